/**
 * The proof that documents can be read, without reading one: counting an index that the list names needs the same
 * privilege as searching it. A list alone proves only that names and sizes are public.
 */
import { z } from 'zod';
import type { Wire, WireFailure } from '../../../platform/wire/contract.ts';
import { failureReason } from '../../failure-verdict.ts';
import { ask } from '../ask.ts';
import { refusalOf } from '../refusal.ts';

export type Reading =
  /** `part` where the cluster counted what this caller may read, and refused the largest index. */
  | { readonly is: 'counted'; readonly documents: number; readonly part?: true }
  | { readonly is: 'refused'; readonly status: number }
  | { readonly is: 'throttled' }
  /** Neither: `why` completes "…, since". */
  | { readonly is: 'unproven'; readonly why: string };

const COUNT_BYTES = 20_000;
const countSchema = z.object({ count: z.number().int().nonnegative() });

export function countIndex(wire: Wire, name: string): Promise<Reading> {
  return count(wire, `/${encodeURIComponent(name)}/_count`);
}

/** The largest index that is listed, or where that one is refused, whatever else may be read. */
export async function countLargest(wire: Wire, name: string): Promise<Reading> {
  const reading = await countIndex(wire, name);
  if (reading.is !== 'refused') return reading;
  const rest = await countAll(wire);
  return rest.is === 'counted' && rest.documents > 0 ? { ...rest, part: true } : reading;
}

/** Whatever this caller may read, whether or not it may list it. */
export function countAll(wire: Wire): Promise<Reading> {
  return count(wire, '/_count');
}

async function count(wire: Wire, path: string): Promise<Reading> {
  const asked = await ask(wire, path, COUNT_BYTES);
  if (!asked.ok) return { is: 'unproven', why: unanswered(asked) };
  const refusal = refusalOf(asked);
  if (refusal?.kind === 'throttled') return { is: 'throttled' };
  if (refusal?.kind === 'credentials' || asked.status === 403) return { is: 'refused', status: asked.status };
  const parsed = countSchema.safeParse(asked.status === 200 ? asked.json : undefined);
  if (parsed.success) return { is: 'counted', documents: parsed.data.count };
  return { is: 'unproven', why: `the count of the largest one was answered with status ${asked.status}` };
}

function unanswered(failure: WireFailure): string {
  const reason = failureReason(failure);
  return `the count of the largest one got no answer: ${reason.charAt(0).toLowerCase()}${reason.slice(1, -1)}`;
}
