/**
 * What to expect of a field whose name says nothing, or says what its values refute: columns called `c17`, and
 * imports in which the columns slipped. Classes are then as likely as they are frequent, and the values decide.
 */
import { type DataClassId, isBackground } from '../../data-classes.ts';
import type { NameFeatures } from '../../names/features.ts';
import { classOrder, type NameModel, softmax } from '../../names/model.ts';
import type { Field } from '../field.ts';
import type { Measured } from '../weigh.ts';

/** Share of nameless fields beside persons that hold nothing of them. */
const BACKGROUND = 0.4;
/** A name is believed to mean a class from here on. */
const MEANT = 0.5;
const HALF_MEANT = 0.35;
const LEAST_VALUES = 8;
/** Values of another form than every value of the class has. */
const REFUTED = -1.5;
/** Values that are clearly of another class while none passes for what the name says. */
const CLEARLY_OTHER = 2.3;
/** So many names without a value that fits them, where no value of any field is worth that much. */
const LEAST_UNPROVEN = 3;
const PROVEN = 1;
/** At least every fourth field is refuted, where a table slipped. */
const LEAST_SHARE = 4;
/** How far the name of a refuted field is forgotten, and how far the others of its table. */
const FORGOTTEN = 0.85;
const DOUBTED = 0.4;

export function isUnnamed({ leaf, parents }: NameFeatures): boolean {
  return leaf.length === 0 && parents.length === 0;
}

/** Frequent classes are expected more often, but less than in proportion: a table has one name and many visits. */
export function unnamedShares(model: NameModel): Float64Array {
  const roots = softmax(Float64Array.from(model.bias)).map(Math.sqrt);
  let classes = 0;
  let background = 0;
  for (const [at, id] of classOrder.entries()) {
    if (isBackground(id)) background += roots[at] ?? 0;
    else classes += roots[at] ?? 0;
  }
  return roots.map((root, at) => {
    const id = classOrder[at];
    return id !== undefined && isBackground(id) ? (BACKGROUND * root) / background : ((1 - BACKGROUND) * root) / classes;
  });
}

type Contradiction = 'form' | 'other' | 'unproven' | undefined;

/** Whether the values refute what the name says, by their form or by being something else. */
export function contradiction(shares: Float64Array, field: Field, measured: ReadonlyMap<DataClassId, Measured>): Contradiction {
  if (field.n < LEAST_VALUES || field.distinct.size < 2) return undefined;
  const at = shares.indexOf(Math.max(...shares));
  const id = classOrder[at];
  if (id === undefined || isBackground(id) || (shares[at] ?? 0) < HALF_MEANT) return undefined;
  const own = measured.get(id);
  if (own === undefined || own.type > 0 || own.value.score > 0) return undefined;
  const clear = field.distinct.size >= LEAST_VALUES && (shares[at] ?? 0) >= MEANT;
  if (clear && own.against <= REFUTED) return 'form';
  if (clear)
    for (const [other, { value }] of measured) if (other !== id && value.score >= CLEARLY_OTHER && value.rate > 0.8) return 'other';
  return own.value.n > 0 && own.value.rate === 0 ? 'unproven' : undefined;
}

/** What is wrong with a table: its columns `slipped`, or its names are `hollow`, since nothing fits them anywhere. */
type Wrong = 'slipped' | 'hollow' | undefined;

/**
 * One field may be called wrongly; two, one of them by its form, are a table that slipped. Where several names
 * promise values that none shows, and no other field shows any either, the names are hollow.
 */
export function wrongWith(found: readonly Contradiction[], measured: readonly ReadonlyMap<DataClassId, Measured>[]): Wrong {
  const refuted = found.filter((each) => each === 'form' || each === 'other').length;
  if (found.includes('form') && refuted >= 2 && refuted * LEAST_SHARE >= found.length) return 'slipped';
  if (found.filter((each) => each === 'unproven').length < LEAST_UNPROVEN) return undefined;
  return measured.some((each) => [...each.values()].some(({ value, type }) => value.score >= PROVEN || type > 0)) ? undefined : 'hollow';
}

export function forget(shares: Float64Array, unnamed: Float64Array, found: Contradiction, wrong: Wrong): Float64Array {
  if (wrong === undefined) return shares;
  const part = found === undefined || (found === 'unproven' && wrong === 'slipped') ? DOUBTED : FORGOTTEN;
  return shares.map((share, at) => share * (1 - part) + (unnamed[at] ?? 0) * part);
}
