/**
 * Random persons draft, approve, publish, correct and withdraw in any order and at any time. Whatever was released is
 * compared with approvals that the test keeps for itself: two persons, these bytes, in force.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseState } from './case-state.ts';
import { DAY, desk, HOUR, hashOf, namedCase } from './desk.fixture.ts';
import { approvePublication, draftPublication, publish } from './publication.ts';
import { draftCorrection, publishCorrection, withdrawAdvisory } from './revision.ts';
import { Refusal, type Turn } from './turn.ts';

const deed = fc.record({
  does: fc.constantFrom(
    'draft',
    'owner-days',
    'approve',
    'approve',
    'approve',
    'publish',
    'publish',
    'correct',
    'correct',
    'withdraw',
    'wait',
  ),
  by: fc.constantFrom('ada', 'ben', 'cyd'),
  text: fc.constantFrom('one', 'two'),
  hours: fc.integer({ min: 1, max: 60 }),
});

/** Half of the desks begin with an advisory that is published, so that corrections happen often enough. */
const published = (['draft', 'owner-days', 'approve', 'approve', 'publish', 'correct'] as const).map((does, place) => ({
  does,
  by: place === 3 ? 'ben' : 'ada',
  text: does === 'correct' ? 'two' : 'one',
  hours: 1,
}));

test('no path publishes an advisory or a correction without two persons who approved these bytes, and none says that the store is closed', () => {
  let corrected = 0;
  let withdrawn = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.array(deed, { minLength: 10, maxLength: 60 }), (begun, random) => {
      const deeds = begun ? [...published, ...random] : random;
      const clock = desk();
      let state: CaseState = namedCase(clock.as('ada'));
      const given: { hash: string; by: string; at: number }[] = [];
      for (const { does, by, text, hours } of deeds) {
        const means = clock.as(by);
        const hash = hashOf(text);
        const before = state.publication?.releases?.length ?? 0;
        const attempt = (step: () => Turn): boolean => {
          try {
            state = step().state;
            return true;
          } catch (failure) {
            if (!(failure instanceof Refusal)) throw failure;
            return false;
          }
        };
        if (does === 'draft') attempt(() => draftPublication(state, hash, means));
        if (does === 'owner-days') state = ready(state, means.now);
        if (does === 'approve' && attempt(() => approvePublication(state, hash, 'desk', means)))
          given.push({ hash, by, at: means.now.getTime() });
        if (does === 'publish')
          attempt(() => (state.publication?.correction == null ? publish(state, means) : publishCorrection(state, means)));
        if (does === 'correct') attempt(() => draftCorrection(state, hash, 'It was wrong.', means));
        if (does === 'withdraw') attempt(() => withdrawAdvisory(state, 'It was wrong.', means));
        if (does === 'wait') clock.pass(hours * HOUR);
        clock.pass(1);
        const release = state.publication?.releases?.at(-1);
        if (release !== undefined && (state.publication?.releases?.length ?? 0) > before && release.kind !== 'withdrawal') {
          const inForce = given.filter(
            (one) => one.hash === release.hash && means.now.getTime() - one.at < means.policy.approvalHours * HOUR,
          );
          expect(new Set(inForce.map((one) => one.by)).size).toBeGreaterThanOrEqual(2);
          if (release.kind === 'correction') corrected += 1;
        }
        if (release?.kind === 'withdrawal') withdrawn += 1;
        expect(state.facts['closure-verified']).toBeUndefined();
        expect(state.facts.mitigated).toBeUndefined();
      }
    }),
    { numRuns: 1500, seed: 20300107 },
  );
  // A property of things that never happen holds always.
  expect(corrected).toBeGreaterThan(10);
  expect(withdrawn).toBeGreaterThan(10);
});

/** The final notice has gone to the owner with the draft, long enough ago. */
function ready(state: CaseState, now: Date): CaseState {
  const { publication } = state;
  if (publication === null) return state;
  const sentAt = new Date(now.getTime() - 10 * DAY).toISOString();
  const notice = {
    id: 'not_final',
    partyId: 'pty_1',
    contactId: 'con_1',
    rung: 'final',
    language: 'en',
    textVersion: '1',
    subject: 'Final notice',
    bytes: '',
    hash: hashOf('final'),
    messageId: '<final@desk.example>',
    encloses: publication.hash,
    state: 'sent' as const,
    draftedBy: 'ada',
    draftedAt: sentAt,
    replaces: null,
    sentAt,
  };
  const ladderFrom = state.ladderFrom === null ? null : sentAt;
  return {
    ...state,
    ladderFrom,
    notices: [...state.notices.filter(({ id }) => id !== 'not_final'), notice],
    publication: { ...publication, ownerSentAt: publication.ownerSentAt ?? sentAt },
  };
}
