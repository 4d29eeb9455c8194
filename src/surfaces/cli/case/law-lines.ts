/** What the law may ask of the owner, in few lines: what is owed or may be, to whom, and when it ends. Never without the words that it is no advice. */
import type { LegalPicture, WeighedDuty } from '../../../stages/assess/weigh-law.ts';

const MOST = 8;
const OWED = { yes: 'owed', maybe: 'may be owed' } as const;

export function lawLines({ regimes, counselGates, gaps, notAdvice }: LegalPicture, caseId: string): string[] {
  const duties = regimes.flatMap(({ title, applies, duties: all }) =>
    all
      .filter(({ owed, from }) => owed.answer !== 'no' && applies.answer !== 'no' && from === 'controller')
      .map((duty) => ({ title, duty })),
  );
  const sorted = duties.toSorted((a, b) => rank(a.duty) - rank(b.duty));
  return [
    ...sorted.slice(0, MOST).map(({ title, duty }) => `${title}: ${dutyWords(duty)}`),
    ...(sorted.length > MOST ? [`${sorted.length - MOST} more: openward clock ${caseId}`] : []),
    ...counselGates.map(({ jurisdiction, steps }) => `counsel first in ${jurisdiction}: ${steps.join(', ')}`),
    ...gaps.map((gap) => `not known: ${gap}`),
    notAdvice,
  ];
}

function dutyWords({ recipient, owed, length, due }: WeighedDuty): string {
  const answer = owed.answer === 'no' ? '' : OWED[owed.answer];
  const end = due === undefined ? 'no clock runs yet' : `ends ${due.local}`;
  return `${recipient}, ${answer}, ${length}; ${end}`;
}

/** What is surely owed and ends soonest comes first. */
function rank({ owed, due }: WeighedDuty): number {
  return (owed.answer === 'yes' ? 0 : 1e15) + (due === undefined ? 5e14 : Date.parse(due.at) / 10);
}
