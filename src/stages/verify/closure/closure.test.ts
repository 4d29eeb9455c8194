import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../../../outcome.ts';
import { judgeClosure } from './judge-closure.ts';
import type { Pass } from './pass.ts';
import { planNext } from './plan-next.ts';
import { judgeRecheck, outcomeFacts, type RecheckOutcome, recheckOutcomes } from './recheck-outcome.ts';
import { defaultRecheckPolicy, recheckPolicySchema } from './recheck-policy.ts';

const policy = defaultRecheckPolicy;
const HOUR = 3_600_000;
const START = Date.parse('2030-01-01T00:00:00.000Z');
const instant = (hours: number): string => new Date(START + hours * HOUR).toISOString();

/** Looks at these hours, each with what it found. */
function looks(...all: readonly (readonly [number, RecheckOutcome])[]): Pass[] {
  return all.map(([hours, outcome], index) => ({ number: index + 1, at: instant(hours), steady: null, outcome }));
}

test('one closed door proves nothing, and three over three days at distances that differ do', () => {
  expect(judgeClosure(looks([0, 'closed']), policy)).toMatchObject({ is: 'unproven', confidence: 'none' });
  expect(judgeClosure(looks([0, 'closed'], [6, 'closed'], [40, 'authentication-now']), policy).is).toBe('unproven');
  expect(judgeClosure(looks([0, 'closed'], [36, 'closed'], [72, 'closed']), policy).is).toBe('unproven');
  expect(judgeClosure(looks([0, 'closed'], [6, 'closed'], [78, 'authentication-now']), policy)).toMatchObject({
    is: 'proven',
    confidence: 'high',
    counted: [1, 2, 3],
    hours: 78,
    provenAt: instant(78),
  });
});

test('silence proves less: it takes more looks over a longer time, and the confidence is moderate', () => {
  const three = looks([0, 'filtered'], [6, 'filtered'], [78, 'filtered']);
  expect(judgeClosure(three, policy).is).toBe('unproven');
  const more = looks([0, 'filtered'], [6, 'filtered'], [30, 'closed'], [78, 'filtered'], [170, 'filtered']);
  expect(judgeClosure(more, policy)).toMatchObject({ is: 'proven', confidence: 'moderate' });
});

test('looks that come one after another within minutes are one look', () => {
  const busy = looks([0, 'closed'], [0.1, 'closed'], [0.2, 'closed'], [80, 'closed'], [80.1, 'closed']);
  expect(judgeClosure(busy, policy)).toMatchObject({ is: 'unproven', counted: [1, 4] });
});

test('a look that told nothing breaks nothing and proves nothing, and one that got in begins everything anew', () => {
  const withGaps = looks([0, 'closed'], [6, 'unknown'], [7, 'closed'], [40, 'not-looked-at'], [60, 'other-service'], [80, 'closed']);
  expect(judgeClosure(withGaps, policy)).toMatchObject({ is: 'proven', counted: [1, 3, 6] });
  expect(judgeClosure(looks([0, 'unknown'], [10, 'other-service'], [90, 'moved']), policy).is).toBe('unseen');
  const broken = looks([0, 'closed'], [6, 'closed'], [40, 'still-open'], [50, 'closed'], [80, 'closed']);
  expect(judgeClosure(broken, policy)).toMatchObject({ is: 'unproven', since: instant(50) });
  expect(judgeClosure(looks([0, 'closed'], [6, 'closed'], [80, 'empty']), policy).is).toBe('open');
});

test('a clock that is set forward proves no time where the machine ran on, and one that is set back none either', () => {
  const steady = (seconds: number) => ({ boot: 'one', seconds });
  const forward = looks([0, 'closed'], [6, 'closed'], [78, 'closed']).map((pass, index) => ({ ...pass, steady: steady(index * 60) }));
  expect(judgeClosure(forward, policy)).toMatchObject({ is: 'unproven', counted: [1] });
  const back = looks([0, 'closed'], [-100, 'closed'], [-50, 'closed'], [-99, 'closed']);
  expect(judgeClosure(back, policy).is).toBe('unproven');
  const honest = looks([0, 'closed'], [6, 'closed'], [78, 'closed']).map((pass, index) => ({
    ...pass,
    steady: steady([0, 21_600, 280_800][index] ?? 0),
  }));
  expect(judgeClosure(honest, policy).is).toBe('proven');
});

const anyOutcome = fc.oneof(
  fc.constantFrom<RecheckOutcome>('closed', 'authentication-now', 'filtered', 'unknown'),
  fc.constantFrom(...recheckOutcomes),
);
const anyLooks = fc
  .array(fc.record({ gap: fc.integer({ min: -50, max: 120 }), outcome: anyOutcome }), { maxLength: 25, size: 'max' })
  .map((all) => {
    let hours = 0;
    const timed = all.map(({ gap, outcome }) => {
      hours += gap;
      return [hours, outcome] as const;
    });
    return looks(...timed);
  });

test('nothing is ever proven without enough looks that found it shut, over enough time, since it was last open', () => {
  let proofs = 0;
  fc.assert(
    fc.property(anyLooks, (passes) => {
      const { is, counted, hours, confidence } = judgeClosure(passes, policy);
      if (is !== 'proven') return;
      proofs += 1;
      const rule = confidence === 'high' ? policy.proof.strong : policy.proof.weak;
      const meant = passes.filter(({ number }) => counted.includes(number));
      expect(meant.every(({ outcome }) => outcomeFacts[outcome].says === 'shut')).toBe(true);
      if (confidence === 'high') expect(meant.every(({ outcome }) => outcomeFacts[outcome].strong)).toBe(true);
      expect(meant.length).toBeGreaterThanOrEqual(rule.passes);
      expect(hours).toBeGreaterThanOrEqual(rule.hours);
      const after = passes.filter(({ number }) => number > (counted[0] ?? 0));
      expect(after.some(({ outcome }) => ['open', 'emptied'].includes(outcomeFacts[outcome].says))).toBe(false);
    }),
    { numRuns: 2000 },
  );
  expect(proofs).toBeGreaterThan(20);
});

test('an open door after any history ends every proof', () => {
  fc.assert(
    fc.property(anyLooks, fc.constantFrom('still-open' as const, 'empty' as const, 'wiped' as const), (passes, outcome) => {
      const last: Pass = { number: passes.length + 1, at: passes.at(-1)?.at ?? instant(0), steady: null, outcome };
      expect(judgeClosure([...passes, last], policy).is).toBe('open');
    }),
  );
});

test('the next look is always after the last one, or there is none', () => {
  const asked = { stopped: null, saidFixedAt: null, from: instant(0) };
  fc.assert(
    fc.property(anyLooks, (passes) => {
      const { dueAt, phase } = planNext(passes, asked, policy);
      const last = passes.at(-1);
      if (dueAt === null) expect(phase).toBe('ended');
      else if (last !== undefined) expect(Date.parse(dueAt)).toBeGreaterThan(Date.parse(last.at));
    }),
  );
});

test('a closure is looked at after 6, 30 and 78 hours, then on six days of three months, and then no more', () => {
  const asked = { stopped: null, saidFixedAt: null, from: instant(0) };
  let passes = looks([0, 'closed']);
  const due: number[] = [];
  for (;;) {
    const { dueAt } = planNext(passes, asked, policy);
    if (dueAt === null) break;
    const hours = (Date.parse(dueAt) - START) / HOUR;
    due.push(hours);
    passes = [...passes, { number: passes.length + 1, at: dueAt, steady: null, outcome: 'closed' }];
  }
  expect(due).toEqual([6, 30, 78, ...policy.watchDays.map((days) => 78 + days * 24)]);
});

test('whoever says that it is closed is not made to wait, an objection ends the looks, and weeks off are one look', () => {
  const said = { stopped: null, saidFixedAt: instant(30), from: instant(0) };
  expect(planNext(looks([20, 'still-open']), said, policy)).toMatchObject({ dueAt: instant(30) });
  expect(planNext(looks([20, 'still-open']), { ...said, stopped: 'The owner objects.' }, policy)).toMatchObject({
    phase: 'ended',
    dueAt: null,
  });
  const weeksLater = looks([0, 'closed'], [6, 'closed'], [500, 'closed']);
  expect(Date.parse(planNext(weeksLater, { ...said, saidFixedAt: null }, policy).dueAt ?? '')).toBeGreaterThan(Date.parse(instant(500)));
});

const found = (changes: Partial<Outcome>): Outcome => ({
  target: '192.0.2.1:9200',
  protocol: 'elasticsearch',
  verdict: 'unknown',
  flags: [],
  reason: 'test',
  evidence: [],
  notLookedAt: [],
  requests: 1,
  bytes: 0,
  connections: 1,
  ms: 1,
  at: instant(0),
  ...changes,
});
const before = { verdict: 'open-data', documents: 120_000 } as const;
const ransomed: Outcome['flags'] = [{ id: 'ransomed', score: 0.9, reasons: [] }];
const holding = (documents: number): Pick<Outcome, 'store'> => ({
  store: { documents, bytes: 1, collections: 1, systemCollections: 0, persons: null },
});
const told = (id: string) => [{ id, text: 'told' }];

test.each<readonly [string, Partial<Outcome>, RecheckOutcome]>([
  ['a refused connect is closed', { verdict: 'closed' }, 'closed'],
  ['a dropped connect is filtered', { verdict: 'filtered' }, 'filtered'],
  ['a login is authentication', { verdict: 'auth-required' }, 'authentication-now'],
  [
    'a public banner before a locked list is authentication',
    { verdict: 'metadata-only', evidence: told('listing-refused') },
    'authentication-now',
  ],
  ['public names and sizes are still open', { verdict: 'metadata-only' }, 'still-open'],
  ['readable data is still open', { verdict: 'open-data', ...holding(120_000) }, 'still-open'],
  ['a note beside the data is still open', { verdict: 'open-data', flags: ransomed, ...holding(120_001) }, 'still-open'],
  ['a note in the place of the data is wiped', { verdict: 'open-data', flags: ransomed, ...holding(1) }, 'wiped'],
  ['no documents are empty', { verdict: 'open-empty' }, 'empty'],
  ['another service is another service', { verdict: 'other-service' }, 'other-service'],
  ['a redirect has moved', { verdict: 'other-service', evidence: told('redirects-elsewhere') }, 'moved'],
  ['throttling is unknown', { verdict: 'throttled' }, 'unknown'],
  ['a refusal of the scope is not looked at', { verdict: 'unknown', evidence: told('wire-not-permitted') }, 'not-looked-at'],
])('%s', (_title, changes, expected) => {
  expect(judgeRecheck(found(changes), before).outcome).toBe(expected);
});

test('a store whose names alone were public is still open while they are', () => {
  const same = found({ verdict: 'metadata-only', evidence: told('listing-refused') });
  expect(judgeRecheck(same, { verdict: 'metadata-only', documents: null }).outcome).toBe('still-open');
});

test('a policy of one look, or of hours instead of days, is refused', () => {
  expect(recheckPolicySchema.safeParse(policy).success).toBe(true);
  for (const strong of [
    { passes: 1, hours: 72 },
    { passes: 3, hours: 2 },
  ])
    expect(recheckPolicySchema.safeParse({ ...policy, proof: { ...policy.proof, strong } }).success).toBe(false);
});
