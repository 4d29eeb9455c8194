/** Answers that hold for any store of objects and conclude nothing: presence alone was granted, or requests are limited. */
import type { Evidence, Probed } from '../protocol.ts';

export function presenceOnly(evidence: readonly Evidence[]): Probed {
  return {
    is: 'answered',
    verdict: 'unknown',
    reason: 'The scope grants presence only, and a bucket that answers says little: its list was not asked for.',
    signals: [],
    evidence,
    omissions: [{ what: 'the list of objects', why: 'the scope grants presence only' }],
  };
}

export function limited(evidence: readonly Evidence[]): Probed {
  return { is: 'unreached', verdict: 'throttled', reason: 'The provider limits requests; nothing is concluded.', evidence };
}
