/**
 * What the cluster says of its own state: a red one counts only a part of its documents, and one whose shards do not
 * fit its list of indices is not what it claims to be.
 */
import { z } from 'zod';
import type { Wire } from '../../../platform/wire/contract.ts';
import type { Evidence, FlagSignal, Omission } from '../../protocol.ts';
import { askOptional, type IndexRow } from '../indices/listing.ts';
import { tell } from './canary.ts';

const HEALTH_BYTES = 20_000;
const healthSchema = z.object({
  status: z.enum(['green', 'yellow', 'red']),
  number_of_data_nodes: z.number().int().nonnegative(),
  active_primary_shards: z.number().int().nonnegative(),
});

export interface Health {
  /** True when documents are missing from every count. */
  readonly partial: boolean;
  readonly signals: readonly FlagSignal[];
  readonly evidence: readonly Evidence[];
  readonly omissions: readonly Omission[];
}

const UNKNOWN: Health = { partial: false, signals: [], evidence: [], omissions: [] };

export async function askHealth(wire: Wire, rows: readonly IndexRow[], cut: boolean): Promise<Health> {
  const parsed = healthSchema.safeParse(await askOptional(wire, '/_cluster/health', HEALTH_BYTES));
  if (!parsed.success) return UNKNOWN;
  const { status, number_of_data_nodes: nodes, active_primary_shards: shards } = parsed.data;
  const partial = status === 'red';
  const holds = rows.some((row) => (row.documents ?? 0) > 0);
  return {
    partial,
    signals: !partial && !cut && holds && shards === 0 ? [tell('Lists documents while it says that it has no shard to hold them.')] : [],
    evidence: [{ id: 'health', text: `The cluster says that it is ${status}, with ${nodes} data nodes and ${shards} primary shards.` }],
    omissions: partial ? [{ what: 'documents of lost shards', why: 'the cluster is red: counts and sizes are lower bounds' }] : [],
  };
}
