/**
 * The embargo machine: until when nothing is published, by whose consent. It ends early when somebody else was
 * in the store or has published it. That it ended publishes nothing: publication is a decision of its own.
 */
import type { Machine } from './machine.ts';

export const embargoStates = ['none', 'proposed', 'active', 'revising', 'exited'] as const;
export type EmbargoState = (typeof embargoStates)[number];

const running: readonly EmbargoState[] = ['proposed', 'active', 'revising'];

export const embargo: Machine<EmbargoState> = {
  id: 'embargo',
  title: 'Until when nothing is published',
  begins: 'none',
  states: {
    none: 'no date is proposed',
    proposed: 'a date is proposed and the parties are asked',
    active: 'the parties have agreed on a date',
    revising: 'another date is asked for; the old one holds',
    exited: 'ended, by its date, by decision or because the matter is known',
  },
  moves: [
    { from: ['none', 'exited'], on: 'propose-embargo', to: 'proposed' },
    { from: ['proposed', 'revising'], on: 'agree-embargo', to: 'active', needs: ['consent'] },
    { from: ['active'], on: 'revise-embargo', to: 'revising', needs: ['reason'] },
    { from: running, on: 'exit-embargo', to: 'exited', needs: ['reason'] },
    { from: running, on: 'third-party-seen', to: 'exited', effects: ['end-embargo', 'ask-a-person'] },
    { from: running, on: 'seen-public', to: 'exited', effects: ['end-embargo', 'ask-a-person'] },
    { from: running, on: 'publish', to: 'exited', needs: ['two-persons', 'ladder-spent', 'draft-known', 'not-held'] },
    { from: ['none', 'exited'], on: 'publish', to: 'same', needs: ['two-persons', 'ladder-spent', 'draft-known', 'not-held'] },
  ],
};
