/**
 * What the cluster declares that a caller without credentials may do. Only such a declaration makes a store
 * `open-write-possible`. A cluster without any access control declares nothing: it stays `open-data`, since a proxy
 * before it may refuse writes, and to find out one would have to write.
 */
import { z } from 'zod';
import type { Wire } from '../../../platform/wire/contract.ts';
import type { Evidence } from '../../protocol.ts';
import { askOptional } from '../indices/listing.ts';
import type { Banner } from './banner.ts';

export interface Privileges {
  readonly mayWrite: boolean;
  readonly evidence: readonly Evidence[];
}

const ANSWER_BYTES = 50_000;
const WRITES = ['create_doc', 'write', 'delete'] as const;

const featuresSchema = z.object({ features: z.object({ security: z.object({ enabled: z.boolean() }) }) });
const heldSchema = z.object({ index: z.record(z.string().max(300), z.record(z.string().max(40), z.boolean())) });
const rolesSchema = z.object({ roles: z.array(z.string().max(200)).max(200) });

/** @param index one that the list names; roles are often given for a few indices alone. */
export async function askPrivileges(wire: Wire, banner: Banner, index: string): Promise<Privileges> {
  if (banner.product === 'OpenSearch') return askOpenSearch(wire);
  // Older generations have no such question that a GET can ask.
  if (banner.major !== undefined && banner.major < 6) return none();
  const features = featuresSchema.safeParse(
    await askOptional(wire, '/_xpack?categories=features&filter_path=features.security', ANSWER_BYTES),
  );
  if (!features.success) return none();
  if (!features.data.features.security.enabled) {
    return none({ id: 'access-control-off', text: 'The cluster declares that its access control is switched off.' });
  }
  const source = JSON.stringify({ index: [{ names: ['*', index], privileges: WRITES }] });
  const query = new URLSearchParams({ source_content_type: 'application/json', source });
  const held = heldSchema.safeParse(await askOptional(wire, `/_security/user/_has_privileges?${query.toString()}`, ANSWER_BYTES));
  if (!held.success) return none();
  const words = WRITES.filter((word) => Object.values(held.data.index).some((each) => each[word] === true));
  return declared(words.length > 0, `declares ${words.length} of ${WRITES.length} privileges that change documents`);
}

async function askOpenSearch(wire: Wire): Promise<Privileges> {
  const roles = rolesSchema.safeParse(await askOptional(wire, '/_plugins/_security/authinfo', ANSWER_BYTES));
  if (!roles.success) return none();
  return declared(roles.data.roles.includes('all_access'), `declares ${roles.data.roles.length} roles`);
}

function declared(mayWrite: boolean, text: string): Privileges {
  return { mayWrite, evidence: [{ id: 'privileges-declared', text: `For a caller without credentials the cluster ${text}.` }] };
}

function none(...evidence: readonly Evidence[]): Privileges {
  return { mayWrite: false, evidence };
}
