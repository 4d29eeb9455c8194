import { describe, expect, test } from 'vitest';
import { binomialTail } from './binomial.ts';

describe('the chance of so many hits', () => {
  test('is that of coins and dice', () => {
    expect(binomialTail(2, 2, 0.5)).toBeCloseTo(0.25, 12);
    expect(binomialTail(1, 4, 1 / 6)).toBeCloseTo(1 - (5 / 6) ** 4, 12);
    expect(binomialTail(2, 5, 0.1)).toBeCloseTo(0.08146, 5);
  });

  test('is certain for none, and nothing for more than there are', () => {
    expect(binomialTail(0, 5, 0.1)).toBe(1);
    expect(binomialTail(6, 5, 0.9)).toBe(0);
    expect(binomialTail(1, 5, 0)).toBe(0);
    expect(binomialTail(3, 5, 1)).toBe(1);
  });

  test('stays a number for thousands of values', () => {
    expect(binomialTail(500, 5000, 0.1)).toBeGreaterThan(0.4);
    expect(binomialTail(900, 5000, 0.1)).toBeLessThan(1e-20);
  });
});
