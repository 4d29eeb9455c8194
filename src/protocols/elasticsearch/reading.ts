/**
 * The proof that documents can be read, without reading one: counting an index that the list names needs the same
 * privilege as searching it. A list alone proves only that names and sizes are public.
 */
import { z } from 'zod';
import type { Wire, WireFailure } from '../../platform/wire/contract.ts';
import { failureReason } from '../failure-verdict.ts';
import { ask } from './ask.ts';
import { refusalOf } from './refusal.ts';

export type Reading =
  | { readonly is: 'counted'; readonly documents: number }
  | { readonly is: 'refused'; readonly status: number }
  | { readonly is: 'throttled' }
  /** Neither: `why` completes "…, since". */
  | { readonly is: 'unproven'; readonly why: string };

const COUNT_BYTES = 20_000;
const countSchema = z.object({ count: z.number().int().nonnegative() });

export async function countIndex(wire: Wire, name: string): Promise<Reading> {
  const asked = await ask(wire, `/${encodeURIComponent(name)}/_count`, COUNT_BYTES);
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
