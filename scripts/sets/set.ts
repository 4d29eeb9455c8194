/**
 * What an evaluation set is made of. Labels stand beside the records that they judge, one line per field path:
 * `'name': 'person-name'`, several classes apart by spaces, `?` after a class that may be named or left out, `*` in
 * a path for one name that is data (a map's key).
 */
export interface Labelled {
  readonly name: string;
  readonly documents: readonly unknown[];
  /** Distinct data subjects among the documents; null where nobody could know. */
  readonly persons: number | null;
  readonly basis: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Language of the field names or values that the figures are told apart by. */
  readonly language: string;
}

export interface EvaluationSet {
  readonly name: string;
  readonly about: string;
  readonly collections: readonly Labelled[];
}

export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** Every path that ends in a value, the way labels write it. */
export function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => pathsOf(entry, `${at}[]`));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, at === '' ? name : `${at}.${name}`));
  }
  return [at];
}
