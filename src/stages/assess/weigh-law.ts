/**
 * The legal picture of a case: which laws may apply, who would have to tell whom, and when each clock ends. It informs
 * a person and plans reminders; it decides nothing and is not legal advice.
 */
import { type Deadline, deadlineOf } from './clock/deadline.ts';
import { type Length, lengthWords } from './clock/length.ts';
import {
  type Authority,
  type Connection,
  type Duty,
  type GatedStep,
  type Jurisdiction,
  NOT_ADVICE,
  type Regime,
  type Source,
} from './jurisdiction.ts';
import { allOf, type Reasoned } from './law/answer.ts';
import { type Start, startOf } from './law/clock-start.ts';
import { judge } from './law/condition.ts';
import type { CaseFacts } from './law/facts.ts';
import { recipientOf } from './law/recipient.ts';
import { type Seated, seatsOf } from './law/seats.ts';
import { jurisdictions } from './registry.generated.ts';

export interface LegalPicture {
  readonly notAdvice: string;
  /** The instant for which it was drawn: a regime that is not in force then is listed apart. */
  readonly at: string;
  readonly regimes: readonly WeighedRegime[];
  /** Regimes that reach the case but are not in force at that instant. */
  readonly notInForce: readonly { readonly id: string; readonly title: string; readonly from: string; readonly until?: string }[];
  readonly counselGates: readonly { readonly jurisdiction: string; readonly steps: readonly GatedStep[]; readonly because: string }[];
  readonly certs: readonly (Authority & { readonly jurisdiction: string; readonly connections: readonly Connection[] })[];
  /** Languages of a notice to the owner, by the places where it may be; empty where no unit speaks. */
  readonly languages: readonly string[];
  readonly gaps: readonly string[];
}

export interface WeighedRegime {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly version: number;
  readonly reviewed: string;
  readonly applies: Reasoned;
  readonly healthData: string;
  readonly duties: readonly WeighedDuty[];
  readonly sources: readonly Source[];
}

export interface WeighedDuty {
  readonly id: string;
  readonly from: Duty['from'];
  readonly to: Duty['to'];
  readonly recipient: string;
  /** Whether it is owed, the reach of its regime included. */
  readonly owed: Reasoned;
  readonly length: string;
  readonly start: Start | undefined;
  /** Why no clock is running, where none is. */
  readonly notStarted?: string;
  /** The cautious deadline; undefined where no clock runs or the law gives no figure. */
  readonly due: Deadline | undefined;
  /** Other lengths that may count instead. */
  readonly others: readonly { readonly length: string; readonly because: string; readonly due: Deadline | undefined }[];
  readonly content: readonly string[];
  readonly notes: readonly string[];
}

/** @param now UTC instant, ISO 8601 */
export function weighLaw(facts: CaseFacts, now: string, units: readonly Jurisdiction[] = jurisdictions): LegalPicture {
  const { seated, units: led, gaps } = seatsOf(facts, units);
  const today = now.slice(0, 10);
  const current = seated.filter(({ regime }) => isInForce(regime, today));
  return {
    notAdvice: NOT_ADVICE,
    at: now,
    regimes: current.map((each) => weighRegime(each, facts)),
    notInForce: seated
      .filter(({ regime }) => !isInForce(regime, today))
      .map(({ regime: { id, title, inForce } }) => ({ id, title, ...inForce })),
    counselGates: [...led.keys()].flatMap(({ id, counselGate }) =>
      counselGate === undefined ? [] : [{ jurisdiction: id, steps: counselGate.steps, because: counselGate.because }],
    ),
    certs: [...led].flatMap(([unit, connections]) => unit.certs.map((cert) => ({ ...cert, jurisdiction: unit.id, connections }))),
    languages: languagesOf(facts, [...led.keys()]),
    gaps,
  };
}

/** True when a lawyer has to clear the step before anyone takes it. */
export function needsCounsel(picture: LegalPicture, step: GatedStep): boolean {
  return picture.counselGates.some(({ steps }) => steps.includes(step));
}

function isInForce({ inForce }: Regime, today: string): boolean {
  return inForce.from <= today && (inForce.until === undefined || today <= inForce.until);
}

function weighRegime({ regime, unit, home, applies }: Seated, facts: CaseFacts): WeighedRegime {
  const { id, title, healthData, sources, duties } = regime;
  const weighed = duties.map((duty) => weighDuty(duty, { unit, home, applies }, facts));
  return {
    id,
    title,
    jurisdiction: unit.id,
    version: unit.version,
    reviewed: unit.reviewed,
    applies,
    healthData,
    sources,
    duties: weighed,
  };
}

function weighDuty(duty: Duty, { unit, home, applies }: Omit<Seated, 'regime'>, facts: CaseFacts): WeighedDuty {
  const started = startOf(duty.start, facts.moments);
  const start = started.running ? started.start : undefined;
  const clock = chooseLength(duty, unit, facts, start);
  return {
    id: duty.id,
    from: duty.from,
    to: duty.to,
    recipient: recipientOf(duty, unit, home),
    owed: allOf([applies, judge(duty.when, facts, unit.covers)]),
    ...clock,
    start,
    ...(started.running ? {} : { notStarted: started.because }),
    content: duty.content,
    notes: duty.notes ?? [],
  };
}

/** A variant that holds replaces the length; one that may hold stands beside it, and the earlier deadline counts. */
function chooseLength(
  duty: Duty,
  unit: Jurisdiction,
  facts: CaseFacts,
  start: Start | undefined,
): Pick<WeighedDuty, 'length' | 'due' | 'others'> {
  const variants = (duty.variants ?? []).map((variant) => ({ ...variant, holds: judge(variant.when, facts, unit.covers) }));
  const certain = variants.find(({ holds }) => holds.answer === 'yes');
  const open = certain === undefined ? variants.filter(({ holds }) => holds.answer === 'maybe') : [];
  const candidates = [
    certain === undefined ? { length: duty.length, because: 'the general rule' } : { length: certain.length, because: certain.because },
    ...open.map(({ length, because }) => ({ length, because: `if this holds: ${because}` })),
  ].map(({ length, because }) => ({ length: lengthWords(length), because, due: ends(length, unit, start) }));
  const [first, ...others] = candidates.toSorted((a, b) => rank(a.due) - rank(b.due));
  return { length: first?.length ?? lengthWords(duty.length), due: first?.due, others };
}

function ends(length: Length, unit: Jurisdiction, start: Start | undefined): Deadline | undefined {
  return start === undefined ? undefined : deadlineOf(length, start.at, unit.calendar);
}

function rank(due: Deadline | undefined): number {
  return due === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(due.at);
}

function languagesOf(facts: CaseFacts, units: readonly Jurisdiction[]): string[] {
  const narrowFirst = units.toSorted((a, b) => Number(a.within === undefined) - Number(b.within === undefined));
  const places = facts.owner.map(({ place }) => place);
  const speaking = narrowFirst.filter((unit) =>
    unit.covers.some((code) => places.some((place) => place === code || place.startsWith(`${code}-`))),
  );
  return [...new Set(speaking.flatMap(({ languages }) => languages))];
}
