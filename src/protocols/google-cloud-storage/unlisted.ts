/**
 * What is said of a bucket whose list was not given: refused, absent, limited, or never answered. Absence is believed
 * only from a plain 404 and never while requests are limited.
 */
import { failureReason } from '../failure-verdict.ts';
import type { Probed } from '../protocol.ts';
import type { Listed, Listing } from './listing.ts';
import type { Permissions } from './permissions.ts';

type Answered = Extract<Probed, { is: 'answered' }>;

export function unlisted(list: Exclude<Listing, Listed>, permissions: Permissions): Probed {
  if (list.is === 'failed') {
    const reason = `The list of objects failed: ${failureReason(list.failure)}`;
    return answer('unknown', reason, [...permissions.evidence, { id: `wire-${list.failure.kind}`, text: reason }]);
  }
  const { status } = list;
  const evidence = [...permissions.evidence, { id: 'listing-refused', text: `The list was answered with status ${status}.` }];
  if (status === 404) return { is: 'unreached', verdict: 'closed', reason: 'There is no bucket of this name (404).', evidence };
  if (status === 429 || status === 503) {
    return { is: 'unreached', verdict: 'throttled', reason: `The provider limits requests (${status}); nothing is concluded.`, evidence };
  }
  if (status === 401 || status === 403) return denied(status, permissions, evidence);
  if (list.requesterPays) {
    return answer('unknown', 'The bucket charges its readers, so that a caller without an account learns nothing of it (400).', evidence);
  }
  return answer('unknown', `The list was answered with status ${status}.`, evidence);
}

function denied(status: number, permissions: Permissions, evidence: Answered['evidence']): Probed {
  if (permissions.mayRead === true) {
    return answer('metadata-only', `The list is refused (${status}), but objects whose name is known may be read by anyone.`, evidence);
  }
  if (permissions.mayWrite) {
    return answer('open-write-possible', `The list is refused (${status}), but declares that anyone may change its objects.`, evidence);
  }
  return answer('auth-required', `Refuses callers without credentials (${status}); there may be no such bucket.`, evidence);
}

function answer(verdict: Answered['verdict'], reason: string, evidence: Answered['evidence']): Probed {
  return { is: 'answered', verdict, reason, product: 'Google Cloud Storage', signals: [], evidence, omissions: [] };
}
