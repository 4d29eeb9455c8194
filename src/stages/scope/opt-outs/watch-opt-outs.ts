/**
 * The opt-out list of a file, as it stands now: the file is looked at again at every question, at most every
 * 50 ms, so that an objection holds from the next connect on. What was read once holds until the end of the
 * process: an editor empties a file before it writes it, and a file can be lost. A file that is there and
 * cannot be read refuses everything, since nobody can say who has objected.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../../../errors.ts';
import { indexOptOuts, noOptOuts, type OptOut, type OptOuts, readOptOuts } from './opt-outs.ts';

const LOOK_EVERY_MS = 50;

export interface WatchedOptOuts extends OptOuts {
  /** Looks at the file now; `list` is another array when what it holds has changed. */
  refresh(): void;
  /** Lines that could not be read at the last look. */
  problems(): readonly Problem[];
}

/** @param path a file that need not exist yet: nobody has objected then. */
export function watchOptOuts(path: string, now: () => number): WatchedOptOuts {
  const held = new Map<string, OptOut>();
  let list: OptOuts = noOptOuts;
  let problems: readonly Problem[] = [];
  let stamp = 'missing';
  let lookedAt = Number.NEGATIVE_INFINITY;

  function refresh(): void {
    lookedAt = now();
    const found = stampOf(path);
    if (found === stamp) return;
    stamp = found;
    if (found === 'missing') return;
    const text = found === 'unreadable' ? undefined : readText(path);
    if (text === undefined) {
      list = refuseAll;
      // Looked at again at the next question, since permissions change without a trace.
      stamp = 'unreadable';
      return;
    }
    const read = readOptOuts(text);
    problems = read.problems;
    for (const entry of read.optOuts.list()) held.set(entry.name, entry);
    list = indexOptOuts([...held.values()]);
  }

  refresh();
  return {
    refresh,
    problems: () => problems,
    match(subject) {
      // A clock that was set back must not stop the looking.
      const since = now() - lookedAt;
      if (since >= LOOK_EVERY_MS || since < 0) refresh();
      return list.match(subject);
    },
    list: () => list.list(),
  };
}

function stampOf(path: string): string {
  try {
    const found = statSync(path, { throwIfNoEntry: false, bigint: true });
    return found === undefined ? 'missing' : `${found.ino}/${found.size}/${found.mtimeNs}`;
  } catch {
    return 'unreadable';
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const unreadable: OptOut = {
  selector: { kind: 'name', name: 'unreadable', below: false },
  name: 'opt-out list cannot be read',
  reason: '',
  line: 0,
};
const refuseAll: OptOuts = { match: () => unreadable, list: () => [unreadable] };
