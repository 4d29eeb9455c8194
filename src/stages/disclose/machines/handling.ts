/**
 * The handling machine: how far our own work on a case has come. It knows nothing of publication: no move
 * here is made on `publish` or `seen-public`, so what is public can never count as closed.
 */
import type { Machine } from './machine.ts';

export const handlingStates = [
  'detected',
  'invalid',
  'out-of-scope',
  'valid',
  'attributed',
  'notifying',
  'waiting',
  'escalated',
  'fixed-unverified',
  'verified',
  'closed',
  'reopened',
] as const;

export type HandlingState = (typeof handlingStates)[number];

const told: readonly HandlingState[] = ['notifying', 'waiting', 'escalated'];
const live: readonly HandlingState[] = ['valid', 'attributed', 'reopened', ...told];

export const handling: Machine<HandlingState> = {
  id: 'handling',
  title: 'How far our work has come',
  begins: 'detected',
  states: {
    detected: 'found, and nobody has looked at it yet',
    invalid: 'no exposure',
    'out-of-scope': 'not ours to disclose',
    valid: 'real, and nobody is named yet',
    attributed: 'somebody is named, and nothing is drafted yet',
    notifying: 'notices are drafted or wait for approval',
    waiting: 'somebody was told and may answer',
    escalated: 'others than owner and operator were told',
    'fixed-unverified': 'said or seen to be closed, not yet proven',
    verified: 'proven closed',
    closed: 'our work is done; re-checks go on',
    reopened: 'open again after it was closed',
  },
  moves: [
    { from: ['detected', 'invalid', 'out-of-scope'], on: 'triage-valid', to: 'valid' },
    { from: ['detected', 'valid', 'attributed'], on: 'triage-invalid', to: 'invalid', needs: ['reason'] },
    { from: ['detected', 'valid', 'attributed'], on: 'triage-out-of-scope', to: 'out-of-scope', needs: ['reason'] },
    { from: ['valid'], on: 'attribute', to: 'attributed' },
    { from: ['attributed', 'reopened'], on: 'draft', to: 'notifying' },
    { from: ['notifying'], on: 'send', to: 'waiting', needs: ['approval', 'confidence', 'not-held'] },
    {
      from: ['waiting', 'escalated', 'fixed-unverified', 'verified', 'closed', 'attributed', 'reopened'],
      on: 'send',
      to: 'same',
      needs: ['approval', 'confidence', 'not-held'],
    },
    { from: ['waiting'], on: 'not-sent', to: 'notifying' },
    { from: told, on: 'silence', to: 'same', effects: ['draft-next'] },
    { from: told, on: 'bounce', to: 'same', effects: ['another-channel'] },
    { from: told, on: 'delivery-lost', to: 'same', effects: ['ask-a-person'] },
    { from: told, on: 'escalate', to: 'escalated' },
    { from: told, on: 'says-fixed', to: 'fixed-unverified', effects: ['ask-a-person'] },
    { from: ['fixed-unverified'], on: 'still-open', to: 'waiting', effects: ['ask-a-person'] },
    { from: live, on: 'mitigated', to: 'fixed-unverified', effects: ['watch-for-reopening'] },
    { from: ['fixed-unverified'], on: 'verified', to: 'verified', needs: ['proof'], effects: ['watch-for-reopening'] },
    { from: ['verified'], on: 'close', to: 'closed', needs: ['reason'], effects: ['watch-for-reopening'] },
    {
      from: ['fixed-unverified', 'verified', 'closed'],
      on: 'reopening',
      to: 'reopened',
      effects: ['new-episode', 'draft-next', 'ask-a-person'],
    },
    { from: [...live, 'fixed-unverified'], on: 'third-party-seen', to: 'same', effects: ['host-and-cert-now'] },
    { from: [...live, 'fixed-unverified', 'verified'], on: 'threat', to: 'same', effects: ['alert-counsel', 'hold-ladder'] },
    { from: [...live, 'fixed-unverified'], on: 'dispute', to: 'same', effects: ['ask-a-person'] },
    { from: [...live, 'fixed-unverified', 'verified', 'closed'], on: 'opt-out', to: 'same', effects: ['stop-looking', 'ask-a-person'] },
  ],
};
