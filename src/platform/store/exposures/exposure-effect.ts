/**
 * What a verdict says about an exposure. Only an answer counts: silence, throttling or another service
 * on the port say nothing, since "no" is never a default. That an exposure counts as closed here is one
 * measurement; proof of closure is the business of re-checks.
 */
import type { Verdict } from '../../../protocols/protocol.ts';

export type ExposureEffect = 'open' | 'closed' | 'silent';

const effects: Readonly<Record<Verdict, ExposureEffect>> = {
  'metadata-only': 'open',
  'open-empty': 'open',
  'open-data': 'open',
  'open-write-possible': 'open',
  closed: 'closed',
  'auth-required': 'closed',
  filtered: 'silent',
  'other-service': 'silent',
  throttled: 'silent',
  unknown: 'silent',
};

export function exposureEffect(verdict: Verdict): ExposureEffect {
  return effects[verdict];
}
