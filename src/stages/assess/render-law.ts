/**
 * The legal picture as plain text for a terminal or a file. It begins and ends with the sentence that it is not legal
 * advice, and says of every rule which version it is and how well it was read.
 */
import type { Deadline } from './clock/deadline.ts';
import type { LegalPicture, WeighedDuty, WeighedRegime } from './weigh-law.ts';

const WORDS = { yes: 'applies', maybe: 'may apply', no: 'does not apply' } as const;
const OWED = { yes: 'owed', maybe: 'may be owed', no: 'not owed' } as const;

export function renderLaw(picture: LegalPicture): string {
  const { notAdvice, at, regimes, notInForce, counselGates, certs, gaps } = picture;
  const lines = [
    notAdvice,
    '',
    `Legal clocks as of ${at}`,
    ...regimes.flatMap(regimeLines),
    ...notInForce.map(
      ({ title, from, until }) => `\n${title}: not in force at that instant (${from}${until === undefined ? ' onward' : ` to ${until}`})`,
    ),
    ...section(
      'Counsel first',
      counselGates.map(({ jurisdiction, steps, because }) => `${jurisdiction}: ${steps.join(', ')}: ${because}`),
    ),
    ...section(
      'CERTs',
      certs.map(
        ({ name, jurisdiction, connections, note }) =>
          `${name} (${jurisdiction}, by ${connections.join(' and ')})${note === undefined ? '' : `: ${note}`}`,
      ),
    ),
    ...section('Not known', gaps),
    '',
    notAdvice,
  ];
  return `${lines.join('\n')}\n`;
}

function regimeLines({ title, jurisdiction, version, reviewed, applies, duties, sources }: WeighedRegime): string[] {
  return [
    '',
    `${title}  [${WORDS[applies.answer]}; ${jurisdiction}, version ${version}, reviewed ${reviewed}]`,
    ...applies.reasons.map((reason) => `  - ${reason}`),
    ...duties.filter(({ owed }) => owed.answer !== 'no').flatMap(dutyLines),
    ...duties.filter(({ owed }) => owed.answer === 'no').map(({ id, owed }) => `  ${id}: not owed (${owed.reasons.join('; ')})`),
    `  Sources: ${sources.map((source) => `${source.title} (${source.basis}, ${source.read})`).join('; ')}`,
  ];
}

function dutyLines({ id, from, recipient, owed, length, start, notStarted, due, others, content, notes }: WeighedDuty): string[] {
  const clock =
    start === undefined ? `no clock runs: ${notStarted ?? 'not started'}` : `from ${start.at} (${start.certainty}: ${start.because})`;
  return [
    `  ${id}: ${from} to ${recipient}, ${OWED[owed.answer]}, ${length}`,
    ...owed.reasons.map((reason) => `      ${reason}`),
    `      ${clock}`,
    ...(due === undefined ? [] : [`      due ${dueWords(due)}`, ...due.notes.map((note) => `      ${note}`)]),
    ...others.map(
      (other) => `      otherwise ${other.length}${other.due === undefined ? '' : `, due ${dueWords(other.due)}`} (${other.because})`,
    ),
    ...(content.length === 0 ? [] : [`      says: ${content.join('; ')}`]),
    ...notes.map((note) => `      ${note}`),
  ];
}

function dueWords({ at, local }: Deadline): string {
  return `${local} (${at})`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  - ${line}`)];
}
