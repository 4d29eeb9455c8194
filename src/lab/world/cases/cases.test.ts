import { expect, test } from 'vitest';
import { formsOf } from '../../canary-search.ts';
import type { CaseCollection, Stock } from './case.ts';
import { datasetOf, expectedClasses } from './case.ts';
import { theNine } from './index.ts';

/** Paths as evaluation sets write them: array indices removed. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pathsOf(each, typeof each === 'object' ? `${path}[]` : path));
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, each]) => pathsOf(each, path === '' ? name : `${path}.${name}`));
}

const stocks: readonly (readonly [string, Stock])[] = theNine.flatMap((each) => [
  [each.id, each.stock('everyday')] as const,
  ...(each.bucket === undefined ? [] : [[each.bucket.id, each.bucket.stock('everyday')] as const]),
]);
const tables: readonly (readonly [string, CaseCollection])[] = stocks.flatMap(([id, stock]) =>
  id.endsWith('bucket') ? [] : stock.collections.map((collection) => [`${id} ${collection.name}`, collection] as const),
);

test('the nine stand in their order, each with an address of its own', () => {
  expect(theNine.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(new Set(theNine.map(({ place }) => place.address)).size).toBe(9);
});

test.each(tables)('every field of %s has a label, and every label a field', (_, collection) => {
  const seen = new Set(Array.from({ length: 40 }, (__, index) => collection.document(index)).flatMap((document) => pathsOf(document)));

  expect([...seen].sort()).toEqual(Object.keys(collection.fields).sort());
});

test.each(tables)('%s names at least one sensitive class and counts persons', (_, collection) => {
  expect(expectedClasses(collection).required.size).toBeGreaterThan(1);
  expect(collection.persons).toBeGreaterThan(0);
});

test.each(stocks)('the values planted in %s are unique, long enough, and lie in its documents', (_, stock) => {
  const canaries = [...stock.canaries()];
  const text = datasetOf(stock).collections.flatMap(({ documents }) => [...documents()].map((document) => JSON.stringify(document)));
  const whole = text.join('\n');

  expect(new Set(canaries).size).toBe(canaries.length);
  expect(canaries.length).toBeGreaterThanOrEqual(stock.collections[0]?.name.includes('images') ? stock.persons : stock.persons * 2);
  for (const canary of canaries) expect(Array.from(formsOf(canary)).length).toBeGreaterThan(1);
  expect(canaries.filter((_canary, index) => index % 97 === 0).filter((canary) => !whole.includes(canary))).toEqual([]);
});

test.each(stocks)('nothing in %s carries a mark of test data', (_, stock) => {
  for (const { documents } of datasetOf(stock).collections) {
    let left = 300;
    for (const document of documents()) {
      expect(JSON.stringify(document)).not.toMatch(/\(555\)|[- ]555-|\b555-\d|\b999-\d\d-|\btest\b|example\.com|lorem ipsum/i);
      left -= 1;
      if (left === 0) break;
    }
  }
});
