/**
 * Owners of the lab who opt out while a run is on: the first connection to their door makes them write to the
 * opt-out file, and from a moment later on every further connection is one too many.
 */
import { appendFile } from 'node:fs/promises';
import type { Lab, RunningDecoy } from './lab.ts';

export interface Objection {
  readonly decoy: RunningDecoy;
  /** Connections that arrived after the objection held; undefined while nobody came, so that nobody objected. */
  lateConnections(): number | undefined;
}

export interface Objections extends Disposable {
  readonly all: readonly Objection[];
}

const LOOK_EVERY_MS = 20;
/** The file is read again at most every 50 ms, and the room is told; what was dialled before may still arrive. */
const HOLDS_AFTER_MS = 1000;

export function watchObjections(lab: Pick<Lab, 'decoys' | 'optOutFile'>): Objections {
  const waiting = lab.decoys.filter(({ decoy }) => decoy.untouched === 'midway');
  const counted = new Map<RunningDecoy, number>();
  const objected = new Set<RunningDecoy>();
  const timer = setInterval(() => {
    for (const each of waiting) {
      if (objected.has(each) || each.connections() === 0) continue;
      objected.add(each);
      void appendFile(lab.optOutFile, `${each.decoy.address} # objected while the run was on\n`).then(() =>
        setTimeout(() => counted.set(each, each.connections()), HOLDS_AFTER_MS),
      );
    }
  }, LOOK_EVERY_MS);
  return {
    all: waiting.map((decoy) => ({
      decoy,
      lateConnections: () => {
        const before = counted.get(decoy);
        return before === undefined ? undefined : decoy.connections() - before;
      },
    })),
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
