/**
 * Adds up what speaks for a flag. Flags stand beside a verdict and never hide it; each needs enough
 * independent support, so that one odd banner does not brand a plain server.
 */
import type { Flag } from '../../outcome.ts';
import type { FlagSignal } from '../../protocols/protocol.ts';

/** Below this the flag is not raised. A weight of 0.5 is a single signal, so it takes two or one that is conclusive. */
const RAISED_AT = 0.6;

/** Independent signals combine as the chance that at least one of them is right. */
export function raiseFlags(signals: readonly FlagSignal[]): Flag[] {
  const flags: Flag[] = [];
  for (const id of ['ransomed', 'honeypot-suspected', 'demo-data'] as const) {
    const mine = signals.filter((signal) => signal.flag === id);
    const doubt = mine.reduce((product, signal) => product * (1 - clamp(signal.weight)), 1);
    const score = Math.round((1 - doubt) * 100) / 100;
    if (score >= RAISED_AT) flags.push({ id, score, reasons: mine.slice(0, 20).map((signal) => signal.reason.slice(0, 600)) });
  }
  return flags;
}

function clamp(weight: number): number {
  return Math.min(1, Math.max(0, Number.isFinite(weight) ? weight : 0));
}
