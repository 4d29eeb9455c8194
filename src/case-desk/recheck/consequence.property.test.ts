/**
 * Random histories of a case: looks of every kind on a clock that jumps, claims that it is fixed, publication by others,
 * sweeps, closings. What the looks do to the case is compared with what they may do.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseState } from '../../stages/disclose/desk/case-state.ts';
import { sweep } from '../../stages/disclose/desk/deadlines.ts';
import { desk, HOUR, namedCase } from '../../stages/disclose/desk/desk.fixture.ts';
import { closeCase, takeFinding } from '../../stages/disclose/desk/leading.ts';
import { Refusal, type Turn } from '../../stages/disclose/desk/turn.ts';
import { takeReply } from '../../stages/disclose/replies/replies.ts';
import { judgeClosure } from '../../stages/verify/closure/judge-closure.ts';
import { outcomeFacts, type RecheckOutcome, recheckOutcomes } from '../../stages/verify/closure/recheck-outcome.ts';
import { defaultRecheckPolicy } from '../../stages/verify/closure/recheck-policy.ts';
import { passOf, type RecordedPass } from '../../stages/verify/closure/recorded-pass.ts';
import { askedBy, consequenceOf } from './consequence.ts';

const policy = defaultRecheckPolicy;

type Look = Omit<RecordedPass, 'seal'>;

const shut: readonly RecheckOutcome[] = ['closed', 'authentication-now', 'filtered'];
const deed = fc.record({
  do: fc.constantFrom('look', 'look', 'look', 'look', 'public', 'says-fixed', 'sweep', 'close'),
  outcome: fc.oneof(fc.constantFrom(...shut), fc.constantFrom(...shut), fc.constantFrom(...recheckOutcomes)),
  thirdParty: fc.boolean(),
  hours: fc.constantFrom(0, 6, 24, 30, 48, 80, 480, -10),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
const histories = fc.array(deed, { minLength: 5, maxLength: 40, size: 'max' });

interface Step {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly looks: readonly Look[];
  readonly one: Deed;
}

function play(history: readonly Deed[], check: (step: Step) => void): CaseState {
  const office = desk();
  let state = namedCase(office.as('ada'));
  let looks: readonly Look[] = [];
  for (const one of history) {
    office.pass(one.hours * HOUR);
    const means = office.as('ada');
    const before = state;
    if (one.do === 'look') {
      looks = [...looks, lookOf(one, looks.length + 1, means.now, state.id)];
      state = consequenceOf(looks, { policy, asked: askedBy(state), means }).step?.(state).state ?? state;
    } else {
      try {
        state = other(state, one, means).state;
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
      }
    }
    check({ before, after: state, looks, one });
  }
  return state;
}

function other(state: CaseState, one: Deed, means: ReturnType<ReturnType<typeof desk>['as']>): Turn {
  if (one.do === 'public') return takeFinding(state, { is: 'seen-public', evidence: 'the press' }, means);
  if (one.do === 'says-fixed') return takeReply(state, { partyId: 'pty_1', kind: 'says-fixed', summary: 'fixed' }, means);
  return one.do === 'close' ? closeCase(state, 'done', means) : sweep(state, means);
}

function lookOf({ outcome, thirdParty }: Deed, number: number, now: Date, subject: string): Look {
  return {
    id: `rck_${number}`,
    number,
    subject,
    exposureId: null,
    caseId: subject,
    target: '192.0.2.17:9200',
    at: now.toISOString(),
    roomAt: now.toISOString(),
    steady: null,
    outcome,
    verdict: null,
    reason: 'test',
    evidence: [],
    thirdParty: thirdParty && ['still-open', 'wiped'].includes(outcome),
    sent: { depth: 'presence', protocol: null, requests: 1, connections: 1, bytes: 0 },
    scope: { name: 'test', hash: 'a'.repeat(64) },
    by: 'ada',
  };
}

test('a closure is verified by looks that prove it and by nothing else; one that got in takes it back', () => {
  let verified = 0;
  let reopened = 0;
  fc.assert(
    fc.property(histories, (history) => {
      play(history, ({ before, after, looks, one }) => {
        const had = before.facts['closure-verified'] !== undefined;
        const has = after.facts['closure-verified'] !== undefined;
        if (!had && has) {
          verified += 1;
          expect(one.do).toBe('look');
          expect(judgeClosure(looks.map(passOf), policy).is).toBe('proven');
        }
        if (had && !has) {
          reopened += 1;
          expect(one.do).toBe('look');
          expect(['open', 'emptied']).toContain(outcomeFacts[one.outcome].says);
          expect(after.handling).toBe('reopened');
        }
      });
    }),
    { numRuns: 300 },
  );
  expect(verified).toBeGreaterThan(20);
  expect(reopened).toBeGreaterThan(5);
});

test('looks publish nothing, and whether it is public changes nothing of what they find', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const whole = play(history, ({ before, after, one }) => {
        if (one.do !== 'public') expect(after.facts.public).toEqual(before.facts.public);
        expect(after.publication).toEqual(before.publication);
        if (one.do === 'look' && !after.facts['third-party']) expect(after.embargo).toBe(before.embargo);
      });
      // The hours of what is left out still pass.
      const silent = play(
        history.map((one): Deed => (one.do === 'public' ? { ...one, do: 'sweep' } : one)),
        () => undefined,
      );
      expect(silent.handling).toBe(whole.handling);
      for (const fact of ['mitigated', 'closure-verified'] as const) expect(silent.facts[fact]).toEqual(whole.facts[fact]);
    }),
    { numRuns: 200 },
  );
});

test('no look sends, approves or drafts anything, whatever it finds and whatever the clock says', () => {
  fc.assert(
    fc.property(histories, (history) => {
      play(history, ({ before, after, one }) => {
        if (one.do !== 'look') return;
        expect(after.deliveries).toEqual(before.deliveries);
        expect(after.notices).toEqual(before.notices);
        expect(after.approvals).toEqual(before.approvals);
        for (const { owner } of after.deadlines) expect(owner.trim()).not.toBe('');
      });
    }),
    { numRuns: 200 },
  );
});

test('a case that opens again has its rungs ahead of it, and the next look is planned', () => {
  let seen = 0;
  fc.assert(
    fc.property(histories, (history) => {
      play(history, ({ before, after, looks, one }) => {
        if (one.do !== 'look' || after.handling !== 'reopened' || before.handling === 'reopened') return;
        seen += 1;
        expect(after.deadlines.filter(({ kind, state }) => kind === 'rung' && (state === 'met' || state === 'stopped'))).toEqual([]);
        expect(consequenceOf(looks, { policy, asked: askedBy(after), means: desk().as('ada') }).plan).toMatchObject({
          phase: 'open',
          dueAt: expect.any(String),
        });
      });
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(10);
});
