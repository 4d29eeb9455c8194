/**
 * What a bucket declares that anyone may do, where its access list may be read by anyone. Its owner stands in the
 * answer too and is not read. A list that cannot be read says nothing of what is allowed.
 */
import { SaxesParser } from 'saxes';
import type { Evidence } from '../protocol.ts';
import type { BucketPlace } from './bucket-place.ts';

const ANSWER_BYTES = 50_000;
const ANYONE = 'http://acs.amazonaws.com/groups/global/AllUsers';
const PERMISSIONS: ReadonlySet<string> = new Set(['FULL_CONTROL', 'WRITE', 'WRITE_ACP', 'READ', 'READ_ACP']);
const WRITES: ReadonlySet<string> = new Set(['FULL_CONTROL', 'WRITE', 'WRITE_ACP']);

export interface Grants {
  readonly mayWrite: boolean;
  readonly evidence: readonly Evidence[];
}

export async function askGrants({ wire, path }: BucketPlace): Promise<Grants> {
  const answer = await wire.http({ path: `${path}?acl`, maxBytes: ANSWER_BYTES });
  if (!answer.ok) return { mayWrite: false, evidence: [] };
  const held = answer.status === 200 && !answer.truncated ? readGrants(answer.body) : undefined;
  const { status } = answer;
  answer.erase();
  if (held === undefined) {
    return { mayWrite: false, evidence: [{ id: 'grants-unknown', text: `The bucket does not say what anyone may do (${status}).` }] };
  }
  const text = `The access list is public and grants ${held.size} of ${PERMISSIONS.size} permissions to anyone.`;
  return { mayWrite: [...held].some((permission) => WRITES.has(permission)), evidence: [{ id: 'grants', text }] };
}

/** Permissions of the group of everybody; undefined for anything that is no access list. */
export function readGrants(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const parser = new SaxesParser();
  const held = new Set<string>();
  let root: string | undefined;
  let group = '';
  let permission = '';
  let text = '';
  let broken = false;
  const fail = (): void => {
    broken = true;
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', ({ name }) => {
    root ??= name;
    text = '';
    if (name === 'Grant') [group, permission] = ['', ''];
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'URI') group = text.trim();
    if (name === 'Permission') permission = text.trim();
    if (name === 'Grant' && group === ANYONE && PERMISSIONS.has(permission)) held.add(permission);
    text = '';
  });
  try {
    parser.write(new TextDecoder().decode(bytes)).close();
  } catch {
    return undefined;
  }
  return broken || root !== 'AccessControlPolicy' ? undefined : held;
}
