/**
 * Counts of the first page, counted anew when something was written into the ledger, and at the latest after some
 * seconds: over a million stores they take longer than a page should, and several people look at it.
 */
import type { Records } from '../../platform/store/open-records.ts';
import type { Overview } from '../../platform/store/overview-books.ts';

export interface OverviewCache {
  read(now: Date): Promise<Overview>;
}

const FRESH_MS = 10_000;

export function overviewCache({ overview, ledger }: Pick<Records, 'overview' | 'ledger'>): OverviewCache {
  let kept: { readonly seq: number; readonly at: number; readonly counts: Promise<Overview> } | undefined;
  return {
    async read(now) {
      const { seq } = await ledger.head();
      const at = now.getTime();
      if (kept === undefined || kept.seq !== seq || at - kept.at > FRESH_MS || at < kept.at) {
        kept = { seq, at, counts: overview.read() };
        // A failed count is not kept for the next who asks.
        kept.counts.catch(() => {
          kept = undefined;
        });
      }
      return kept.counts;
    },
  };
}
