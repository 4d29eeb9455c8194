/**
 * Compares predictions with labels. A class counts as named from a confidence of one half on; technical metadata and
 * no class are background; optional classes count neither way.
 */
import type { Prediction } from '../../src/evaluation/evaluate-set.ts';
import { type DataClassId, factsOf, isBackground, isDataClassId } from '../../src/stages/classify/data-classes.ts';
import { keyOf, type LabelledField, type LabelledSets } from './read-sets.ts';

export interface Tally {
  hits: number;
  alarms: number;
  misses: number;
}

export interface JudgedField extends LabelledField {
  readonly named: ReadonlySet<DataClassId>;
  readonly wrong: readonly DataClassId[];
  readonly missed: readonly DataClassId[];
  /** What was said with what confidence, below one half too. */
  readonly said: readonly { readonly id: DataClassId; readonly confidence: number }[];
}

export interface Scores {
  readonly fields: number;
  readonly macro: number;
  readonly micro: number;
  readonly precision: number;
  readonly recall: number;
  readonly sensitive: number;
  readonly negativeFields: number;
  readonly falseAlarms: number;
  readonly classes: ReadonlyMap<DataClassId, Tally>;
  readonly languages: ReadonlyMap<string, Tally>;
  readonly sets: ReadonlyMap<string, Tally>;
  /** Relative errors of the counts of persons, smallest first. */
  readonly personErrors: readonly number[];
}

const NAMED = 0.5;

export function judge(labelled: LabelledSets, predictions: readonly Prediction[]): JudgedField[] {
  const said = new Map<string, JudgedField['said']>();
  for (const each of predictions)
    if ('field' in each)
      said.set(
        keyOf(each.set, each.collection, each.field),
        each.classes.flatMap(({ id, confidence }) => (isDataClassId(id) && !isBackground(id) ? [{ id, confidence }] : [])),
      );
  return labelled.fields.map((field) => {
    const here = said.get(keyOf(field.set, field.collection, field.path)) ?? [];
    const named = new Set(here.filter(({ confidence }) => confidence >= NAMED).map(({ id }) => id));
    return {
      ...field,
      said: here,
      named,
      wrong: [...named].filter((id) => !field.must.has(id) && !field.may.has(id)),
      missed: [...field.must].filter((id) => !named.has(id)),
    };
  });
}

export function score(labelled: LabelledSets, judged: readonly JudgedField[], predictions: readonly Prediction[]): Scores {
  const classes = new Map<DataClassId, Tally>();
  const languages = new Map<string, Tally>();
  const sets = new Map<string, Tally>();
  const all = empty();
  const sensitive = empty();
  for (const field of judged) {
    const count = (id: DataClassId, what: keyof Tally): void => {
      for (const tally of [all, entry(classes, id), entry(languages, field.language), entry(sets, field.set)]) tally[what] += 1;
    };
    for (const id of field.named) if (field.must.has(id)) count(id, 'hits');
    for (const id of field.wrong) count(id, 'alarms');
    for (const id of field.missed) count(id, 'misses');
    const alarm = saysSensitive(field);
    if (field.sensitive) sensitive[alarm ? 'hits' : 'misses'] += 1;
    else if (alarm && !field.maySensitive) sensitive.alarms += 1;
  }
  const negatives = negativeFields(judged);
  const present = [...classes.values()].filter(({ hits, misses }) => hits + misses > 0);
  return {
    fields: judged.length,
    macro: present.reduce((sum, tally) => sum + f1(tally), 0) / present.length,
    micro: f1(all),
    precision: share(all.hits, all.hits + all.alarms),
    recall: share(all.hits, all.hits + all.misses),
    sensitive: f1(sensitive),
    negativeFields: negatives.length,
    falseAlarms: share(negatives.filter((field) => saysSensitive(field) && !excused(field)).length, negatives.length),
    classes,
    languages,
    sets,
    personErrors: personErrors(labelled, predictions),
  };
}

export const f1 = ({ hits, alarms, misses }: Tally): number => share(2 * hits, 2 * hits + alarms + misses);
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Fields of collections that hold nothing sensitive. */
function negativeFields(judged: readonly JudgedField[]): JudgedField[] {
  return [...Map.groupBy(judged, (field) => keyOf(field.set, field.collection)).values()]
    .filter((fields) => !fields.some((field) => field.sensitive))
    .flat();
}

const saysSensitive = (field: JudgedField): boolean => [...field.named].some((id) => factsOf(id).sensitive);
const excused = (field: JudgedField): boolean =>
  field.maySensitive && [...field.named].every((id) => !factsOf(id).sensitive || field.may.has(id));

function personErrors(labelled: LabelledSets, predictions: readonly Prediction[]): number[] {
  return predictions
    .flatMap((each) => {
      const truth = 'persons' in each ? labelled.persons.get(keyOf(each.set, each.collection)) : undefined;
      return 'persons' in each && truth !== undefined && truth > 0 ? [Math.abs(each.persons - truth) / truth] : [];
    })
    .toSorted((a, b) => a - b);
}

function entry<K>(map: Map<K, Tally>, key: K): Tally {
  const known = map.get(key) ?? empty();
  map.set(key, known);
  return known;
}

const empty = (): Tally => ({ hits: 0, alarms: 0, misses: 0 });
