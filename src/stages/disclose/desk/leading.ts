/** What the person in charge does with a case itself: open, triage, hold, hand over, skip a rung, take a note, close. */

import type { Proposal } from '../claims/proposal.ts';
import { takeOverClaims } from '../claims/take-over.ts';
import type { CaseState, Deadline } from './case-state.ts';
import { planDeadlines } from './deadlines.ts';
import { findContact } from './find.ts';
import { voidNotice } from './notices.ts';
import { step } from './step.ts';
import { type CaseSubject, caseSubjectSchema } from './subject.ts';
import { andThen, type Happened, type Means, Refusal, replaceById, type Turn, unchanged, written } from './turn.ts';

export interface NewCase {
  readonly title: string;
  readonly subject: CaseSubject;
  /** Who answers for it; whoever opens it unless named. */
  readonly lead?: string;
  /** What attribution said; becomes parties when the case is found valid. */
  readonly proposed?: Proposal;
}

export function openCase(input: NewCase, means: Means): Turn {
  const lead = (input.lead ?? means.by).trim();
  if (lead === '') throw new Refusal('A case needs somebody who answers for it.', 'Name yourself with --as.');
  const subject = caseSubjectSchema.parse(input.subject);
  const at = means.now.toISOString();
  const state: CaseState = {
    id: means.newId('case'),
    title: input.title,
    lead,
    openedAt: at,
    handling: 'detected',
    embargo: 'none',
    embargoUntil: null,
    facts: {},
    ladderFrom: null,
    hold: null,
    subject,
    publication: null,
    parties: [],
    contacts: [],
    notices: [],
    approvals: [],
    deliveries: [],
    replies: [],
    deadlines: [],
    notes: [],
    ...(input.proposed === undefined ? {} : { proposed: input.proposed }),
  };
  return {
    state,
    happened: [entry(state, 'case.opened', { exposure: subject.exposureId, lead, severity: subject.severity.level })],
    effects: [],
  };
}

export type Triage = 'valid' | 'invalid' | 'out-of-scope';

export function triage(state: CaseState, as: Triage, reason: string | undefined, means: Means): Turn {
  const kind = as === 'valid' ? 'triage-valid' : as === 'invalid' ? 'triage-invalid' : 'triage-out-of-scope';
  const turn = step(state, kind, { ...(reason === undefined ? {} : { reason }), evidence: reason ?? kind }, means);
  if (as === 'valid') return andThen(turn, (now) => takeOverClaims(now, means));
  return { ...turn, state: stopDeadlines(turn.state, `The case is ${turn.state.handling}.`) };
}

function stopDeadlines(state: CaseState, because: string): CaseState {
  const stop = (one: Deadline): Deadline => (one.state === 'open' || one.state === 'due' ? { ...one, state: 'stopped', because } : one);
  return { ...state, deadlines: state.deadlines.map(stop) };
}

/** Nothing is sent while a case is on hold, and a hold without a day on which somebody looks again is none. */
export function holdCase(state: CaseState, reason: string | undefined, reviewAt: Date, means: Means): Turn {
  const why = written(reason, 'A hold');
  if (reviewAt.getTime() <= means.now.getTime())
    throw new Refusal('The review of a hold must lie ahead.', 'Give a later day with --until.');
  const hold = { reason: why, reviewAt: reviewAt.toISOString(), by: means.by, since: means.now.toISOString() };
  const held = planDeadlines({ ...state, hold }, means);
  return { state: held, happened: [entry(state, 'case.held', { by: means.by, reviewAt: hold.reviewAt })], effects: [] };
}

export function releaseCase(state: CaseState, means: Means): Turn {
  if (state.hold === null) throw new Refusal(`${state.id} is not on hold.`);
  const released = planDeadlines({ ...state, hold: null }, means);
  return { state: released, happened: [entry(state, 'case.released', { by: means.by })], effects: [] };
}

/** Hands the case over with every open deadline, so that none is left without a person. */
export function assignCase(state: CaseState, to: string, means: Means): Turn {
  const lead = to.trim();
  if (lead === '') throw new Refusal('A case needs somebody who answers for it.');
  const mine = (one: Deadline): boolean => one.state === 'open' || one.state === 'due';
  const deadlines = state.deadlines.map((one) => (mine(one) ? { ...one, owner: lead } : one));
  return {
    state: { ...state, lead, deadlines },
    happened: [entry(state, 'case.assigned', { from: state.lead, to: lead, by: means.by, deadlines: deadlines.filter(mine).length })],
    effects: [],
  };
}

export function skipRung(state: CaseState, rung: string, reason: string | undefined, means: Means): Turn {
  const because = written(reason, 'Skipping a rung');
  const planned = planDeadlines(state, means);
  const known = planned.deadlines.find((one) => one.kind === 'rung' && one.rung === rung);
  if (known === undefined)
    throw new Refusal(`The ladder of ${state.id} has no rung "${rung.slice(0, 40)}".`, 'Run "openward ladder explain" to see its rungs.');
  if (known.state === 'met') throw new Refusal(`The rung "${rung}" was gone already.`);
  if (planned.notices.some((one) => one.rung === rung && (one.state === 'sending' || one.state === 'delivery-unknown'))) {
    throw new Refusal(`A notice of the rung "${rung}" is on its way.`);
  }
  const skipped: Turn = {
    state: { ...planned, deadlines: replaceById(planned.deadlines, { ...known, state: 'skipped', because }) },
    happened: [entry(state, 'deadline.skipped', { deadline: known.id, rung, by: means.by })],
    effects: [],
  };
  // What was drafted for it must not go out all the same.
  return planned.notices
    .filter((one) => one.rung === rung && (one.state === 'draft' || one.state === 'approved'))
    .reduce((turn, { id }) => andThen(turn, (now) => voidNotice(now, id, `The rung was passed over: ${because}`, means)), skipped);
}

export function addNote(state: CaseState, text: string, means: Means): Turn {
  const note = { id: means.newId('nte'), at: means.now.toISOString(), by: means.by, text: written(text, 'A note') };
  return {
    state: { ...state, notes: [...state.notes, note] },
    happened: [entry(state, 'case.noted', { note: note.id, by: means.by })],
    effects: [],
  };
}

/** What a re-check found, as plain values of the stage that makes them. */
export type Finding =
  | { readonly is: 'mitigated' | 'reopening' | 'still-open' | 'third-party-seen' | 'indexed' | 'seen-public'; readonly evidence: string }
  | { readonly is: 'verified'; readonly evidence: string; readonly proof: boolean };

export function takeFinding(state: CaseState, finding: Finding, means: Means): Turn {
  if (finding.is === 'reopening' || finding.is === 'still-open') return takeReopening(state, finding.is, finding.evidence, means);
  const proof = finding.is === 'verified' && finding.proof;
  const turn = step(state, finding.is, { evidence: finding.evidence, proof }, means);
  return andThen(turn, (after) => ({ state: planDeadlines(after, means), happened: [], effects: [] }));
}

/**
 * Open again, or still open although somebody said otherwise. Nobody counts as acting any more; after a closure the
 * ladder begins anew, with every rung. That makes rows and, later, drafts: it sends nothing.
 */
function takeReopening(state: CaseState, is: 'reopening' | 'still-open', evidence: string, means: Means): Turn {
  const begun = is === 'reopening' ? step(state, is, { evidence }, means) : unchanged(state);
  const acting = state.parties.filter((one) => one.state === 'acting').map(({ id }) => id);
  const told = acting.reduce((turn, partyId) => andThen(turn, (now) => step(now, 'still-open', { partyId, evidence }, means)), begun);
  if (is === 'still-open' || told.state.handling !== 'reopened' || state.handling === 'reopened')
    return { ...told, state: planDeadlines(told.state, means) };
  const again = (one: Deadline): Deadline => (one.kind === 'rung' ? { ...one, state: 'open', because: null } : one);
  const anew: CaseState = {
    ...told.state,
    ladderFrom: state.ladderFrom === null ? null : means.now.toISOString(),
    deadlines: told.state.deadlines.map(again),
  };
  return { ...told, state: planDeadlines(anew, means) };
}

export function closeCase(state: CaseState, reason: string | undefined, means: Means): Turn {
  const turn = step(state, 'close', { reason: written(reason, 'Closing a case') }, means);
  return { ...turn, state: stopDeadlines(turn.state, 'The case is closed.') };
}

/** A contact that turned out dead is kept, so that nobody tries it again. */
export function bounceContact(state: CaseState, contactId: string): CaseState {
  return { ...state, contacts: replaceById(state.contacts, { ...findContact(state, contactId), state: 'bounced' }) };
}

function entry(state: CaseState, event: Happened['event'], payload: Happened['payload']): Happened {
  return { event, subject: state.id, payload };
}
