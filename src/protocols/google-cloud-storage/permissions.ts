/**
 * What the provider says that a caller without credentials may do. It answers with names of permissions and no
 * data, so it is asked before anything else; services that merely imitate the interface may not know it.
 *
 * Source: Cloud Storage JSON API, "Buckets: testIamPermissions".
 */
import { z } from 'zod';
import type { Wire } from '../../platform/wire/contract.ts';
import type { Evidence } from '../protocol.ts';

const ASKED = ['list', 'get', 'create', 'delete', 'update'] as const;
const WRITES: ReadonlySet<string> = new Set(['storage.objects.create', 'storage.objects.delete', 'storage.objects.update']);
const answerSchema = z.object({ permissions: z.array(z.string().max(80)).max(100).default([]) });

export interface Permissions {
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  readonly evidence: readonly Evidence[];
}

export async function askPermissions(wire: Wire, bucket: string): Promise<Permissions> {
  const query = ASKED.map((action) => `permissions=storage.objects.${action}`).join('&');
  const answer = await wire.http({ path: `/storage/v1/b/${encodeURIComponent(bucket)}/iam/testPermissions?${query}`, maxBytes: 20_000 });
  if (!answer.ok) return { mayRead: false, mayWrite: false, evidence: [] };
  const parsed = answer.status === 200 ? answer.json() : undefined;
  answer.erase();
  const held = answerSchema.safeParse(parsed?.ok ? parsed.value : undefined);
  if (!held.success)
    return {
      mayRead: false,
      mayWrite: false,
      evidence: [{ id: 'permissions-unknown', text: 'The endpoint does not say what an anonymous caller may do.' }],
    };
  const { permissions } = held.data;
  const known = permissions.filter((permission) => ASKED.some((action) => permission === `storage.objects.${action}`));
  return {
    mayRead: permissions.includes('storage.objects.get'),
    mayWrite: permissions.some((permission) => WRITES.has(permission)),
    evidence: [{ id: 'permissions', text: `An anonymous caller holds ${known.length} of the ${ASKED.length} permissions asked about.` }],
  };
}
