/**
 * Brings the sources of evidence about one field together: what the name model expects from its names, what
 * its values passed, what the document's type says. All in log10, each source capped, none able to veto alone.
 */
import { type DataClassId, factsOf, isBackground } from '../data-classes.ts';
import { classOrder } from '../names/model.ts';
import type { DataClass } from '../unit.ts';
import { typeEvidence } from './document-type.ts';
import { type Field, mainKind, shareOf } from './field.ts';
import type { NameEvidence } from './name-evidence.ts';
import { isClock, isSequence, type ValueEvidence, valueEvidence } from './value-evidence.ts';

/** What values and document type say of a class, before any name is read. */
export interface Measured {
  readonly value: ValueEvidence;
  readonly type: number;
  readonly against: number;
  /** The unit whose detectors spoke; another where a class takes over its fields for some subject. */
  readonly from: DataClassId;
}

/** Share of every guess that is spread over all classes: a name never makes a class impossible. */
const DOUBT = 0.06;
/** A subject that makes a class nobody's leaves its values little weight. */
const MOST_FOR_THINGS = 0.5;
const OF_THING = -2;
/** A column of names called `e-mail`: an import that slipped. */
const OTHER_FORM = -2.8;
/** Values that differ from person to person are no list of a few choices. */
const FEW = 3;
/** A handful of names over many records: those of things of a few kinds, more often than of a few persons. */
const RECURRING = 0.12;
/** Years that births of grown and old span, and those that a system's events do. */
const SPAN_OF_LIVES = 35;
const SPAN_OF_EVENTS = 15;

export function measure(
  field: Field,
  name: NameEvidence,
  type: string | undefined,
  units: readonly DataClass[],
): Map<DataClassId, Measured> {
  const measured = new Map<DataClassId, Measured>();
  for (const unit of units) {
    if (isBackground(unit.id)) continue;
    const own = measureUnit(unit, field, name, type);
    keepBest(measured, unit.id, own);
    if (own.value.score <= 0) continue;
    const spoken = name.subject === undefined ? undefined : unit.becomes?.[name.subject];
    for (const id of new Set(Object.values(unit.becomes ?? {}))) {
      if (isBackground(id)) continue;
      const score = id === spoken ? own.value.score : own.value.score / 2;
      keepBest(measured, id, { ...own, type: 0, value: { ...own.value, score } });
    }
  }
  return measured;
}

function measureUnit(unit: DataClass, field: Field, { subject, subjectFrom }: NameEvidence, type: string | undefined): Measured {
  const value = valueEvidence(field, unit);
  const becomes = subject === undefined ? undefined : unit.becomes?.[subject];
  const ofThing = becomes !== undefined && isBackground(becomes);
  return {
    value: ofThing && value.score > MOST_FOR_THINGS ? { ...value, score: MOST_FOR_THINGS } : value,
    type: typeEvidence(unit, field.type ?? type, field.own),
    against: against(unit, field) + (!ofThing ? 0 : subjectFrom === 'collection' ? OF_THING / 2 : OF_THING),
    from: unit.id,
  };
}

function keepBest(measured: Map<DataClassId, Measured>, id: DataClassId, found: Measured): void {
  const known = measured.get(id);
  if (known === undefined || sumOf(found) > sumOf(known)) measured.set(id, found);
}

export function sumOf({ value, type, against: less }: Measured): number {
  return value.score + type + less;
}

/** The form of the values speaks against some classes, whatever the name says. */
function against(unit: DataClass, field: Field): number {
  if (field.n === 0) return 0;
  let sum = 0;
  const { parent } = factsOf(unit.id);
  const kind = mainKind(field);
  if (isClock(field) && !isDated(unit)) sum -= 1.5;
  else if (isSequence(field) && unit.link === undefined && unit.values !== undefined) sum -= 1;
  if (kind === 'boolean' && parent !== 'health' && unit.values !== undefined) sum -= 1.6;
  if (unit.varied === true && field.n >= 12 && field.distinct.size <= Math.max(FEW, field.n * 0.02)) sum -= 1.5;
  else if (unit.varied === true && field.n >= 30 && field.distinct.size < field.n * RECURRING) sum -= 0.5;
  if (unit.years !== undefined) sum += yearsEvidence(unit.years, field);
  if (unit.forms !== undefined && field.distinct.size >= 5 && shareOf(field, ...unit.forms) < 0.1) sum += OTHER_FORM;
  if (unit.written === true && shareOf(field, 'integer', 'decimal', 'digits', 'boolean', 'date', 'datetime') > 0.8) sum -= 1.5;
  if ((kind === 'uuid' || kind === 'hash') && unit.values !== undefined) sum -= 1;
  return sum;
}

/** Dates over half a century are births, whatever their field is called; those of a decade are seldom births alone. */
function yearsEvidence(years: 'lives' | 'events', field: Field): number {
  if (field.distinct.size < 8 || shareOf(field, 'date', 'datetime') < 0.8) return 0;
  const span = field.greatestYear - field.leastYear;
  if (span >= SPAN_OF_LIVES && field.leastYear < 1985) return years === 'lives' ? 1 : -0.8;
  return span <= SPAN_OF_EVENTS && field.leastYear > 2005 && field.distinct.size >= 20 && years === 'lives' ? -0.5 : 0;
}

function isDated(unit: DataClass): boolean {
  return unit.values?.some((detector) => detector.kinds.includes('datetime')) ?? false;
}

/**
 * Shares of classes as the name model sees them, with doubt mixed in; dates move to the event they date, and what
 * a field's path says to be another's moves to what it is for that subject.
 */
export function expect(shares: Float64Array, field: Field, name: NameEvidence, units: readonly DataClass[]): Map<DataClassId, number> {
  const expected = new Map<DataClassId, number>();
  for (const [at, id] of classOrder.entries()) expected.set(id, (shares[at] ?? 0) * (1 - DOUBT) + DOUBT / classOrder.length);
  const dated = shareOf(field, 'date', 'datetime') > 0.7;
  for (const { id, whenDated, becomes } of units) {
    if (dated && whenDated !== undefined) move(expected, id, whenDated, 0.9);
    const other = name.subject === undefined || name.subjectFrom === 'collection' ? undefined : becomes?.[name.subject];
    if (other !== undefined && !isBackground(other)) move(expected, id, other, 0.7);
  }
  return expected;
}

function move(expected: Map<DataClassId, number>, from: DataClassId, to: DataClassId, part: number): void {
  const moved = (expected.get(from) ?? 0) * part;
  expected.set(from, (expected.get(from) ?? 0) - moved);
  expected.set(to, (expected.get(to) ?? 0) + moved);
}

export function backgroundShare(expected: ReadonlyMap<DataClassId, number>): number {
  let sum = 0;
  for (const [id, share] of expected) if (isBackground(id)) sum += share;
  return sum;
}

/** Shares after values and type are counted in, in the order of classes; for the profile of neighbours. */
export function posterior(expected: ReadonlyMap<DataClassId, number>, measured: ReadonlyMap<DataClassId, Measured>): Float64Array {
  const shares = Float64Array.from(classOrder, (id) => {
    const found = measured.get(id);
    return (expected.get(id) ?? 0) * (found === undefined ? 1 : 10 ** sumOf(found));
  });
  let total = 0;
  for (const share of shares) total += share;
  return shares.map((share) => share / total);
}
