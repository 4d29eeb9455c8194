/**
 * Notices that the ledger has grown, whoever wrote it: looks at its head every second while somebody watches.
 * Everything that happens to a case is in the ledger, so this is all that a live page needs.
 */
import type { LedgerBooks } from '../../../platform/store/ledger/ledger-books.ts';

export interface LedgerWatch {
  watch(onGrown: () => void): () => void;
  close(): void;
}

const EVERY_MS = 1_000;

export function ledgerWatch(ledger: Pick<LedgerBooks, 'head'>, everyMs: number = EVERY_MS): LedgerWatch {
  const watchers = new Set<() => void>();
  let seen: number | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const { seq } = await ledger.head();
    // The first look tells too: what came between the watcher's own reading and it would be missed.
    if (seq !== seen) for (const watcher of watchers) watcher();
    seen = seq;
  }
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    seen = undefined;
  };
  return {
    watch(onGrown) {
      watchers.add(onGrown);
      // A database that does not answer now is asked again; the streams go on.
      timer ??= setInterval(() => void look().catch(() => undefined), everyMs).unref();
      return () => {
        watchers.delete(onGrown);
        if (watchers.size === 0) stop();
      };
    },
    close: stop,
  };
}
