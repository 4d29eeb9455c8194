/**
 * What the provider says that a caller without credentials may do. It answers with names of permissions and no
 * data, so it is asked before anything else; services that merely imitate the interface may not know it.
 *
 * Source: Cloud Storage JSON API, "Buckets: testIamPermissions".
 */
import { z } from 'zod';
import type { Wire, WireFailure } from '../../platform/wire/contract.ts';
import type { Evidence } from '../protocol.ts';

const ASKED = ['list', 'get', 'create', 'delete', 'update'] as const;
const WRITES: ReadonlySet<string> = new Set(['storage.objects.create', 'storage.objects.delete', 'storage.objects.update']);
const ANSWER_BYTES = 20_000;
const answerSchema = z.object({ permissions: z.array(z.string().max(80)).max(100).default([]) });

export interface Permissions {
  /** Undefined where the endpoint does not say. */
  readonly mayRead: boolean | undefined;
  readonly mayWrite: boolean;
  readonly limited: boolean;
  readonly evidence: readonly Evidence[];
}

export async function askPermissions(wire: Wire, bucket: string): Promise<Permissions | WireFailure> {
  const query = ASKED.map((action) => `permissions=storage.objects.${action}`).join('&');
  const path = `/storage/v1/b/${encodeURIComponent(bucket)}/iam/testPermissions?${query}`;
  const answer = await wire.http({ path, maxBytes: ANSWER_BYTES });
  if (!answer.ok) return answer;
  const { status } = answer;
  const parsed = status === 200 && !answer.truncated ? answer.json() : undefined;
  answer.erase();
  const held = answerSchema.safeParse(parsed?.ok ? parsed.value : undefined);
  const limited = status === 429 || status === 503;
  if (!held.success) {
    const text = `The endpoint does not say what an anonymous caller may do (${status}).`;
    return { mayRead: undefined, mayWrite: false, limited, evidence: [{ id: 'permissions-unknown', text }] };
  }
  const { permissions } = held.data;
  const known = ASKED.filter((action) => permissions.includes(`storage.objects.${action}`));
  return {
    mayRead: known.includes('get'),
    mayWrite: permissions.some((permission) => WRITES.has(permission)),
    limited,
    evidence: [{ id: 'permissions', text: `An anonymous caller holds ${known.length} of the ${ASKED.length} permissions asked about.` }],
  };
}
