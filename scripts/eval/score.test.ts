import { expect, test } from 'vitest';
import type { Prediction } from '../../src/evaluation/evaluate-set.ts';
import type { DataClassId } from '../../src/stages/classify/data-classes.ts';
import { calibration, calibrationError } from './calibration.ts';
import { confusions } from './confusions.ts';
import { keyOf, type LabelledField, type LabelledSets } from './read-sets.ts';
import { f1, judge, score } from './score.ts';

const field = (collection: string, path: string, must: readonly DataClassId[], may: readonly DataClassId[] = []): LabelledField => ({
  set: 's',
  collection,
  path,
  language: 'en',
  must: new Set(must),
  may: new Set(may),
  sensitive: must.length > 0,
  maySensitive: may.length > 0,
});
const labelled: LabelledSets = {
  fields: [field('a', 'tel', ['phone']), field('a', 'mix[]', ['email'], ['phone']), field('b', 'x', []), field('b', 'y', [])],
  persons: new Map([
    [keyOf('s', 'a'), 10],
    [keyOf('s', 'b'), 0],
  ]),
};
const said = (collection: string, path: string, ...classes: readonly (readonly [string, number])[]): Prediction => ({
  set: 's',
  collection,
  field: path,
  classes: classes.map(([id, confidence]) => ({ id, confidence })),
});
const predictions: readonly Prediction[] = [
  said('a', 'tel', ['phone', 0.9]),
  said('a', 'mix[]', ['email', 0.4], ['phone', 0.9]),
  said('b', 'x', ['phone', 0.7]),
  said('b', 'y', ['technical-metadata', 0.9]),
  { set: 's', collection: 'a', persons: 12 },
];
const judged = judge(labelled, predictions);
const scores = score(labelled, judged, predictions);

test('a class counts as named from one half on, and an optional one counts neither way', () => {
  expect(scores.classes.get('phone')).toEqual({ hits: 1, alarms: 1, misses: 0 });
  expect(scores.classes.get('email')).toEqual({ hits: 0, alarms: 0, misses: 1 });
  expect(scores.macro).toBeCloseTo((2 / 3 + 0) / 2);
  expect(scores.micro).toBeCloseTo(f1({ hits: 1, alarms: 1, misses: 1 }));
});

test('an alarm in a collection without anything sensitive is false, and background never is', () => {
  expect(scores.negativeFields).toBe(2);
  expect(scores.falseAlarms).toBe(0.5);
});

test('persons are compared only where there are some', () => {
  expect(scores.personErrors).toEqual([0.2]);
});

test('a confusion names what was meant, what was said and where', () => {
  expect(confusions(judged)).toEqual([
    { meant: 'nothing', said: 'phone', count: 1, example: 'b.x' },
    { meant: 'email', said: 'nothing', count: 1, example: 'a.mix[]' },
  ]);
});

test('calibration leaves optional classes out and weighs its distance by guesses', () => {
  const bins = calibration(judged);

  expect(bins.map(({ said: given, right, count }) => [given, right, count])).toEqual([
    [0.4, 1, 1],
    [0.7, 0, 1],
    [0.9, 1, 1],
  ]);
  expect(calibrationError(bins)).toBeCloseTo((0.6 + 0.7 + 0.1) / 3);
});
