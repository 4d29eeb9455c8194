import { expect, test } from 'vitest';
import type { Outcome } from '../../outcome.ts';
import { betterOfTwo } from './better-of-two.ts';

const outcome = (verdict: Outcome['verdict'], requests: number): Outcome => ({
  target: '192.0.2.1:9200',
  protocol: null,
  verdict,
  flags: [],
  reason: verdict,
  evidence: [],
  notLookedAt: [],
  requests,
  bytes: 0,
  connections: 1,
  ms: 1,
  at: '2026-02-03T04:05:06.000Z',
});

test('a second asking that says nothing leaves the verdict of the first, with the costs of both', () => {
  expect(betterOfTwo(outcome('open-data', 5), outcome('unknown', 9))).toMatchObject({
    verdict: 'open-data',
    reason: 'open-data',
    requests: 9,
  });
});

test('a second asking that says something stands', () => {
  expect(betterOfTwo(outcome('unknown', 1), outcome('open-data', 9)).verdict).toBe('open-data');
  expect(betterOfTwo(outcome('open-data', 1), outcome('auth-required', 2)).verdict).toBe('auth-required');
  expect(betterOfTwo(outcome('unknown', 1), outcome('unknown', 2))).toMatchObject({ verdict: 'unknown', requests: 2 });
});
