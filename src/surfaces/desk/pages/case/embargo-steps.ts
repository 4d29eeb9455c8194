/** What can be done with an embargo in each of its states, and the request that a filled form becomes. */
import type { CaseDetailView } from '../../api/views.ts';
import type { Filled } from '../../parts/forms/form-dialog.tsx';

type EmbargoStep = 'propose' | 'agree' | 'revise' | 'exit';

export const embargoSteps: Readonly<Record<CaseDetailView['embargo'], readonly EmbargoStep[]>> = {
  none: ['propose'],
  proposed: ['agree', 'exit'],
  active: ['revise', 'exit'],
  revising: ['agree', 'exit'],
  exited: ['propose'],
};

type EmbargoBody =
  | { readonly step: 'propose' | 'revise'; readonly until: string; readonly reason?: string }
  | { readonly step: 'agree'; readonly consentOf: string[] }
  | { readonly step: 'exit'; readonly reason: string };

export function embargoBody({ step, until = '', party = '', reason = '' }: Filled): EmbargoBody {
  const why = reason.trim() === '' ? {} : { reason };
  if (step === 'agree') return { step, consentOf: [party] };
  if (step === 'exit') return { step, reason };
  return { step: step === 'revise' ? 'revise' : 'propose', until, ...why };
}
