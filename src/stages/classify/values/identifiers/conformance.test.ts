import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { passRate } from '../pass-rate.ts';
import { candidatesFor, compactForm, identify, patternOf } from '../read-identifiers.ts';
import type { Identifier } from './identifier.ts';
import { identifiers } from './index.ts';

const DRAWS = 20_000;

/** Lays the signs of a compact number out as its own writing asks. */
function writeLike(writing: string, compact: string): string | undefined {
  const signs = [...compact];
  const text = writing.replace(/[9AX]/g, () => signs.shift() ?? '');
  return signs.length === 0 && patternOf(writing).test(text) ? text : undefined;
}

/** Lengths that the alphabet allows at most: the digits of a shape, its letters. */
function fits({ alphabet }: Identifier, text: string): boolean {
  return alphabet === 'digits' ? /^\d+$/.test(text) : alphabet === 'mixed' ? /[A-Z]/.test(text) : /^[A-Z\d]+$/.test(text);
}

test('ids of identifiers are told apart, and at least thirty countries have one', () => {
  expect(new Set(identifiers.map(({ id }) => id)).size).toBe(identifiers.length);
  expect(new Set(identifiers.map(({ country }) => country)).size).toBeGreaterThanOrEqual(30);
});

describe.each(identifiers)('$id ($title, $country)', (identifier) => {
  test('its hits pass, fit its sizes and alphabet, and are found by their length', () => {
    expect(identifier.hits.length).toBeGreaterThanOrEqual(2);
    for (const hit of identifier.hits) {
      expect(identifier.sizes).toContain(hit.length);
      expect(fits(identifier, hit)).toBe(true);
      expect(candidatesFor(hit)).toContain(identifier);
      expect(identify(hit).has(identifier.id)).toBe(true);
    }
  });

  test('its misses do not pass', () => {
    expect(identifier.misses.length).toBeGreaterThan(0);
    for (const miss of identifier.misses) expect(identify(miss).has(identifier.id)).toBe(false);
  });

  test('its own writing reads as the same number', () => {
    for (const writing of identifier.written ?? []) {
      const text = identifier.hits.map((hit) => writeLike(writing, hit)).find((each) => each !== undefined);
      if (text !== undefined) expect(identify(text).has(identifier.id)).toBe(true);
      expect(identifier.sizes).toContain(compactForm(writing)?.length);
    }
  });

  test('as many random strings pass as it declares', () => {
    const measured = passRate(identifier.draw, DRAWS, identifier.test);
    const noise = 5 * Math.sqrt((Math.max(identifier.passRate, 1 / DRAWS) * (1 - Math.min(identifier.passRate, 0.99))) / DRAWS);

    expect(Math.abs(measured - identifier.passRate)).toBeLessThanOrEqual(noise + identifier.passRate * 0.06);
  });
});

test.each(identifiers.filter(({ oracle }) => oracle !== undefined))(
  'an independent library agrees with the hits and misses of $id',
  ({ oracle: [country, name] = ['', ''], hits, misses, checked }) => {
    const validator = stdnum[country]?.[name];

    for (const hit of hits) expect(validator?.validate(hit).isValid).toBe(true);
    if (checked) for (const miss of misses) expect(validator?.validate(miss).isValid).toBe(false);
  },
);
