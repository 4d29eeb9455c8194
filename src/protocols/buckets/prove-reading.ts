/**
 * The proof that objects can be read, without reading one: the facts of an object need the same permission as its
 * bytes. Asked only where the provider did not say it already.
 */
import { failureReason } from '../failure-verdict.ts';
import type { ObjectSource } from './source.ts';

export type Reading =
  | { readonly is: 'granted' }
  | { readonly is: 'refused'; readonly status: number }
  /** `why` completes "…, since". */
  | { readonly is: 'unproven'; readonly why: string };

/** @param refusals statuses by which the provider refuses an object that it listed. */
export async function proveReading(
  source: ObjectSource,
  example: string | undefined,
  refusals: readonly number[] = [401, 403],
): Promise<Reading> {
  if (example === undefined) return { is: 'unproven', why: 'no object has a name that can be asked for' };
  const answer = await source.wire.http({ maxBytes: 20_000, ...source.proof(example) });
  if (!answer.ok) {
    const reason = failureReason(answer);
    return { is: 'unproven', why: `the question got no answer: ${reason.charAt(0).toLowerCase()}${reason.slice(1, -1)}` };
  }
  answer.erase();
  if (answer.status === 200) return { is: 'granted' };
  if (refusals.includes(answer.status)) return { is: 'refused', status: answer.status };
  return { is: 'unproven', why: `the question was answered with status ${answer.status}` };
}
