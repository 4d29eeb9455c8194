/**
 * What a collection is about, from its fields together: persons or things, care or not. A catalogue of drugs
 * holds drugs, but nobody's medication; health classes are reported only where persons are in sight.
 */
import { type DataClassId, factsOf, isBackground } from '../data-classes.ts';
import { classOrder } from '../names/model.ts';
import type { DataClass, Subject } from '../unit.ts';
import { animalKind } from '../values/words/animals.ts';
import type { Field } from './field.ts';
import type { NameEvidence } from './name-evidence.ts';

export interface Context {
  readonly subject: Subject | undefined;
  /** Fields that show persons, in points; 2 is proof. */
  readonly personPoints: number;
  /** Signs of a catalogue, a log, a configuration. */
  readonly thingPoints: number;
  readonly healthPoints: number;
  readonly personLink: boolean;
  /** Facts of health beyond dates and bills, which every shop has too. */
  readonly carePoints: number;
  /** Patients that are animals: what they have is nobody's; their keepers and vets are persons still. */
  readonly ofAnimals: boolean;
  /** All persons that are named are staff, and nothing is told of anybody's health: a rota, a directory of doctors. */
  readonly ofStaff: boolean;
  /** Main document type, where documents state one. */
  readonly type: string | undefined;
}

/** A field as it was judged alone, with what its neighbours said. */
export interface JudgedField {
  readonly field: Field;
  readonly name: NameEvidence;
  /** Its name is surely of the background, whatever the values look like. */
  readonly denied: boolean;
  /** Shares of classes, in the order of the model. */
  readonly shares: Float64Array;
}

const NOT_CARE: ReadonlySet<Subject> = new Set(['product', 'animal', 'place', 'device', 'software']);
/** Health facts without any key of a person still speak of one, when many stand together and little else does. */
/** Many small shares are noise, not a sign. */
const SURE = 0.4;
const HEALTH_ALONE = 1.2;
const STAFF_NAMED = 0.6;

export function readContext(
  fields: readonly JudgedField[],
  subject: Subject | undefined,
  type: string | undefined,
  units: readonly DataClass[],
): Context {
  const links = new Map(units.map((unit) => [unit.id, unit.link ?? 0]));
  const common = new Set(units.filter((unit) => unit.needs === 'care').map((unit) => unit.id));
  const best = new Map<DataClassId, number>();
  let healthPoints = subject === 'patient' ? 1 : 0;
  let carePoints = subject === 'patient' ? 1 : 0;
  let background = 0;
  /** Facts of health by class, of fields whose names do not deny them: those that may speak of a person by themselves. */
  const alone = new Map<DataClassId, number>();
  for (const { shares, denied } of fields) {
    for (const [at, id] of classOrder.entries()) {
      const share = shares[at] ?? 0;
      if (isBackground(id)) background += share;
      else if (factsOf(id).parent === 'health' && share > SURE) {
        healthPoints += share;
        if (!common.has(id)) carePoints += share;
        if (!common.has(id) && !denied) alone.set(id, (alone.get(id) ?? 0) + share);
      }
      if (share > (best.get(id) ?? 0)) best.set(id, share);
    }
  }
  let personPoints = subject === 'patient' ? 1.2 : subject === 'person' || subject === 'relative' ? 0.8 : 0;
  for (const [id, share] of best) personPoints += (links.get(id) ?? 0) * (share > 0.3 ? share : 0);
  const thingPoints = (subject !== undefined && NOT_CARE.has(subject) ? 1 : 0) + (background > fields.length * 0.7 ? 1 : 0);
  return {
    subject,
    personPoints,
    thingPoints,
    healthPoints,
    carePoints,
    ofAnimals: isOfAnimals(fields, subject),
    ofStaff: isOfStaff(best, subject, units),
    personLink: personPoints >= 1 + thingPoints * 0.4 || (background < fields.length * 0.6 && isCareAlone(alone, subject, units)),
    type,
  };
}

/**
 * Drugs, codes or measures of one kind alone fill catalogues and goods as well as records: without a key of a person,
 * facts of two kinds have to meet, or results, which somebody was examined for.
 */
function isCareAlone(alone: ReadonlyMap<DataClassId, number>, subject: Subject | undefined, units: readonly DataClass[]): boolean {
  const listed = new Set(units.filter((unit) => unit.listed === true).map((unit) => unit.id));
  const sum = [...alone.values()].reduce((a, b) => a + b, subject === 'patient' ? 1 : 0);
  if (sum < HEALTH_ALONE) return false;
  return subject === 'patient' || alone.size >= 2 || [...alone.keys()].some((id) => !listed.has(id));
}

/** Classes that others become when they speak of staff are staff's; the rest that tells of a person must be missing. */
function isOfStaff(best: ReadonlyMap<DataClassId, number>, subject: Subject | undefined, units: readonly DataClass[]): boolean {
  if (subject === 'patient' || subject === 'relative' || subject === 'person') return false;
  const naming = new Set<DataClassId>(units.filter((unit) => unit.of === 'staff' && unit.written === true).map((unit) => unit.id));
  if (![...naming].some((id) => (best.get(id) ?? 0) > STAFF_NAMED)) return false;
  return units.every((unit) => {
    if (naming.has(unit.id) || (best.get(unit.id) ?? 0) <= SURE) return true;
    const names = unit.becomes?.staff !== undefined && naming.has(unit.becomes.staff);
    return !names && (unit.link ?? 0) < 2 && unit.needs !== 'person-link';
  });
}

/** A column of kinds of animals, two fields that speak of them, or one beside a name of the collection that does. */
function isOfAnimals(fields: readonly JudgedField[], subject: Subject | undefined): boolean {
  const speaking = fields.filter(({ name }) => name.subject === 'animal' && name.subjectFrom === 'field').length;
  const kinds = fields.some(({ field }) => field.n >= 5 && (field.passes.get(animalKind.id) ?? 0) * 2 >= field.distinct.size);
  return speaking >= 2 || kinds || (speaking >= 1 && subject === 'animal');
}
