/**
 * The proof that objects can be read, without reading one: the facts of an object need the same permission as its
 * bytes. Asked only where the provider did not say it already.
 */
import type { Wire } from '../../platform/wire/contract.ts';
import { failureReason } from '../failure-verdict.ts';
import type { Listed } from './listing.ts';

export type Reading =
  | { readonly is: 'granted' }
  | { readonly is: 'refused'; readonly status: number }
  /** `why` completes "…, since". */
  | { readonly is: 'unproven'; readonly why: string };

export async function proveReading(wire: Wire, bucket: string, { by, example }: Listed): Promise<Reading> {
  if (example === undefined || !example.isWellFormed()) return { is: 'unproven', why: 'no object has a name that can be asked for' };
  const name = encodeURIComponent(example);
  const container = encodeURIComponent(bucket);
  const answer =
    by === 'json'
      ? await wire.http({ path: `/storage/v1/b/${container}/o/${name}?fields=size`, maxBytes: 20_000 })
      : await wire.http({ method: 'HEAD', path: `/${container}/${name}` });
  if (!answer.ok) {
    const reason = failureReason(answer);
    return { is: 'unproven', why: `the question got no answer: ${reason.charAt(0).toLowerCase()}${reason.slice(1, -1)}` };
  }
  answer.erase();
  if (answer.status === 200) return { is: 'granted' };
  if (answer.status === 401 || answer.status === 403) return { is: 'refused', status: answer.status };
  return { is: 'unproven', why: `the question was answered with status ${answer.status}` };
}
