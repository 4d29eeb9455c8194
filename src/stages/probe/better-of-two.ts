/** Of two askings of one target, the outcome that stands: a second one that says nothing does not undo what the first found. */
import type { Outcome } from '../../outcome.ts';

/** @param second its costs are those of both askings. */
export function betterOfTwo(first: Outcome, second: Outcome): Outcome {
  if (second.verdict !== 'unknown' || first.verdict === 'unknown') return second;
  const { requests, bytes, connections, ms } = second;
  return { ...first, requests, bytes, connections, ms };
}
