/**
 * The party machine: where we stand with one owner, operator, host, mediator or authority. Silence is a state
 * and an answer leaves every state, however late it comes. Only `send` leads to `sent`, and it needs an approval.
 */
import type { Machine } from './machine.ts';

export const partyStates = [
  'identified',
  'drafted',
  'approved',
  'sent',
  'delivered',
  'bounced',
  'delivery-unknown',
  'silent',
  'acknowledged',
  'acting',
  'declined',
  'disputed',
  'counsel',
  'opted-out',
] as const;

export type PartyState = (typeof partyStates)[number];

const answered: readonly PartyState[] = ['acknowledged', 'acting', 'declined', 'disputed'];
const written: readonly PartyState[] = ['sent', 'delivered', 'bounced', 'delivery-unknown', 'silent'];
/** Whoever threatened stays with counsel, and whoever opted out stays out, whatever else they say. */
const reachable: readonly PartyState[] = ['identified', 'drafted', 'approved', ...written, ...answered];

export const party: Machine<PartyState> = {
  id: 'party',
  title: 'Where we stand with one party',
  begins: 'identified',
  states: {
    identified: 'known, and never written to',
    drafted: 'a notice waits for approval',
    approved: 'a notice is approved and not yet sent',
    sent: 'a notice went out',
    delivered: 'a notice arrived',
    bounced: 'the notice came back',
    'delivery-unknown': 'nobody knows whether the notice went out; a person decides',
    silent: 'no answer in time',
    acknowledged: 'a person answered',
    acting: 'says that it is closing or has closed it',
    declined: 'says that it will not act',
    disputed: 'says that it is not theirs, or not true',
    counsel: 'threatened; counsel decides what is written',
    'opted-out': 'does not want to be written to',
  },
  moves: [
    { from: ['identified', ...written], on: 'draft', to: 'drafted' },
    { from: ['drafted', 'approved', ...answered], on: 'draft', to: 'same' },
    { from: ['approved'], on: 'edit', to: 'drafted' },
    { from: ['drafted'], on: 'approve', to: 'approved' },
    // The second of two channels may be approved after the first notice went out.
    { from: ['approved', ...written, ...answered], on: 'approve', to: 'same' },
    { from: ['drafted', 'approved'], on: 'send', to: 'sent', needs: ['approval', 'confidence', 'not-held'] },
    { from: [...written, ...answered], on: 'send', to: 'same', needs: ['approval', 'confidence', 'not-held'] },
    { from: ['sent', 'delivery-unknown'], on: 'delivered', to: 'delivered' },
    { from: ['sent', 'delivered', 'delivery-unknown', 'silent'], on: 'bounce', to: 'bounced', effects: ['another-channel'] },
    { from: ['sent'], on: 'delivery-lost', to: 'delivery-unknown', effects: ['ask-a-person'] },
    { from: ['sent', 'delivery-unknown'], on: 'not-sent', to: 'approved' },
    { from: ['sent', 'delivered', 'bounced', 'delivery-unknown'], on: 'silence', to: 'silent', effects: ['draft-next'] },
    // A machine's answer proves that the address exists and nothing more: the clock of silence runs on.
    { from: ['sent', 'delivery-unknown'], on: 'auto-reply', to: 'delivered' },
    { from: [...reachable.filter((state) => !answered.includes(state))], on: 'answer', to: 'acknowledged' },
    { from: answered, on: 'answer', to: 'same' },
    { from: reachable, on: 'says-fixed', to: 'acting' },
    { from: ['acting'], on: 'still-open', to: 'acknowledged', effects: ['draft-next'] },
    { from: reachable, on: 'declines', to: 'declined', effects: ['draft-next'] },
    { from: reachable, on: 'dispute', to: 'disputed', effects: ['ask-a-person'] },
    { from: [...reachable, 'counsel'], on: 'threat', to: 'counsel', effects: ['alert-counsel', 'hold-ladder'] },
    { from: ['counsel'], on: 'counsel-clears', to: 'acknowledged', needs: ['counsel', 'reason'] },
    { from: [...reachable, 'counsel'], on: 'opt-out', to: 'opted-out', effects: ['stop-looking', 'ask-a-person'] },
  ],
};
