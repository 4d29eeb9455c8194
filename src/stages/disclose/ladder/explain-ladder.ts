/**
 * Says where a case stands on the ladder: which rung it is on and why, which are behind it, which were passed
 * over, and what comes next and when. A pure function of the case, the policy and the time.
 */
import type { CaseState } from '../desk/case-state.ts';
import { isOfThisLadder, isSure } from '../desk/warrants.ts';
import { type EffectiveRung, effectiveRungs } from './effective-rung.ts';
import type { LadderPolicy } from './policy.ts';

export type RungState = 'gone' | 'skipped' | 'ready' | 'overdue' | 'coming' | 'resting' | 'blocked';

export interface ExplainedRung {
  readonly id: string;
  readonly title: string;
  readonly state: RungState;
  readonly dueAt: string | null;
  readonly why: string;
  /** What is needed before it can be gone. */
  readonly needs: readonly string[];
}

export interface LadderExplained {
  readonly held: { readonly reason: string; readonly reviewAt: string } | null;
  /** The rung whose turn it is; null when none is. */
  readonly now: ExplainedRung | null;
  /** The next rung that is not due yet. */
  readonly next: ExplainedRung | null;
  readonly rungs: readonly ExplainedRung[];
}

export function explainLadder(policy: LadderPolicy, state: CaseState, now: Date): LadderExplained {
  const rungs = effectiveRungs(policy, state).map((rung) => explain(policy, state, rung, now));
  return {
    held: state.hold === null ? null : { reason: state.hold.reason, reviewAt: state.hold.reviewAt },
    now: rungs.find(({ state: is }) => is === 'overdue' || is === 'ready' || is === 'blocked') ?? null,
    next: rungs.find(({ state: is }) => is === 'coming') ?? null,
    rungs,
  };
}

/** Rungs whose day has come and that nobody has gone yet. */
export function dueRungs(policy: LadderPolicy, state: CaseState, now: Date): readonly EffectiveRung[] {
  return effectiveRungs(policy, state).filter((rung) => ['ready', 'overdue', 'blocked'].includes(explain(policy, state, rung, now).state));
}

const DAY_MS = 86_400_000;

function explain(policy: LadderPolicy, state: CaseState, rung: EffectiveRung, now: Date): ExplainedRung {
  const needs = needsOf(policy, state, rung);
  const told = (is: RungState, why: string): ExplainedRung => {
    const reasons = [why, ...rung.because].join(' ');
    return {
      id: rung.id,
      title: rung.title,
      state: is,
      dueAt: rung.dueAt,
      why: reasons,
      needs: is === 'gone' || is === 'skipped' ? [] : needs,
    };
  };
  const row = state.deadlines.find(({ kind, rung: id }) => kind === 'rung' && id === rung.id);
  if (row?.state === 'skipped') return told('skipped', row.because ?? 'It was passed over.');
  const sent = sentNotices(state, rung);
  if (rung.to === 'decision' && state.publication?.publishedAt)
    return told('gone', `Published ${state.publication.publishedAt.slice(0, 10)}.`);
  if (sent.length >= Math.min(rung.channels, Math.max(1, usableChannels(state, rung)))) {
    return told('gone', `Sent ${sent.map(({ sentAt }) => (sentAt ?? '').slice(0, 10)).join(' and ')}.`);
  }
  if (rung.dueAt === null) return told('coming', 'Nobody is named yet; days count from then.');
  const dueAt = Date.parse(rung.dueAt);
  if (state.facts['closure-verified'] !== undefined && rung.to !== 'decision') return told('resting', 'The store is proven closed.');
  if (!rung.always && isActing(state)) return told('resting', 'Somebody who answers for the store is acting.');
  const days = (now.getTime() - dueAt) / DAY_MS;
  if (days < 0) return told('coming', `Due on day ${rung.day}, ${rung.dueAt.slice(0, 10)}.`);
  if (state.hold !== null) return told('blocked', `Due, but on hold: ${state.hold.reason}`);
  if (rung.to !== 'decision' && partiesOf(state, rung).length === 0) return told('blocked', `Due, but no ${rung.to} is named.`);
  if (sent.length > 0) return told('ready', `Sent on ${sent.length} of ${rung.channels} channels.`);
  return told(days >= 1 ? 'overdue' : 'ready', days >= 1 ? `Due since ${rung.dueAt.slice(0, 10)}.` : 'Due today.');
}

function needsOf(policy: LadderPolicy, state: CaseState, rung: EffectiveRung): string[] {
  const needs = [rung.persons === 1 ? 'the approval of a person' : `the approval of ${rung.persons} persons`];
  if (rung.counsel) needs.push('the approval of counsel');
  if (rung.to === 'decision') return [...needs, `the draft with the owner for ${policy.draftDays} days`];
  const parties = partiesOf(state, rung);
  if (parties.length === 0) needs.push(`a party with the role ${rung.to}`);
  if (parties.length > 0 && usableChannels(state, rung) === 0) needs.push('a contact that works');
  if (parties.some((party) => !isSure(party, policy))) {
    needs.push('a written reason, since the attribution is not sure enough');
  }
  return needs;
}

function partiesOf(state: CaseState, rung: EffectiveRung) {
  return state.parties.filter(({ role }) => role === rung.to);
}

function usableChannels(state: CaseState, rung: EffectiveRung): number {
  const ids = new Set(partiesOf(state, rung).map(({ id }) => id));
  return state.contacts.filter(({ partyId, state: is }) => ids.has(partyId) && is === 'usable').length;
}

function sentNotices(state: CaseState, rung: EffectiveRung) {
  const back = new Set(state.deliveries.filter(({ state: is }) => is === 'bounced').map(({ noticeId }) => noticeId));
  return state.notices.filter(
    (notice) => notice.rung === rung.id && notice.state === 'sent' && isOfThisLadder(notice, state) && !back.has(notice.id),
  );
}

function isActing(state: CaseState): boolean {
  return state.parties.some((one) => one.state === 'acting' && one.role !== 'mediator');
}
