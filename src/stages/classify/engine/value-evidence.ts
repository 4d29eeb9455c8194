/**
 * Turns pass counts of a class's detectors into one capped log10 likelihood ratio. Values of other forms
 * count as failures; a failing value lowers the score a little and never vetoes a clear name.
 */
import type { DataClass, Detector } from '../unit.ts';
import { type Field, mainKind, shareOf } from './field.ts';

export interface ValueEvidence {
  readonly score: number;
  readonly detector: string | undefined;
  readonly rate: number;
  readonly n: number;
  /** Base rate of the winning detector. */
  readonly base: number;
}

/** Beyond this many distinct values, more of the same proves no more: values of one field are not independent. */
const MOST_COUNTED = 12;
/** The most that a mention proves of the text that it stands in. */
const MOST_IN_TEXT = 0.7;
const NOTHING: ValueEvidence = { score: 0, detector: undefined, rate: 0, n: 0, base: 1 };

export function valueEvidence(field: Field, unit: DataClass): ValueEvidence {
  const n = field.distinct.size;
  if (n === 0 || unit.values === undefined || unit.values.length === 0) return NOTHING;
  const plain = isClock(field) || isSequence(field);
  let best: ValueEvidence | undefined;
  for (const detector of unit.values) {
    if (plain && detector.base > 0.001) continue;
    const found = judge(field, detector, n);
    if (best === undefined || found.score > best.score) best = found;
  }
  return best ?? NOTHING;
}

function judge(field: Field, detector: Detector, n: number): ValueEvidence {
  const passes = field.passes.get(detector.id) ?? 0;
  const rate = passes / n;
  const counted = Math.min(n, MOST_COUNTED);
  const expected = expectedRate(detector, rate);
  const hit = Math.log10(expected / detector.base);
  const miss = Math.log10((1 - expected) / (1 - detector.base));
  const sum = counted * (rate * hit + (1 - rate) * miss);
  const floor = detector.strict ? -0.7 : -0.2;
  const fit = detector.partial ? 1 : Math.min(1, rate / detector.expected) ** 2;
  // A drug that is named in a letter is no list of drugs: words tell what running text mentions, not what it is.
  const most = detector.kinds.length > 1 && detector.base > 0.00005 && mainKind(field) === 'text' ? MOST_IN_TEXT : Number.POSITIVE_INFINITY;
  return {
    score: Math.max(floor, Math.min(sum, most, capOf(detector, counted, rate, field.n) * fit)),
    detector: detector.id,
    rate,
    n,
    base: detector.base,
  };
}

/** A word list knows a part of a language's words: a field of the class may pass at half the usual rate. */
function expectedRate(detector: Detector, rate: number): number {
  if (detector.strict) return detector.expected;
  return Math.max(Math.min(0.9, detector.base * 3), detector.expected * 0.45, Math.min(detector.expected, rate));
}

/** Alone decisive only where unrelated values almost never pass; otherwise a second source is needed. */
function capOf(detector: Detector, counted: number, rate: number, n: number): number {
  // A list of few choices has no more than two or three, however many records repeat them.
  const enumerated = detector.partial === true && rate === 1 && counted >= 2 && n >= 20;
  return (enumerated ? 1 : Math.min(1, (counted + 1) / 4)) * mostOf(detector, counted, rate);
}

function mostOf(detector: Detector, counted: number, rate: number): number {
  if (detector.base <= 0.001) return counted >= 3 ? 4 : 2.6;
  if (detector.base <= 0.03 && detector.strict)
    return counted >= 8 || (counted >= 3 && detector.base <= 0.01) ? 3.4 : counted >= 3 ? 2.6 : 1.6;
  // Ten values that all pass one check in ten are no chance; other checks of the same length were tried as well.
  if (detector.strict && detector.base <= 0.1 && counted >= 8) return 3;
  if (detector.base <= 0.03) return counted >= 5 ? 2.3 : 1.6;
  // Most of a dozen different values are known words, of which one in twenty would be by chance.
  if (detector.base <= 0.1 && detector.partial === true && counted >= MOST_COUNTED && rate >= 0.6) return 2;
  return detector.base <= 0.1 ? 1.5 : 0.8;
}

/** Seconds or milliseconds since 1970 pass one check digit in ten. */
export function isClock(field: Field): boolean {
  if (shareOf(field, 'integer', 'digits') < 0.9 || field.n < 3 || field.greatest < field.least) return false;
  const seconds = field.least > 9e8 && field.greatest < 2.2e9 && field.greatest - field.least < 8e8;
  const milliseconds = field.least > 9e11 && field.greatest < 2.2e12;
  return milliseconds || (seconds && field.least > 1.2e9 && field.greatest < 1.9e9);
}

export function isSequence(field: Field): boolean {
  return field.n >= 4 && field.sequential / (field.n - 1) > 0.6;
}
