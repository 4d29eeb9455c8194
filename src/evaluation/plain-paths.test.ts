import { expect, test } from 'vitest';
import { addPaths, answerFor } from './plain-paths.ts';

const pathsOf = (value: unknown): string[] => {
  const paths = new Set<string>();
  addPaths(paths, value);
  return [...paths];
};

test('a path joins names and marks every list', () => {
  expect(pathsOf({ a: { 'b c': 1 }, d: [{ e: null }, { f: [2] }], g: [], h: {} })).toEqual(['a.b c', 'd[].e', 'd[].f[]']);
});

test('nesting without end is cut off', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 5000; level++) deep = { a: deep };

  expect(pathsOf(deep)).toEqual([]);
});

test('a string that holds a record holds the classes of its inside', () => {
  const answers = new Map([
    ['form.name', [{ id: 'person-name', confidence: 0.9 }]],
    ['form.other', [{ id: 'person-name', confidence: 0.6 }]],
    ['format', [{ id: 'email', confidence: 0.9 }]],
  ]);

  expect(answerFor('form', answers)).toEqual([{ id: 'person-name', confidence: 0.9 }]);
});

test('a name that is data has the answer of its folded path', () => {
  const answers = new Map([['beds.*.name', [{ id: 'person-name', confidence: 0.9 }]]]);

  expect(answerFor('beds.12.name', answers)).toEqual([{ id: 'person-name', confidence: 0.9 }]);
  expect(answerFor('beds.12.state', answers)).toBeUndefined();
});
