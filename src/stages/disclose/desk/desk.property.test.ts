/**
 * Random desks: persons draft, edit, approve, send, hold, answer and publish in any order and at any time. What
 * the desk let through is compared with a record that the test keeps for itself, by other rules than the desk's.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeReply } from '../replies/replies.ts';
import type { CaseState } from './case-state.ts';
import { replyKinds } from './case-state.ts';
import { sweep } from './deadlines.ts';
import { beginDelivery, decideDelivery, endDelivery, settleLost } from './deliveries.ts';
import { bytesOf, DAY, desk, HOUR, hashOf, namedCase } from './desk.fixture.ts';
import { assignCase, closeCase, holdCase, releaseCase, takeFinding, triage } from './leading.ts';
import { approveNotice, draftNotice, expireApprovals } from './notices.ts';
import { addParty, justify } from './parties.ts';
import { approvePublication, changeEmbargo, draftPublication, publicationSentToOwner, publish } from './publication.ts';
import { Refusal, type Turn } from './turn.ts';

const persons = ['ada', 'ben', 'cyd'] as const;
const rungs = ['owner', 'reminder', 'host', 'cert', 'final'] as const;
const deeds = [
  'draft',
  'draft',
  'draft',
  'approve',
  'approve',
  'approve',
  'send',
  'send',
  'send',
  'end',
  'end',
  'draft',
  'draft',
  'approve',
  'approve',
  'approve',
  'send',
  'send',
  'end',
  'crash',
  'decide',
  'sweep',
  'reply',
  'hold',
  'release',
  'assign',
  'finding',
  'close',
  'triage',
  'justify',
  'unsure-owner',
  'expire',
  'pub-draft',
  'pub-owner',
  'pub-approve',
  'pub-approve',
  'publish',
  'embargo',
] as const;

const deedOf = (what: fc.Arbitrary<(typeof deeds)[number]>) =>
  fc.record({
    do: what,
    who: fc.constantFrom(...persons),
    pick: fc.nat({ max: 30 }),
    rung: fc.constantFrom(...rungs),
    hours: fc.constantFrom(0, 0, 0, 0, 0, 1, 20, 50, 130),
  });
const deed = deedOf(fc.constantFrom(...deeds));
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

interface Kept {
  readonly approvals: { readonly of: string; readonly hash: string; readonly who: string; readonly at: number }[];
  readonly justified: Set<string>;
  readonly sends: string[];
  readonly notOut: string[];
  published: number;
}

const at = <T>(all: readonly T[], pick: number): T | undefined => all[all.length === 0 ? 0 : pick % all.length];

/** Mostly what the deed is possible for; one time in eight anything. */
function liked({ notices }: CaseState, what: Deed['do'], pick: number) {
  const wanted = { approve: ['draft', 'approved'], send: ['approved'], 'pub-owner': ['sent'] }[
    what === 'approve' || what === 'send' ? what : 'pub-owner'
  ];
  const fitting = notices.filter(({ state }) => wanted.includes(state));
  return pick % 8 === 0 || fitting.length === 0 ? notices : fitting;
}

/** A contact, and mostly a rung that is for its party. */
function placeOf({ contacts, parties }: CaseState, pick: number, rung: Deed['rung']) {
  const contact = at(contacts, pick);
  const role = parties.find(({ id }) => id === contact?.partyId)?.role;
  const fitting = role === 'host' ? 'host' : role === 'cert' ? 'cert' : rung === 'host' || rung === 'cert' ? 'final' : rung;
  return { contactId: contact?.id ?? '', rung: pick % 9 === 0 ? rung : fitting };
}

function play(
  story: readonly Deed[],
  check: (state: CaseState, one: Deed, before: CaseState, kept: Kept, now: number) => void,
  office = desk(),
): CaseState {
  let state = namedCase(office.as('ada'));
  const kept: Kept = { approvals: [], justified: new Set(), sends: [], notOut: [], published: 0 };
  for (const one of story) {
    office.pass(one.hours * HOUR);
    const means = office.as(one.who);
    const before = state;
    try {
      state = carryOut(state, one, means, kept).state;
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      expect(state).toBe(before);
    }
    check(state, one, before, kept, means.now.getTime());
  }
  return state;
}

function carryOut(
  state: CaseState,
  { do: what, who, pick, rung }: Deed,
  means: ReturnType<ReturnType<typeof desk>['as']>,
  kept: Kept,
): Turn {
  const notice = at(liked(state, what, pick), pick);
  const party = at(state.parties, pick);
  const still: Turn = { state, happened: [], effects: [] };
  const text = `text ${pick % 3}`;
  switch (what) {
    case 'draft':
      return draftNotice(
        state,
        { ...bytesOf(`${rung} ${pick}`, means), ...placeOf(state, pick, rung), encloses: state.publication?.hash ?? null },
        means,
      );
    case 'approve': {
      if (notice === undefined) return still;
      // Now and then somebody approves what they did not look at.
      const hash = pick % 7 === 0 ? hashOf('something else') : notice.hash;
      const turn = approveNotice(state, notice.id, hash, pick % 5 === 0 ? 'counsel' : 'desk', means);
      if (pick % 5 !== 0) kept.approvals.push({ of: notice.id, hash, who, at: means.now.getTime() });
      return turn;
    }
    case 'send': {
      if (notice === undefined) return still;
      const turn = beginDelivery(state, notice.id, means);
      kept.sends.push(notice.id);
      return turn;
    }
    case 'end': {
      const sending = state.deliveries.find((row) => row.state === 'sending');
      if (sending === undefined) return still;
      const is = at(['sent', 'refused', 'unknown'] as const, pick) ?? 'sent';
      if (is === 'refused') kept.notOut.push(sending.noticeId);
      return endDelivery(state, sending.noticeId, is === 'refused' ? { is, said: '', bounced: pick % 2 === 0 } : { is, said: '' }, means);
    }
    case 'crash':
      return settleLost(state, means.now, means);
    case 'decide': {
      const lost = state.deliveries.find((row) => row.state === 'unknown');
      if (lost === undefined) return still;
      if (pick % 2 === 0) kept.notOut.push(lost.noticeId);
      return decideDelivery(state, lost.noticeId, pick % 2 !== 0, means);
    }
    case 'sweep':
      return sweep(state, means);
    case 'expire':
      return expireApprovals(state, means);
    case 'reply':
      return takeReply(
        state,
        { partyId: party?.id ?? '', kind: pick > 20 ? (at(replyKinds, pick) ?? 'answer') : 'answer', summary: 'said something' },
        means,
      );
    case 'hold':
      return holdCase(state, 'counsel is on leave', new Date(means.now.getTime() + DAY), means);
    case 'release':
      return releaseCase(state, means);
    case 'assign':
      return assignCase(state, at([...persons, ' '], pick) ?? '', means);
    case 'finding': {
      const is = at(['mitigated', 'verified', 'reopening', 'third-party-seen', 'seen-public', 'indexed'] as const, pick) ?? 'indexed';
      return takeFinding(
        state,
        is === 'verified' ? { is, evidence: 're-checks', proof: pick % 3 === 0 } : { is, evidence: 're-check' },
        means,
      );
    }
    case 'close':
      return closeCase(state, 'done', means);
    case 'triage':
      return triage(state, pick === 0 ? 'invalid' : 'valid', 'looked again', means);
    case 'justify': {
      const turn = justify(state, party?.id ?? '', pick % 2 === 0 ? 'the certificate names them' : ' ', means);
      kept.justified.add(party?.id ?? '');
      return turn;
    }
    case 'unsure-owner': {
      if (state.parties.length > 5) return still;
      const named = addParty(state, { role: 'owner', name: 'Perhaps Them', language: 'en', confidence: 0.3 }, means);
      const id = named.state.parties.at(-1)?.id ?? '';
      const contact = {
        id: means.newId('con'),
        partyId: id,
        channel: 'mail',
        address: 'x@perhaps.example',
        source: 'guess',
        verifiedAt: null,
        keyFingerprint: null,
        state: 'usable',
      } as const;
      return { ...named, state: { ...named.state, contacts: [...named.state.contacts, contact] } };
    }
    case 'pub-draft':
      return draftPublication(state, hashOf(text), means);
    case 'pub-owner':
      return publicationSentToOwner(state, notice?.id ?? '', means);
    case 'pub-approve': {
      const hash = pick % 7 === 0 ? hashOf('other') : (state.publication?.hash ?? '');
      const turn = approvePublication(state, hash, pick % 6 === 0 ? 'counsel' : 'desk', means);
      if (pick % 6 !== 0) kept.approvals.push({ of: 'publication', hash, who, at: means.now.getTime() });
      return turn;
    }
    case 'publish': {
      const turn = publish(state, means);
      kept.published += 1;
      return turn;
    }
    case 'embargo':
      return pick % 3 === 0
        ? changeEmbargo(state, { is: 'propose', until: new Date(means.now.getTime() + 9 * DAY) }, means)
        : pick % 3 === 1
          ? changeEmbargo(state, { is: 'agree', consentOf: [state.parties[0]?.id ?? ''] }, means)
          : changeEmbargo(state, { is: 'exit', reason: 'agreed' }, means);
    default:
      return what satisfies never;
  }
}

const stories = fc.array(deed, { minLength: 10, maxLength: 70, size: 'max' });
const HOLDS_MS = 48 * HOUR;

test('whatever is handed to a channel was approved by enough persons, for these bytes, lately; not on hold; and no unsure owner without a reason', () => {
  let sends = 0;
  fc.assert(
    fc.property(stories, (story) => {
      play(story, (state, one, before, kept, now) => {
        if (one.do !== 'send' || state === before) return;
        const id = kept.sends.at(-1);
        const notice = before.notices.find((each) => each.id === id);
        if (notice === undefined) return;
        sends += 1;
        const wanted = notice.rung === 'cert' ? 2 : 1;
        const lately = kept.approvals.filter((each) => each.of === id && each.hash === notice.hash && now - each.at < HOLDS_MS);
        expect(new Set(lately.map(({ who }) => who)).size).toBeGreaterThanOrEqual(wanted);
        expect(before.hold).toBeNull();
        const party = before.parties.find((each) => each.id === notice.partyId);
        if (party?.role === 'owner' && party.confidence < 0.6) expect(kept.justified).toContain(party.id);
      });
    }),
    { numRuns: 200 },
  );
  expect(sends).toBeGreaterThan(10);
});

test('no notice is handed to its channel a second time unless it is known that it did not go out', () => {
  fc.assert(
    fc.property(stories, (story) => {
      play(story, (_state, _one, _before, { sends, notOut }) => {
        for (const id of sends) {
          const tries = sends.filter((each) => each === id).length;
          expect(tries - 1).toBeLessThanOrEqual(notOut.filter((each) => each === id).length);
        }
      });
    }),
    { numRuns: 200 },
  );
});

test('every deadline has somebody who answers for it, at every moment', () => {
  fc.assert(
    fc.property(stories, (story) => {
      play(story, (state) => {
        expect(state.lead.trim()).not.toBe('');
        for (const { owner } of state.deadlines) expect(owner.trim()).not.toBe('');
      });
    }),
    { numRuns: 150 },
  );
});

const endings = fc.array(
  deedOf(
    fc.constantFrom(
      'pub-draft',
      'pub-approve',
      'pub-approve',
      'pub-approve',
      'publish',
      'publish',
      'release',
      'hold',
      'finding',
      'embargo',
    ),
  ),
  {
    minLength: 10,
    maxLength: 40,
    size: 'max',
  },
);

/** So that publications come about at all: the end of a month in which everything was done, and then anything. */
const prelude: readonly Deed[] = [
  { do: 'pub-draft', who: 'ada', pick: 0, rung: 'final', hours: 0 },
  { do: 'draft', who: 'ada', pick: 4, rung: 'final', hours: 0 },
  { do: 'approve', who: 'ben', pick: 1, rung: 'final', hours: 0 },
  { do: 'send', who: 'ada', pick: 1, rung: 'final', hours: 0 },
  { do: 'end', who: 'ada', pick: 0, rung: 'final', hours: 0 },
  { do: 'pub-owner', who: 'ada', pick: 1, rung: 'final', hours: 0 },
  { do: 'pub-approve', who: 'ada', pick: 1, rung: 'final', hours: 130 },
];

test('an advisory is published once, by two persons who approved exactly it, and closes nothing', () => {
  let published = 0;
  fc.assert(
    fc.property(endings, (story) => {
      play([...prelude, ...story], (state, one, before, kept, now) => {
        if (one.do !== 'publish' || state === before) return;
        published += 1;
        const lately = kept.approvals.filter(
          (each) => each.of === 'publication' && each.hash === before.publication?.hash && now - each.at < HOLDS_MS,
        );
        expect(new Set(lately.map(({ who }) => who)).size).toBeGreaterThanOrEqual(2);
        expect(kept.published).toBe(1);
        expect(state.handling).toBe(before.handling);
        expect(state.facts.mitigated).toEqual(before.facts.mitigated);
        expect(state.facts['closure-verified']).toEqual(before.facts['closure-verified']);
      });
    }),
    { numRuns: 200 },
  );
  expect(published).toBeGreaterThan(0);
});

test('a sweep after any pause sends nothing, and a second one at the same time changes nothing', () => {
  fc.assert(
    fc.property(stories, fc.nat({ max: 400 }), (story, days) => {
      const office = desk();
      const last = play(story, () => undefined, office);
      office.pass(days * DAY + 4000 * HOUR);
      const means = office.as('ada');
      const once = sweep(last, means);
      expect(once.state.deliveries).toEqual(last.deliveries);
      expect(once.state.notices).toEqual(last.notices);
      expect(sweep(once.state, means).state).toEqual(once.state);
    }),
    { numRuns: 100 },
  );
});
