/**
 * What is said of a container whose list was not given. A private container and one that is not there answer alike, and
 * at the public level "blob" objects can be read by name while the list is refused: neither is guessed at.
 */
import { limited } from '../buckets/unconcluded.ts';
import { failureReason } from '../failure-verdict.ts';
import type { Evidence, Probed } from '../protocol.ts';
import type { PageAnswer } from './page.ts';

type Answered = Extract<Probed, { is: 'answered' }>;

const LIMITS: ReadonlySet<string> = new Set(['ServerBusy', 'TooManyRequests', 'OperationTimedOut', 'AccountBeingCreated']);
const HIDDEN: ReadonlySet<string> = new Set(['ResourceNotFound', 'ContainerNotFound']);

export function isLimited(status: number, code?: string): boolean {
  return status === 429 || status === 503 || (code !== undefined && LIMITS.has(code));
}

export function unlisted(list: Exclude<PageAnswer, { is: 'page' }>, greeted: readonly Evidence[]): Probed {
  if (list.is === 'failed') {
    const reason = `The list of blobs failed: ${failureReason(list.failure)}`;
    return answer('unknown', reason, [...greeted, { id: `wire-${list.failure.kind}`, text: reason }]);
  }
  const { status, code } = list;
  const evidence = [...greeted, { id: 'listing-refused', text: `The list was answered with status ${status}.` }];
  if (isLimited(status, code)) return limited(evidence);
  if (code === undefined) return answer('unknown', `The list was answered with status ${status} and no word of the service.`, evidence);
  if (status === 409 && code === 'PublicAccessNotPermitted') {
    return answer('auth-required', `The account forbids access without credentials to all of its containers (${status}).`, evidence);
  }
  if (status === 404 && HIDDEN.has(code)) {
    const reason = `Shows its list to nobody without credentials (${status}): it is private or not there, which the service does not tell apart; blobs whose names are known may still be readable.`;
    return answer('auth-required', reason, evidence);
  }
  if (status === 401 || status === 403) {
    const reason = `Refuses callers without credentials, or the network that they come from (${status}); blobs whose names are known may still be readable.`;
    return answer('auth-required', reason, evidence);
  }
  return answer('unknown', `The list was answered with status ${status}.`, evidence);
}

function answer(verdict: Answered['verdict'], reason: string, evidence: Answered['evidence']): Probed {
  return { is: 'answered', verdict, reason, signals: [], evidence, omissions: [] };
}
