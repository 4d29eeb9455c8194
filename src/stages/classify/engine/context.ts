/**
 * What a collection is about, from its fields together: persons or things, care or not. Health classes and
 * generic names are judged in this light; a catalogue of drugs holds drugs, but nobody's medication.
 */

import { type DataClassId, factsOf } from '../data-classes.ts';
import type { DataClass, Subject } from '../unit.ts';
import { typeEvidence } from './document-type.ts';
import type { Field } from './field.ts';
import type { NameEvidence } from './name-evidence.ts';
import { valueEvidence } from './value-evidence.ts';

export interface Context {
  readonly subject: Subject | undefined;
  /** Fields that show persons, in points; 2 is proof. */
  readonly personPoints: number;
  /** Signs of a catalogue, a log, a configuration. */
  readonly thingPoints: number;
  readonly healthPoints: number;
  readonly personLink: boolean;
  /** Main document type, where documents state one. */
  readonly type: string | undefined;
}

const THINGS: ReadonlySet<Subject> = new Set(['product', 'animal', 'place', 'device', 'software', 'company', 'facility']);
const NOT_CARE: ReadonlySet<Subject> = new Set(['product', 'animal', 'place', 'device', 'software']);

export interface NamedField {
  readonly field: Field;
  readonly name: NameEvidence;
}

export function readContext(
  fields: readonly NamedField[],
  subject: Subject | undefined,
  type: string | undefined,
  units: readonly DataClass[],
): Context {
  let personPoints = subject === 'patient' ? 1.2 : subject === 'person' || subject === 'relative' ? 0.8 : 0;
  let thingPoints = subject !== undefined && NOT_CARE.has(subject) ? 2 : 0;
  let healthPoints = subject === 'patient' ? 1 : 0;
  const counted = new Set<DataClassId>();
  for (const { field, name } of fields) {
    const best = bestUnit(field, name, type, units);
    if (best === undefined) continue;
    if (best.id === 'none') thingPoints += 1;
    if (best.link !== undefined && !counted.has(best.id) && speaksOfPerson(name, best)) {
      personPoints += best.link;
      counted.add(best.id);
    }
    if (factsOf(best.id).parent === 'health' && !isOfThing(name)) healthPoints += 1;
  }
  const personLink = personPoints >= 2 ? personPoints > thingPoints * 0.6 : personPoints >= 1 && thingPoints < 1.5;
  return { subject, personPoints, thingPoints, healthPoints, personLink, type };
}

/** The class that a field's own name or decisive values say, before any context. */
function bestUnit(field: Field, name: NameEvidence, type: string | undefined, units: readonly DataClass[]): DataClass | undefined {
  let best: DataClass | undefined;
  let most = 1.9;
  for (const unit of units) {
    const named = typeEvidence(unit, type, field.path) + (name.denied ? 0 : (name.scores.get(unit.id) ?? 0));
    const value = valueEvidence(field, unit);
    const score = named + (named > 0 || value.base <= 0.001 ? Math.min(2, value.score) : 0);
    if (score > most) {
      most = score;
      best = unit;
    }
  }
  return best;
}

function speaksOfPerson(name: NameEvidence, unit: DataClass): boolean {
  if (name.subject === undefined) return true;
  if (THINGS.has(name.subject) && (name.subjectFrom !== 'collection' || NOT_CARE.has(name.subject) || (unit.link ?? 0) < 2)) return false;
  return !(name.subject === 'insurer' || name.subject === 'employer');
}

function isOfThing(name: NameEvidence): boolean {
  return name.subject !== undefined && NOT_CARE.has(name.subject);
}
