/** One look at a store, as the rules see it; the books keep more of it. */
import type { RecheckOutcome } from './recheck-outcome.ts';

/** Counts seconds since the machine was started, whatever its wall clock is set to. */
export interface SteadyClock {
  readonly boot: string;
  readonly seconds: number;
}

export interface Pass {
  /** 1, 2, 3 … of this exposure. */
  readonly number: number;
  /** ISO instant of the desk's clock. */
  readonly at: string;
  /** Null where there is none, and in a lab. */
  readonly steady: SteadyClock | null;
  readonly outcome: RecheckOutcome;
}

/**
 * Milliseconds that certainly passed between two looks: what both clocks agree on. A clock that was set forward proves
 * no time, and one that was set back none either.
 */
export function certainlyBetween(earlier: Pass, later: Pass): number {
  const byWall = Date.parse(later.at) - Date.parse(earlier.at);
  const sameBoot = earlier.steady !== null && later.steady !== null && earlier.steady.boot === later.steady.boot;
  const bySteady = sameBoot ? ((later.steady?.seconds ?? 0) - (earlier.steady?.seconds ?? 0)) * 1000 : byWall;
  return Math.max(0, Math.min(byWall, bySteady));
}
