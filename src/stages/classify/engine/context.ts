/**
 * What a collection is about, from its fields together: persons or things, care or not. A catalogue of drugs
 * holds drugs, but nobody's medication; health classes are reported only where persons are in sight.
 */
import { type DataClassId, factsOf, isBackground } from '../data-classes.ts';
import { classOrder } from '../names/model.ts';
import type { DataClass, Subject } from '../unit.ts';
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
  /** Main document type, where documents state one. */
  readonly type: string | undefined;
}

/** A field as it was judged alone, with what its neighbours said. */
export interface JudgedField {
  readonly name: NameEvidence;
  /** Shares of classes, in the order of the model. */
  readonly shares: Float64Array;
}

const NOT_CARE: ReadonlySet<Subject> = new Set(['product', 'animal', 'place', 'device', 'software']);
/** Health facts without any key of a person still speak of one, when many stand together and little else does. */
/** Many small shares are noise, not a sign. */
const SURE = 0.4;
const HEALTH_ALONE = 1.2;

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
  for (const { shares } of fields) {
    for (const [at, id] of classOrder.entries()) {
      const share = shares[at] ?? 0;
      if (isBackground(id)) background += share;
      else if (factsOf(id).parent === 'health' && share > SURE) {
        healthPoints += share;
        if (!common.has(id)) carePoints += share;
      }
      if (share > (best.get(id) ?? 0)) best.set(id, share);
    }
  }
  let personPoints = subject === 'patient' ? 1.2 : subject === 'person' || subject === 'relative' ? 0.8 : 0;
  for (const [id, share] of best) personPoints += (links.get(id) ?? 0) * (share > 0.3 ? share : 0);
  const thingPoints = (subject !== undefined && NOT_CARE.has(subject) ? 1 : 0) + (background > fields.length * 0.7 ? 1 : 0);
  const alone = carePoints >= HEALTH_ALONE && background < fields.length * 0.6;
  return {
    subject,
    personPoints,
    thingPoints,
    healthPoints,
    carePoints,
    ofAnimals: isOfAnimals(fields, subject),
    personLink: personPoints >= 1 + thingPoints * 0.4 || alone,
    type,
  };
}

/** Two fields that speak of animals, or one beside a name of the collection that does. */
function isOfAnimals(fields: readonly JudgedField[], subject: Subject | undefined): boolean {
  const speaking = fields.filter(({ name }) => name.subject === 'animal' && name.subjectFrom === 'field').length;
  return speaking >= 2 || (speaking >= 1 && subject === 'animal');
}
