import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '../../../contracts/party-words.ts';
import { embargo, embargoStates } from './embargo.ts';
import { type EventKind, eventKinds, events } from './events.ts';
import { handling, handlingStates } from './handling.ts';
import { effects, type Machine, type Warrant, warrants } from './machine.ts';
import { party, partyStates } from './party.ts';
import { type Standing, stepCase } from './step-case.ts';
import { type Cause, followFacts, worldFactIds, worldFacts } from './world-facts.ts';

const allWarrants = Object.keys(warrants).filter((word): word is Warrant => word in warrants);
const everything: ReadonlySet<Warrant> = new Set(allWarrants);
const SENDING: readonly Warrant[] = ['approval', 'confidence', 'not-held'];
const PUBLISHING: readonly Warrant[] = ['two-persons', 'ladder-spent', 'draft-known', 'not-held'];

interface Listed {
  readonly machine: string;
  readonly from: readonly string[];
  readonly on: EventKind;
  readonly to: string;
  readonly needs: readonly Warrant[];
}

function list<S extends string>(machine: Machine<S>): Listed[] {
  return machine.moves.map(({ from, on, to, needs }) => ({ machine: machine.id, from, on, to, needs: needs ?? [] }));
}

const moves = [...list(handling), ...list(party), ...list(embargo)];

describe.each([
  [handling.id, handlingStates, handling.begins, list(handling)],
  [party.id, partyStates, party.begins, list(party)],
  [embargo.id, embargoStates, embargo.begins, list(embargo)],
] as const)('the table of %s', (_id, states, begins, table) => {
  test('reaches every state from where it begins', () => {
    const reached = new Set<string>([begins]);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const { from, to } of table) if (to !== 'same' && from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual([...states].toSorted());
  });

  test('has one move at most for a state and an event, so that no laxer one hides behind a strict one', () => {
    const seen = table.flatMap(({ from, on }) => from.map((state) => `${state} ${on}`));
    expect(seen.filter((pair, place) => seen.indexOf(pair) !== place)).toEqual([]);
  });
});

test('every move on "send", in every machine, needs an approval, the confidence and no hold', () => {
  const sending = moves.filter(({ on }) => on === 'send');
  expect(sending.length).toBeGreaterThan(3);
  for (const move of sending) expect(move.needs, JSON.stringify(move)).toEqual(expect.arrayContaining([...SENDING]));
});

test('nothing but "send" leads to a party that was sent something', () => {
  expect(moves.filter(({ machine, to }) => machine === 'party' && to === 'sent').map(({ on }) => on)).toEqual(['send']);
});

test('everything that publishes needs two persons, a spent ladder and a draft that the owner knows', () => {
  const publishing = moves.filter(({ on }) => on === 'publish');
  expect(publishing.length).toBeGreaterThan(1);
  for (const move of publishing) expect(move.needs).toEqual(expect.arrayContaining([...PUBLISHING]));
  const causes: readonly Cause[] = worldFacts.public.setBy;
  for (const cause of causes.filter(({ on }) => on !== 'seen-public')) expect(cause.needs).toEqual(expect.arrayContaining([...PUBLISHING]));
});

test('no move of the handling machine and no cause of a closure is an event of publication', () => {
  const publication = new Set<EventKind>(['publish', 'seen-public', 'exit-embargo']);
  expect(list(handling).filter(({ on }) => publication.has(on))).toEqual([]);
  const closure: readonly Cause[] = [...worldFacts.mitigated.setBy, ...worldFacts['closure-verified'].setBy];
  expect(closure.filter(({ on }) => publication.has(on))).toEqual([]);
  const opened: readonly EventKind[] = worldFacts.public.clearedBy;
  expect(opened).toEqual([]);
});

test('no effect sends or publishes anything', () => {
  expect(Object.keys(effects).filter((effect) => /^(send|publish)/.test(effect))).toEqual([]);
});

test('every event is heeded by a machine or sets a fact', () => {
  const heeded = new Set(moves.map(({ on }) => on));
  const causes = new Set(worldFactIds.flatMap((id) => worldFacts[id].setBy.map(({ on }) => on)));
  expect(eventKinds.filter((kind) => !heeded.has(kind) && !causes.has(kind))).toEqual([]);
});

const someEvents = fc.array(
  fc.record({
    kind: fc.constantFrom(...eventKinds),
    party: fc.nat({ max: 2 }),
    proven: fc.subarray([...allWarrants]),
  }),
  { maxLength: 60, size: 'max' },
);

const cast = ['owner', 'host', 'cert'] as const;

/** Plays events on a case with three parties and tells what moved. */
function play(story: readonly { readonly kind: EventKind; readonly party: number; readonly proven: readonly Warrant[] }[]) {
  let standing: Standing = { handling: handling.begins, embargo: embargo.begins, facts: new Set() };
  const parties = cast.map((role) => ({ role, state: party.begins }));
  return story.map(({ kind, party: index, proven }) => {
    const about = parties[index];
    const happening = events[kind].about === 'party' && about !== undefined ? { kind, party: { ...about } } : { kind };
    const before = standing;
    const stepped = stepCase(standing, happening, new Set(proven));
    if (stepped.is === 'moved') {
      standing = stepped.standing;
      if (about !== undefined && stepped.party !== undefined) about.state = stepped.party;
    }
    return { kind, proven: new Set(proven), before, after: standing, stepped };
  });
}

test('no path of events sends without its warrants, publishes without its own, or verifies without a proof', () => {
  fc.assert(
    fc.property(someEvents, (story) => {
      for (const { kind, proven, before, after, stepped } of play(story)) {
        if (stepped.is !== 'moved') {
          expect(after).toBe(before);
          continue;
        }
        if (kind === 'send') for (const warrant of SENDING) expect(proven).toContain(warrant);
        if (kind === 'publish') for (const warrant of PUBLISHING) expect(proven).toContain(warrant);
        if (!before.facts.has('closure-verified') && after.facts.has('closure-verified')) expect(proven).toContain('proof');
        if (after.facts.has('closure-verified')) expect(after.facts).toContain('mitigated');
      }
    }),
    { numRuns: 400 },
  );
});

test('leaving out every event of publication changes neither the handling nor what is known of the closure', () => {
  const publication = new Set<EventKind>(['publish', 'seen-public', 'propose-embargo', 'agree-embargo', 'revise-embargo', 'exit-embargo']);
  const closure = (story: Parameters<typeof play>[0]) => {
    const last = play(story).at(-1)?.after;
    return { handling: last?.handling, mitigated: last?.facts.has('mitigated'), verified: last?.facts.has('closure-verified') };
  };
  fc.assert(
    fc.property(someEvents, (story) => {
      const quiet = story.filter(({ kind }) => !publication.has(kind));
      fc.pre(quiet.length > 0);
      expect(closure(story)).toEqual(closure(quiet));
    }),
    { numRuns: 400 },
  );
});

test('an answer is taken from every party that was written to, however late', () => {
  for (const state of partyStates.filter((one) => one !== 'counsel' && one !== 'opted-out')) {
    const standing: Standing = { handling: 'escalated', embargo: 'none', facts: new Set() };
    const stepped = stepCase(standing, { kind: 'answer', party: { role: 'owner', state } }, new Set());
    expect(stepped).toMatchObject({ is: 'moved', set: ['owner-aware'] });
  }
});

test('whoever opted out, or is with counsel, is sent nothing even with every warrant', () => {
  for (const state of ['opted-out', 'counsel'] as const) {
    const standing: Standing = { handling: 'waiting', embargo: 'none', facts: new Set() };
    expect(stepCase(standing, { kind: 'send', party: { role: 'owner', state } }, everything)).toMatchObject({ is: 'refused' });
    expect(stepCase(standing, { kind: 'draft', party: { role: 'owner', state } }, everything)).toMatchObject({ is: 'refused' });
  }
});

test('a machine that answers makes nobody aware', () => {
  for (const role of roles) expect(followFacts('auto-reply', role, everything).set).toEqual([]);
});

test('nobody is written to before a case was looked at and somebody is named', () => {
  for (const state of ['detected', 'invalid', 'out-of-scope', 'valid'] as const) {
    const standing: Standing = { handling: state, embargo: 'none', facts: new Set() };
    expect(stepCase(standing, { kind: 'send', party: { role: 'owner', state: 'approved' } }, everything)).toMatchObject({ is: 'refused' });
  }
});

test('somebody else in the store ends the embargo and brings host and CERT forward, and publishes nothing', () => {
  const standing: Standing = { handling: 'waiting', embargo: 'active', facts: new Set() };
  const stepped = stepCase(standing, { kind: 'third-party-seen' }, new Set());
  expect(stepped).toMatchObject({ is: 'moved', standing: { embargo: 'exited' }, set: ['third-party'] });
  expect(stepped).toMatchObject({ effects: expect.arrayContaining(['host-and-cert-now', 'end-embargo']) });
});
