/** What came of a file, counted while it is read: reasons of what was skipped, with the first lines that each stands on. */
import type { Problem } from '../../../errors.ts';

/** Lines that are named for each reason; the count tells of the others. */
const MOST_LINES = 10;
const MOST_REASONS = 100;

export interface Skipped {
  readonly reason: string;
  readonly count: number;
  /** The first ones. */
  readonly lines: readonly number[];
}

export class ImportTally {
  /** Lines of the file. */
  lines = 0;
  /** Ports and buckets that the file says are open, repeats included. */
  open = 0;
  /** Open ones that stood in the file before. */
  duplicates = 0;
  /** What the tool itself saw closed, filtered or could not tell. */
  notOpen = 0;
  /** Open, but neither TCP nor a bucket, so that no scan can look there. */
  otherTransports = 0;
  readonly #skipped = new Map<string, { count: number; lines: number[] }>();

  skip({ line, message }: Problem): void {
    const known = this.#skipped.get(message) ?? { count: 0, lines: [] };
    if (this.#skipped.size >= MOST_REASONS && known.count === 0) return;
    known.count += 1;
    if (known.lines.length < MOST_LINES) known.lines.push(line);
    this.#skipped.set(message, known);
  }

  get skipped(): readonly Skipped[] {
    return [...this.#skipped].map(([reason, { count, lines }]) => ({ reason, count, lines })).sort((a, b) => b.count - a.count);
  }
}
