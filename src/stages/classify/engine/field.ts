/**
 * What is known of one field path after a sample: counts only. Distinctness is told by keyed 32-bit
 * hashes, so no value stays behind, and the whole aggregate dies with the classification of its collection.
 */
import type { Detector, Kind, ValueView } from '../unit.ts';

/** Where a field stands: its whole path, and the path in the typed resource that holds it. */
export interface Place {
  readonly path: readonly string[];
  readonly own: readonly string[];
  readonly type: string | undefined;
}

export interface Field extends Place {
  /** Values that were present and not empty. */
  n: number;
  nulls: number;
  readonly kinds: Map<Kind, number>;
  /** Passes per detector id, over the distinct values. */
  readonly passes: Map<string, number>;
  readonly distinct: Set<number>;
  sequential: number;
  previous: number | undefined;
  least: number;
  greatest: number;
  leastYear: number;
  greatestYear: number;
  /** Documents with an occurrence inside running text, per class. */
  readonly contained: Map<string, number>;
  /** The document in which a class was last found in text. */
  readonly containedIn: Map<string, number>;
  /** Documents in which the path occurred. */
  documents: number;
  lastDocument: number;
}

const MOST_DISTINCT = 5000;

export function newField({ path, own, type }: Place): Field {
  return {
    path,
    own,
    type,
    n: 0,
    nulls: 0,
    kinds: new Map(),
    passes: new Map(),
    distinct: new Set(),
    sequential: 0,
    previous: undefined,
    least: Number.POSITIVE_INFINITY,
    greatest: Number.NEGATIVE_INFINITY,
    leastYear: Number.POSITIVE_INFINITY,
    greatestYear: Number.NEGATIVE_INFINITY,
    contained: new Map(),
    containedIn: new Map(),
    documents: 0,
    lastDocument: -1,
  };
}

/** Adds one value. Detectors run once per distinct value, so one repeated value proves nothing twice. */
export function addValue(field: Field, value: ValueView, hash: number, detectors: readonly Detector[]): void {
  field.n += 1;
  field.kinds.set(value.kind, (field.kinds.get(value.kind) ?? 0) + 1);
  if (value.number !== undefined) addNumber(field, value.number);
  else if (value.kind === 'code' && value.digits.length >= 2 && value.digits.length <= 9) addOrdinal(field, Number(value.digits));
  if (value.year !== undefined) {
    field.leastYear = Math.min(field.leastYear, value.year);
    field.greatestYear = Math.max(field.greatestYear, value.year);
  }
  if (field.distinct.has(hash) || field.distinct.size >= MOST_DISTINCT) return;
  field.distinct.add(hash);
  for (const detector of detectors) {
    if (detector.test(value)) field.passes.set(detector.id, (field.passes.get(detector.id) ?? 0) + 1);
  }
}

/** `L-2001`, `L-2002`: numbers of records count up with letters before them, too. */
function addOrdinal(field: Field, number: number): void {
  if (field.previous !== undefined && number === field.previous + 1) field.sequential += 1;
  field.previous = number;
}

function addNumber(field: Field, number: number): void {
  addOrdinal(field, number);
  field.least = Math.min(field.least, number);
  field.greatest = Math.max(field.greatest, number);
}

export function mainKind(field: Field): Kind | undefined {
  let best: Kind | undefined;
  let most = 0;
  for (const [kind, count] of field.kinds) {
    if (count > most) {
      most = count;
      best = kind;
    }
  }
  return best;
}

export function shareOf(field: Field, ...kinds: readonly Kind[]): number {
  let sum = 0;
  for (const kind of kinds) sum += field.kinds.get(kind) ?? 0;
  return field.n === 0 ? 0 : sum / field.n;
}
