import { expect, test } from 'vitest';
import { createPersonCounter } from './person-counter.ts';
import type { PersonKey } from './person-key.ts';

const seed = new Uint8Array(8).fill(3);
const byId: PersonKey = { paths: ['patient.id'], classId: 'national-id', label: 'national-id', share: 1 };

function countOf(key: PersonKey, records: readonly unknown[]) {
  const counter = createPersonCounter(key, seed);
  for (const record of records) counter.add(record);
  return counter.persons();
}

test('a person with many records counts once, and records without the key are told', () => {
  const records = [...Array.from({ length: 60 }, (_, at) => ({ patient: { id: at % 20 } })), { patient: {} }, {}];

  expect(countOf(byId, records)).toEqual({
    estimate: 20,
    low: 20,
    high: 20,
    method: 'counted in all 62 records by national-id, which 2 lack',
  });
});

test('names that hold dots are found, alone and further in', () => {
  expect(countOf(byId, [{ 'patient.id': 1 }, { 'patient.id': 2 }])?.estimate).toBe(2);
  expect(countOf({ ...byId, paths: ['a.b.c.d'] }, [{ a: { 'b.c': { d: 1 } } }])?.estimate).toBe(1);
});

test('without a single key there is no number', () => {
  expect(countOf(byId, [{ name: 'A' }])).toBeNull();
});

test.each([5000, 40_000, 200_000])('of %i persons the interval holds the truth', (persons) => {
  const found = countOf(
    byId,
    Array.from({ length: persons }, (_, at) => ({ patient: { id: `id-${at}` } })),
  );

  expect(found?.low).toBeLessThanOrEqual(persons);
  expect(found?.high).toBeGreaterThanOrEqual(persons);
});
