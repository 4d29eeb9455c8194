/** One case on a terminal: where the four machines stand, what waits for whom, and what comes next. */
import type { LegalPicture } from '../../../stages/assess/weigh-law.ts';
import type { CaseState, Reply } from '../../../stages/disclose/desk/case-state.ts';
import { approvalOf } from '../../../stages/disclose/desk/warrants.ts';
import { explainLadder } from '../../../stages/disclose/ladder/explain-ladder.ts';
import type { LadderPolicy } from '../../../stages/disclose/ladder/policy.ts';
import { handling } from '../../../stages/disclose/machines/handling.ts';
import { isWorldFact, worldFacts } from '../../../stages/disclose/machines/world-facts.ts';
import { unreadOf } from '../../../stages/disclose/replies/unread.ts';
import { printable } from '../terminal/printable.ts';
import type { Colours } from '../terminal/streams.ts';
import { lawLines } from './law-lines.ts';
import { letterLines } from './letter-lines.ts';
import { claimLines, partyLines } from './party-lines.ts';

/** @param law what the law may ask; left out where nobody wants to see it */
export function casePage(state: CaseState, policy: LadderPolicy, now: Date, colours: Colours, law?: LegalPicture): string {
  const { subject } = state;
  const { severity } = subject;
  const ladder = explainLadder(policy, state, now);
  const known = Object.entries(state.facts).filter(([id]) => isWorldFact(id));
  return [
    `${colours.bold(printable(state.title))}  ${colours.dim(state.id)}\n`,
    `${colours.bold(state.handling)}: ${handling.states[state.handling]}\n`,
    line('lead', state.lead, colours),
    line('store', `${subject.target}  ${subject.product}`, colours),
    line(
      'severity',
      `${severity.level}${severity.score === undefined ? '' : ` ${severity.score.toFixed(1)}`}: ${severity.reasons.join('; ')}`,
      colours,
    ),
    ...(severity.vector === undefined ? [] : [line('', severity.vector, colours)]),
    line('countries', countriesText(state), colours),
    line('embargo', `${state.embargo}${state.embargoUntil === null ? '' : ` until ${state.embargoUntil.slice(0, 10)}`}`, colours),
    ...(state.hold === null
      ? []
      : [line('on hold', `${state.hold.reason} Review on ${state.hold.reviewAt.slice(0, 10)}, ${state.hold.by}.`, colours)]),
    line(
      'known',
      known.length === 0
        ? 'nobody knows of it yet'
        : known.map(([id, fact]) => `${isWorldFact(id) ? worldFacts[id].means : id} (${fact.at.slice(0, 10)})`).join('; '),
      colours,
    ),
    ...unreadOf(state).map(({ id }) => `  ${colours.yellow(`${id} waits to be read:`)} openward case read ${state.id} ${id}\n`),
    section('Parties', partyLines(state, policy), colours),
    section(
      state.proposed === undefined ? '' : `Claims of ${state.proposed.at.slice(0, 16)}, not parties`,
      claimLines(state, policy),
      colours,
    ),
    section('Law', law === undefined ? [] : lawLines(law, state.id), colours),
    section('Notices', noticeLines(state, policy, now), colours),
    section(
      'Replies',
      state.replies.map((reply) => replyLine(reply)),
      colours,
    ),
    section(
      'Notes',
      state.notes.map(({ at, by, text }) => `${at.slice(0, 16)}  ${by}: ${text}`),
      colours,
    ),
    ladder.now === null ? '' : `\n${colours.bold('Now')}   ${ladder.now.title}: ${ladder.now.why}${needsText(ladder.now.needs)}\n`,
    ladder.next === null ? '' : `${ladder.now === null ? '\n' : ''}${colours.bold('Next')}  ${ladder.next.title}: ${ladder.next.why}\n`,
  ].join('');
}

/** Of the parties where a person has named them, otherwise of what was known when the case was opened. */
function countriesText({ parties, subject: { countries } }: CaseState): string {
  const named = (role: 'owner' | 'host'): string => {
    const known = parties.filter((party) => party.role === role).flatMap(({ country }) => country ?? []);
    return [...new Set(known)].join(' or ') || (countries[role] ?? 'not known');
  };
  return `owner ${named('owner')}; persons ${countries.persons.join(', ') || 'not known'}; host ${named('host')}`;
}

function replyLine({ id, at, partyId, kind, late, summary, letter }: Reply): string {
  const known = letter === undefined ? [] : letterLines(letter).map((text) => `\n      ${text}`);
  return `${at.slice(0, 16)}  ${id}  ${partyId}  ${kind}${late ? ', late' : ''}: ${summary}${known.join('')}`;
}

function noticeLines(state: CaseState, policy: LadderPolicy, now: Date): string[] {
  return state.notices
    .filter(({ state: is }) => is !== 'void')
    .map((notice) => {
      const approval = approvalOf(state, notice, policy, now);
      const given = `approved by ${approval.by.length} of ${approval.wanted}${approval.counselWanted ? `, counsel ${approval.counselGiven ? 'has' : 'has not'}` : ''}`;
      const waits = notice.state === 'draft' || notice.state === 'approved' ? `, ${given}` : '';
      return `${notice.id}  ${notice.rung} to ${notice.contactId} in ${notice.language}: ${notice.state}${waits}  ${notice.hash.slice(0, 12)}`;
    });
}

export function needsText(needs: readonly string[]): string {
  return needs.length === 0 ? '' : ` Needs ${needs.join(', ')}.`;
}

function line(title: string, text: string, colours: Colours): string {
  return `  ${colours.dim(title.padEnd(9))} ${printable(text)}\n`;
}

function section(title: string, lines: readonly string[], colours: Colours): string {
  if (lines.length === 0) return '';
  return `\n${colours.bold(title)}\n${lines.map((text) => `  ${text.split('\n').map(printable).join('\n')}\n`).join('')}`;
}
