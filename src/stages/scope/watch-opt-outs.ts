/**
 * The opt-out list of a file, as it stands now: the file is looked at again at every question, at most every
 * 50 ms, so that an objection holds from the next connect on. A file that cannot be read any more refuses
 * everything, since nobody can say who has objected.
 */
import { readFileSync, statSync } from 'node:fs';
import { noOptOuts, type OptOut, type OptOuts, readOptOuts, type Subject } from './opt-outs.ts';

const LOOK_EVERY_MS = 50;

export interface WatchedOptOuts extends OptOuts {
  /** Looks at the file now; true when the list has changed since the last look. */
  refresh(): boolean;
}

/** @param path a file that need not exist yet: nobody has objected then. */
export function watchOptOuts(path: string, now: () => number): WatchedOptOuts {
  let list: OptOuts = noOptOuts;
  let stamp = 'never';
  let lookedAt = Number.NEGATIVE_INFINITY;

  function refresh(): boolean {
    lookedAt = now();
    const found = stampOf(path);
    if (found === stamp) return false;
    list = found === 'missing' ? noOptOuts : readList(path);
    stamp = found;
    return true;
  }

  refresh();
  return {
    refresh,
    match(subject) {
      if (now() - lookedAt >= LOOK_EVERY_MS) refresh();
      return list.match(subject);
    },
    list: () => list.list(),
  };
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? 'missing' : `${found.ino}/${found.size}/${found.mtimeNs}`;
}

function readList(path: string): OptOuts {
  try {
    return readOptOuts(readFileSync(path, 'utf8')).optOuts;
  } catch {
    return refuseAll(path);
  }
}

function refuseAll(path: string): OptOuts {
  const selector = { kind: 'name', name: path, below: false } as const;
  const entry: OptOut = { selector, name: 'opt-out list cannot be read', reason: '', line: 0 };
  return { match: (_subject: Subject) => entry, list: () => [entry] };
}
