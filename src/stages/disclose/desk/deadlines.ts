/**
 * Deadlines as rows: one for every rung of the ladder that counts for the case, one for the review of a hold,
 * one for the end of an embargo. A deadline that is due asks for something; it never does it. Every row has a
 * person who answers for it.
 */
import { effectiveRungs } from '../ladder/effective-rung.ts';
import { dueRungs, explainLadder } from '../ladder/explain-ladder.ts';
import { unreadOf } from '../replies/unread.ts';
import type { CaseState, Deadline } from './case-state.ts';
import { step } from './step.ts';
import { andThen, type Means, replaceById, type Turn, unchanged } from './turn.ts';

const DAY_MS = 86_400_000;

/** Brings the rows in line with the policy and with what was done: new ones appear, met ones are marked. */
export function planDeadlines(state: CaseState, means: Means): CaseState {
  const { policy, now, newId } = means;
  const explained = new Map(explainLadder(policy, state, now).rungs.map((rung) => [rung.id, rung]));
  let deadlines = state.deadlines;
  const counted = state.ladderFrom === null ? [] : effectiveRungs(policy, state);
  for (const { id: rung, dueAt } of counted) {
    if (dueAt === null) continue;
    const known = deadlines.find((one) => one.kind === 'rung' && one.rung === rung);
    const gone = explained.get(rung)?.state === 'gone';
    if (known === undefined) {
      const fresh: Deadline = {
        id: newId('ddl'),
        kind: 'rung',
        rung,
        partyId: null,
        owner: state.lead,
        dueAt,
        state: gone ? 'met' : 'open',
        because: null,
      };
      deadlines = [...deadlines, fresh];
    } else if (known.state !== 'skipped' && known.state !== 'stopped') {
      // A rung that was met and whose notice came back is open again.
      const is: Deadline['state'] = gone ? 'met' : known.state === 'met' ? 'open' : known.state;
      if (known.dueAt !== dueAt || known.state !== is) deadlines = replaceById(deadlines, { ...known, dueAt, state: is });
    }
  }
  return { ...state, deadlines: planReview(planEmbargo(deadlines, state, means), state, means) };
}

function planReview(deadlines: readonly Deadline[], state: CaseState, { newId }: Means): readonly Deadline[] {
  const open = deadlines.find((one) => one.kind === 'hold-review' && (one.state === 'open' || one.state === 'due'));
  if (state.hold === null) return open === undefined ? deadlines : replaceById(deadlines, { ...open, state: 'met' });
  const { reviewAt: dueAt, by } = state.hold;
  if (open !== undefined) return open.dueAt === dueAt ? deadlines : replaceById(deadlines, { ...open, dueAt, state: 'open' });
  return [
    ...deadlines,
    { id: newId('ddl'), kind: 'hold-review', rung: null, partyId: null, owner: by || state.lead, dueAt, state: 'open', because: null },
  ];
}

function planEmbargo(deadlines: readonly Deadline[], state: CaseState, { newId }: Means): readonly Deadline[] {
  const open = deadlines.find((one) => one.kind === 'embargo-end' && (one.state === 'open' || one.state === 'due'));
  const running = state.embargo !== 'none' && state.embargo !== 'exited' && state.embargoUntil !== null;
  if (!running)
    return open === undefined ? deadlines : replaceById(deadlines, { ...open, state: 'stopped', because: 'The embargo has ended.' });
  const dueAt = state.embargoUntil ?? '';
  if (open !== undefined) return open.dueAt === dueAt ? deadlines : replaceById(deadlines, { ...open, dueAt, state: 'open' });
  return [
    ...deadlines,
    { id: newId('ddl'), kind: 'embargo-end', rung: null, partyId: null, owner: state.lead, dueAt, state: 'open', because: null },
  ];
}

export interface Swept extends Turn {
  /** Rungs for which a draft and an approval are to be asked for now. */
  readonly wanted: readonly string[];
}

/**
 * What the passing of time alone does to a case: deadlines become due, unanswered parties silent. It can be
 * called as often as anybody likes, and after any pause; the second call at the same time changes nothing.
 */
export function sweep(state: CaseState, means: Means): Swept {
  let turn = unchanged(planDeadlines(state, means));
  for (const partyId of unanswered(turn.state, means)) turn = andThen(turn, (now) => step(now, 'silence', { partyId }, means));
  const due = turn.state.deadlines.filter((one) => one.state === 'open' && Date.parse(one.dueAt) <= means.now.getTime());
  for (const deadline of due) {
    turn = andThen(turn, (now) => ({
      state: { ...now, deadlines: replaceById(now.deadlines, { ...deadline, state: 'due' }) },
      happened: [
        {
          event: 'deadline.due',
          subject: now.id,
          payload: { deadline: deadline.id, kind: deadline.kind, rung: deadline.rung, owner: deadline.owner, dueAt: deadline.dueAt },
        },
      ],
      effects: [],
    }));
  }
  const wanted =
    turn.state.hold === null
      ? dueRungs(means.policy, turn.state, means.now)
          .filter(({ to }) => to !== 'decision')
          .map(({ id }) => id)
      : [];
  return { ...turn, wanted };
}

/** Parties whose last notice is older than the time for an answer, and who have not answered since. */
function unanswered(state: CaseState, { now, policy }: Means): string[] {
  if (state.hold !== null) return [];
  return (
    state.parties
      .filter(({ state: is }) => is === 'sent' || is === 'delivered' || is === 'bounced')
      // Whoever has written is not silent, even if nobody has read it yet.
      .filter(({ id }) => unreadOf(state, id).length === 0)
      .filter(({ id }) => {
        const last = state.notices.filter((one) => one.partyId === id && one.sentAt !== null).map(({ sentAt }) => Date.parse(sentAt ?? ''));
        return last.length > 0 && now.getTime() - Math.max(...last) >= policy.answerDays * DAY_MS;
      })
      .map(({ id }) => id)
  );
}
