/**
 * What the classifier weighed for one field, for and against, so that a person can follow it: numbers, rules and
 * classes, never a value. Points are logarithms to the base of ten: one more is ten times the odds.
 */
import type { DataClassId } from './data-classes.ts';
import type { Candidate, Decision } from './engine/decide.ts';
import { confidenceOf } from './engine/findings.ts';

export interface WeighedField {
  /** As written; for one's own files only. */
  readonly path: readonly string[];
  /** Values that were seen. */
  readonly n: number;
  /** The classes that came nearest, best first, whether they are reported or not. */
  readonly candidates: readonly WeighedClass[];
}

export interface WeighedClass {
  readonly id: DataClassId;
  readonly confidence: number;
  readonly evidence: readonly { readonly points: number; readonly because: string }[];
}

export function weighedField({ field, name, subject, candidates }: Decision): WeighedField {
  const about = subject === undefined ? '' : `, read as of a ${subject}`;
  const spoken = name.languages.length === 0 ? '' : ` (${name.languages.join(', ')})`;
  return { path: field.path, n: field.n, candidates: candidates.map((each) => weigh(each, `the names${spoken}${about}`)) };
}

function weigh({ id, score, name, value, type, context }: Candidate, named: string): WeighedClass {
  const evidence = [
    { points: name, because: named },
    { points: value.score, because: valuesText(value) },
    { points: type, because: 'the type of the document' },
    { points: context, because: 'what stands beside it in the collection' },
  ];
  return { id, confidence: confidenceOf(score), evidence: evidence.filter(({ points }) => Math.abs(points) >= 0.05) };
}

function valuesText({ detector, rate, n, base }: Candidate['value']): string {
  if (detector === undefined) return 'the form of the values';
  return `the values: ${Math.round(rate * 100)} % of ${n} distinct pass "${detector}", which ${(base * 100).toPrecision(1)} % of others do`;
}
