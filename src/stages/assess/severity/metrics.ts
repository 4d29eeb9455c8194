/**
 * The metrics of severity as data: letters of the vector, their meaning and their points in tenths. Everything that a
 * score says can be read off this table; there is no weight anywhere else.
 */
export interface Value {
  readonly points: number;
  readonly reason: string;
}

export interface Metric {
  readonly title: string;
  readonly values: Readonly<Record<string, Value>>;
}

export const metrics = {
  D: {
    title: 'data',
    values: {
      N: { points: 0, reason: 'no personal data were found' },
      U: { points: 25, reason: 'nothing was sampled, so what the data are is not known' },
      I: { points: 25, reason: 'data that identify persons, without health data' },
      H: { points: 50, reason: 'health data of persons' },
      S: {
        points: 60,
        reason:
          'health or special data whose exposure harms most (HIV, mental or reproductive health, cancer, genetic, belief, sexual life)',
      },
    },
  },
  C: {
    title: 'secrets',
    values: {
      N: { points: 0, reason: 'no credentials or payment data were found' },
      P: { points: 5, reason: 'payment data lie beside the rest' },
      K: { points: 10, reason: 'credentials lie beside the rest and may open more' },
    },
  },
  P: {
    title: 'persons',
    values: {
      0: { points: 0, reason: 'no person was counted' },
      1: { points: 5, reason: 'fewer than 100 persons' },
      2: { points: 10, reason: '100 to 999 persons' },
      3: { points: 15, reason: '1,000 to 9,999 persons' },
      4: { points: 20, reason: '10,000 to 99,999 persons' },
      5: { points: 25, reason: '100,000 to 999,999 persons' },
      6: { points: 30, reason: 'a million persons or more' },
      U: { points: 10, reason: 'the number of persons is not known' },
    },
  },
  W: {
    title: 'writing',
    values: {
      N: { points: 0, reason: 'nothing declares that strangers may write' },
      Y: { points: 10, reason: 'the server declares that strangers may write or delete (inferred, never tried)' },
    },
  },
  T: {
    title: 'third party',
    values: {
      N: { points: 0, reason: 'no trace of a third party was seen' },
      R: { points: 10, reason: 'a ransom note or an equal trace: somebody was there' },
    },
  },
  A: {
    title: 'age',
    values: {
      U: { points: 2, reason: 'since when it is open is not known' },
      D: { points: 0, reason: 'known to be open for less than a week' },
      W: { points: 2, reason: 'known to be open for a week or longer' },
      M: { points: 4, reason: 'known to be open for a month or longer' },
      H: { points: 5, reason: 'known to be open for half a year or longer' },
    },
  },
  X: {
    title: 'indexed',
    values: {
      N: { points: 0, reason: 'not found in a public search engine' },
      U: { points: 2, reason: 'not known whether a public search engine lists it' },
      Y: { points: 5, reason: 'a public search engine lists it' },
    },
  },
  R: {
    title: 'reality',
    values: {
      R: { points: 0, reason: 'nothing says that the data are not real' },
      D: { points: 0, reason: 'the data look like a demonstration, which caps the level at low' },
      H: { points: 0, reason: 'the server looks like a honeypot, which caps the level at low' },
    },
  },
} as const satisfies Record<string, Metric>;

export type MetricId = keyof typeof metrics;
export const metricIds = ['D', 'C', 'P', 'W', 'T', 'A', 'X', 'R'] as const satisfies readonly MetricId[];
export type SeverityVector = { readonly [M in MetricId]: `${keyof (typeof metrics)[M]['values'] & (string | number)}` };

/** Title, points and reason of one metric's value. */
export function metricValue(id: MetricId, letter: string): Value {
  const values: Readonly<Record<string, Value>> = metrics[id].values;
  const value = values[letter];
  if (value === undefined) throw new TypeError(`Metric ${id} has no value ${letter}.`);
  return value;
}
