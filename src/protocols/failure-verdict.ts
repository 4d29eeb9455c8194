/**
 * What a failure on the way says of a target, the same for every protocol. A failure is never a "no":
 * only a refused connect is `closed`, and everything that could be weather or defence is `unknown`.
 */
import type { WireFailure, WireFailureKind } from '../platform/wire/contract.ts';
import type { Evidence, Probed } from './protocol.ts';

interface FailureMeaning {
  readonly verdict: 'closed' | 'filtered' | 'unknown';
  readonly reason: string;
}

const meanings: Readonly<Record<WireFailureKind, FailureMeaning>> = {
  'not-permitted': { verdict: 'unknown', reason: 'The scope refused the connect; nothing was sent.' },
  'name-unresolved': { verdict: 'unknown', reason: 'The name has no address at present.' },
  refused: { verdict: 'closed', reason: 'The host refused the connection: nothing listens there.' },
  unreachable: { verdict: 'filtered', reason: 'The network says that the address cannot be reached.' },
  'connect-timeout': { verdict: 'filtered', reason: 'No answer to the connect: a filter drops it or no host is there.' },
  reset: { verdict: 'unknown', reason: 'The connection was accepted and then broken.' },
  ended: { verdict: 'unknown', reason: 'The peer closed the connection before its answer was complete.' },
  slow: { verdict: 'unknown', reason: 'The time budget ran out before an answer was complete.' },
  'too-large': { verdict: 'unknown', reason: 'The answer is larger than the byte budget.' },
  'too-deep': { verdict: 'unknown', reason: 'The answer is nested deeper than is parsed.' },
  malformed: { verdict: 'unknown', reason: 'The answer breaks the rules of its protocol.' },
  tls: { verdict: 'unknown', reason: 'The TLS handshake failed.' },
  'requests-spent': { verdict: 'unknown', reason: 'The request budget ran out.' },
  stopped: { verdict: 'unknown', reason: 'Stopped while under way: opted out, expired or interrupted.' },
};

/** A failure of the first exchange, or of one without which nothing can be said. */
export function unreachedBy(failure: WireFailure, evidence: readonly Evidence[] = []): Probed {
  const meaning = meanings[failure.kind];
  return {
    is: 'unreached',
    verdict: meaning.verdict,
    reason: meaning.reason,
    evidence: [...evidence, { id: `wire-${failure.kind}`, text: meaning.reason }],
  };
}

/** Our wording of a failure, for reasons and omissions. */
export function failureReason(failure: WireFailure): string {
  return meanings[failure.kind].reason;
}

/**
 * Words for `saw` when the first exchange failed after the connection stood: the host is there, and what it
 * did is not this protocol. Undefined for failures that say nothing of the kind.
 */
export function sawInstead(failure: WireFailure): 'silent' | 'closed-early' | 'garbage' | undefined {
  if (failure.kind === 'slow') return 'silent';
  if (failure.kind === 'reset' || failure.kind === 'ended') return 'closed-early';
  if (failure.kind === 'malformed' || failure.kind === 'tls') return 'garbage';
  return undefined;
}
