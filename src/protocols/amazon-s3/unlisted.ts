/**
 * What is said of a bucket whose list was not given: refused, absent, limited, elsewhere, or never answered. Absence is
 * believed only from the service's own word and never while requests are limited.
 */
import { limited } from '../buckets/unconcluded.ts';
import { failureReason } from '../failure-verdict.ts';
import type { Evidence, Probed } from '../protocol.ts';
import type { Grants } from './grants.ts';
import type { PageAnswer, Refused } from './page.ts';

type Answered = Extract<Probed, { is: 'answered' }>;

export function isLimited(status: number, code?: string): boolean {
  return status === 429 || status === 503 || code === 'SlowDown' || code === 'RequestLimitExceeded';
}

export function unlisted(list: Exclude<PageAnswer, { is: 'page' }>, greeted: readonly Evidence[], grants?: Grants): Probed {
  if (list.is === 'failed') {
    const reason = `The list of objects failed: ${failureReason(list.failure)}`;
    return answer('unknown', reason, [...greeted, { id: `wire-${list.failure.kind}`, text: reason }]);
  }
  const { status, code } = list;
  const evidence = [
    ...greeted,
    ...(grants?.evidence ?? []),
    { id: 'listing-refused', text: `The list was answered with status ${status}.` },
  ];
  if (isLimited(status, code)) return limited(evidence);
  if (code === undefined) return answer('unknown', `The list was answered with status ${status} and no word of an S3 service.`, evidence);
  if (status === 404 && code === 'NoSuchBucket') {
    return { is: 'unreached', verdict: 'closed', reason: 'There is no bucket of this name (404).', evidence };
  }
  if (status === 401 || status === 403) return denied(list, evidence, grants);
  return answer('unknown', `The list was answered with status ${status}.`, evidence);
}

/** The bucket is in a region whose endpoint was not, or may not be, asked. */
export function elsewhere(greeted: readonly Evidence[], permitted: boolean): Probed {
  const why = permitted ? 'the answer names no endpoint that could be asked' : 'the scope does not cover its endpoint';
  const reason = `The bucket is served in another region, and ${why}.`;
  return answer('unknown', reason, [...greeted, { id: 'other-region', text: reason }]);
}

function denied({ status, code }: Refused, evidence: readonly Evidence[], grants: Grants | undefined): Probed {
  if (grants?.mayWrite === true) {
    return answer('open-write-possible', `The list is refused (${status}), but the bucket declares that anyone may change it.`, evidence);
  }
  if (code === 'AllAccessDisabled') return answer('auth-required', `All access to the bucket is switched off (${status}).`, evidence);
  const reason = `Refuses callers without credentials (${status}); objects whose names are known may still be readable, and there may be no such bucket.`;
  return answer('auth-required', reason, evidence);
}

function answer(verdict: Answered['verdict'], reason: string, evidence: Answered['evidence']): Probed {
  return { is: 'answered', verdict, reason, signals: [], evidence, omissions: [] };
}
