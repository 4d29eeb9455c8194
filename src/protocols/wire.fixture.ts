/**
 * For tests: a real wire to a loopback target behind a gate that permits loopback alone, and the seeded
 * randomness that a run would hand over.
 */

import type { Budget, Depth, Wire } from '../platform/wire/contract.ts';
import { allowLoopback, testWires } from '../platform/wire/test-gate.fixture.ts';
import type { Target } from '../target.ts';

export function testWire(target: Target, budget: Budget, depth: Depth = 'sample'): Wire {
  return testWires({ gate: allowLoopback(depth) }).wireFor(target, budget);
}

/** A small linear congruential generator: the same seed gives the same run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
