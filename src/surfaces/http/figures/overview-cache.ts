/**
 * Counts of the first page, counted anew when something was written into the ledger, and at the latest after some
 * seconds: over a million stores they take longer than a page should, and several people look at it.
 */
import type { Records } from '../../../platform/store/open-records.ts';
import type { Overview, OverviewBooks } from '../../../platform/store/overview-books.ts';

export interface OverviewCache {
  read(now: Date): Promise<Overview>;
  /** @param since begins a day, so that it is the same all day long */
  trend(now: Date, since: Date): ReturnType<OverviewBooks['trend']>;
}

const FRESH_MS = 10_000;

export function overviewCache({ overview, ledger }: Pick<Records, 'overview' | 'ledger'>): OverviewCache {
  const fresh = <Counted>() => {
    let kept: { readonly key: string; readonly at: number; readonly counts: Promise<Counted> } | undefined;
    return async (now: Date, wish: string, count: () => Promise<Counted>): Promise<Counted> => {
      const key = `${(await ledger.head()).seq} ${wish}`;
      const at = now.getTime();
      if (kept === undefined || kept.key !== key || at - kept.at > FRESH_MS || at < kept.at) {
        const counts = count();
        kept = { key, at, counts };
        // A failed count is not kept for the next who asks.
        counts.catch(() => {
          if (kept?.counts === counts) kept = undefined;
        });
      }
      return kept.counts;
    };
  };
  const freshCounts = fresh<Overview>();
  const freshTrend = fresh<Awaited<ReturnType<OverviewBooks['trend']>>>();
  return {
    read: (now) => freshCounts(now, '', () => overview.read()),
    trend: (now, since) => freshTrend(now, since.toISOString(), () => overview.trend(since)),
  };
}
