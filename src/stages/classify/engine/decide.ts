/**
 * Judges every field of a collection once: adds name, value, document-type and context evidence per class,
 * applies what the class becomes for the field's subject, and names the winner with its losing alternative.
 */
import { type DataClassId, factsOf, isBackground, isDataClassId } from '../data-classes.ts';
import type { DataClass, Subject } from '../unit.ts';
import type { Aggregate } from './aggregate.ts';
import { type Context, type NamedField, readContext } from './context.ts';
import { typeEvidence } from './document-type.ts';
import { type Field, mainKind, shareOf } from './field.ts';
import type { Lexicon } from './lexicon.ts';
import { collectionSubject, type NameEvidence, readName } from './name-evidence.ts';
import { isClock, isSequence, type ValueEvidence, valueEvidence } from './value-evidence.ts';

export interface Candidate {
  readonly id: DataClassId;
  readonly score: number;
  readonly name: number;
  readonly value: ValueEvidence;
  readonly type: number;
  readonly context: number;
  /** The class before the subject changed it. */
  readonly from: DataClassId;
}

export interface Decision {
  readonly field: Field;
  readonly name: NameEvidence;
  readonly subject: Subject | undefined;
  /** Best first; background classes included. */
  readonly candidates: readonly Candidate[];
  /** Classes that occur inside running text or in a part of mixed values: id and number of values. */
  readonly contained: readonly { readonly id: DataClassId; readonly count: number; readonly detector: string }[];
}

export interface Decided {
  readonly context: Context;
  readonly decisions: readonly Decision[];
}

/** log10 odds that a random field of a store is of a given class. */
const PRIOR = -1.9;
const NO_LINK = -3;
/** However clear a value is, without a link to persons it is nobody's and stays below the reporting line. */
const UNLINKED_MOST = -0.2;

export function decide(aggregate: Aggregate, collection: string, units: readonly DataClass[], lexicon: Lexicon): Decided {
  const type = mainType(aggregate);
  const title = type === undefined ? collection : `${collection} ${type}`;
  const named: NamedField[] = [...aggregate.fields.values()].map((field) => ({ field, name: readName(field.path, title, lexicon) }));
  const context = readContext(named, collectionSubject(title, lexicon), type, units);
  return { context, decisions: named.map((each) => judge(each, context, units)) };
}

function mainType(aggregate: Aggregate): string | undefined {
  const [first] = [...aggregate.types].toSorted((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] * 2 >= aggregate.documents ? first[0] : undefined;
}

function judge({ field, name }: NamedField, context: Context, units: readonly DataClass[]): Decision {
  const subject = name.subject;
  const best = new Map<DataClassId, Candidate>();
  for (const unit of units) {
    const candidate = weigh(unit, field, name, context);
    if (candidate === undefined) continue;
    const known = best.get(candidate.id);
    if (known === undefined || candidate.score > known.score) best.set(candidate.id, candidate);
  }
  const candidates = [...best.values()].toSorted((a, b) => b.score - a.score);
  return { field, name, subject, candidates, contained: findContained(field, candidates, units, context) };
}

function weigh(unit: DataClass, field: Field, name: NameEvidence, context: Context): Candidate | undefined {
  const said = name.scores.get(unit.id) ?? 0;
  const value = valueEvidence(field, unit);
  const type = typeEvidence(unit, context.type, field.path);
  if (said === 0 && type === 0 && value.score <= 0) return undefined;
  const id = becomes(unit, field, name);
  const light = contextEvidence(unit, said, value, name, context);
  const against = type > 0 ? 0 : negativeEvidence(unit, field, name, said);
  const sum = PRIOR + said + value.score + type + light + against;
  return {
    id,
    score: unit.needs === 'person-link' && !context.personLink ? Math.min(sum, UNLINKED_MOST) : sum,
    name: said,
    value,
    type,
    context: light + against,
    from: unit.id,
  };
}

function becomes(unit: DataClass, field: Field, name: NameEvidence): DataClassId {
  const changed = name.subject === undefined ? undefined : unit.becomes?.[name.subject];
  if (changed !== undefined) return changed;
  if (unit.whenDated !== undefined && (shareOf(field, 'date', 'datetime') > 0.7 || (field.n === 0 && name.dated))) return unit.whenDated;
  return unit.id;
}

function contextEvidence(unit: DataClass, said: number, value: ValueEvidence, name: NameEvidence, context: Context): number {
  const health = factsOf(unit.id).parent === 'health';
  let sum = 0;
  if (unit.needs === 'person-link' && !context.personLink) sum += NO_LINK;
  if (isBackground(unit.id)) return sum;
  const isHint = said > 0 && said < 1.6;
  const near = name.subject !== undefined && !['product', 'place', 'device', 'software', 'animal'].includes(name.subject);
  if (health && context.healthPoints < 1 && (isHint || value.base > 0.001)) sum -= 0.8;
  else if (context.personLink && said > 0) sum += isHint ? 0.7 : 0.4;
  if (isHint && near) sum += 0.4;
  if (!context.personLink && context.thingPoints >= 1.5 && unit.link !== undefined) sum -= 1.5;
  // Values alone, with no word in the name for it, need a collection of persons.
  if (said === 0 && value.base > 0.001 && !context.personLink) sum -= 1;
  return sum;
}

function negativeEvidence(unit: DataClass, field: Field, name: NameEvidence, said: number): number {
  if (isBackground(unit.id)) return 0;
  let sum = 0;
  const parent = factsOf(unit.id).parent;
  if (name.denied && parent !== 'health') sum -= 2.2;
  else if (name.denied) sum -= 0.6;
  if (name.numbered && parent === 'health' && said < 2.7) sum -= 1.6;
  if (said < 2.9 && (isClock(field) || isSequence(field)) && unit.link === undefined) sum -= 1;
  const kind = mainKind(field);
  if (kind === 'boolean' && parent !== 'health' && unit.values !== undefined) sum -= 1.6;
  if ((kind === 'uuid' || kind === 'hash') && unit.values !== undefined) sum -= 1;
  return sum;
}

/** Rare events are told by count: a rate would hide one number in fifty texts. */
function findContained(
  field: Field,
  candidates: readonly Candidate[],
  units: readonly DataClass[],
  context: Context,
): Decision['contained'] {
  const found: { id: DataClassId; count: number; detector: string }[] = [];
  for (const [id, count] of field.contained) {
    // Machine logs are full of addresses and numbers; without persons beside them they speak of nobody.
    const linked =
      context.personLink || (context.thingPoints < 1.5 && !units.some((unit) => unit.id === id && unit.needs === 'person-link'));
    if (isDataClassId(id) && linked) found.push({ id, count, detector: 'in-text' });
  }
  const winner = candidates[0];
  if (winner === undefined || winner.value.rate > 0.9 || !context.personLink) return found;
  for (const unit of units) {
    if (unit.id === winner.from || unit.link === undefined) continue;
    const value = valueEvidence(field, unit);
    const count = Math.round(value.rate * value.n);
    if (value.base <= 0.01 && value.rate >= 0.04 && count >= 2 && value.detector !== undefined)
      found.push({ id: unit.id, count, detector: value.detector });
  }
  return found;
}
