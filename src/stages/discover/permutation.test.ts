import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permutation } from './permutation.ts';

test('each index comes exactly once, whatever the size and the seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (size, seed) => {
      const order = permutation(size, seed);
      const seen = new Set(Array.from({ length: size }, (_, index) => order(index)));
      expect(seen.size).toBe(size);
      expect(Math.max(...seen)).toBe(size - 1);
    }),
  );
});

test('the same seed gives the same order and another seed another', () => {
  const first = Array.from({ length: 100 }, (_, index) => permutation(1000, 7)(index));
  const again = Array.from({ length: 100 }, (_, index) => permutation(1000, 7)(index));
  const other = Array.from({ length: 100 }, (_, index) => permutation(1000, 8)(index));
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test('two neighbours in the order are seldom in the same /24 of a /16', () => {
  const order = permutation(65_536, 1);
  let same = 0;
  for (let index = 1; index < 4096; index += 1) if (order(index) >> 8 === order(index - 1) >> 8) same += 1;
  expect(same).toBeLessThan(4096 * 0.02);
});

test('a size of two to the forty-eighth is walked without losing precision', () => {
  const order = permutation(2 ** 48, 3);
  expect(Number.isSafeInteger(order(2 ** 48 - 1))).toBe(true);
  expect(order(0)).not.toBe(order(1));
});
