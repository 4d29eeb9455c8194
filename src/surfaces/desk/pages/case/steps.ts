/** What can be taken down about a case in each of its states. The server decides; this only leaves out what it would refuse. */
import type { CaseDetailView } from '../../api/views.ts';

export type Step =
  | 'valid'
  | 'invalid'
  | 'out-of-scope'
  | 'mitigated'
  | 'verified'
  | 'reopened'
  | 'third-party'
  | 'indexed'
  | 'public'
  | 'skip'
  | 'close';

const atWork: readonly Step[] = ['mitigated', 'third-party', 'indexed', 'public', 'skip'];

const byState: Readonly<Record<CaseDetailView['handling'], readonly Step[]>> = {
  detected: ['valid', 'invalid', 'out-of-scope'],
  invalid: ['valid'],
  'out-of-scope': ['valid'],
  valid: [...atWork, 'invalid', 'out-of-scope'],
  attributed: [...atWork, 'invalid', 'out-of-scope'],
  notifying: atWork,
  waiting: atWork,
  escalated: atWork,
  'fixed-unverified': ['verified', 'reopened', 'third-party', 'indexed', 'public', 'skip'],
  verified: ['close', 'reopened', 'public'],
  closed: ['reopened', 'public'],
  reopened: atWork,
};

export function stepsFrom(handling: CaseDetailView['handling']): readonly Step[] {
  return byState[handling];
}
