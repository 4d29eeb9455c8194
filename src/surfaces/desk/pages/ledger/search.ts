/** What of the ledger is shown, as it stands in the address. */
import { type Search, without, wordOf } from '../search-words.ts';

export interface LedgerSearch {
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  readonly event?: string | undefined;
}

export function readLedgerSearch(search: Search): LedgerSearch {
  return without({ subject: wordOf(search, 'subject'), actor: wordOf(search, 'actor'), event: wordOf(search, 'event') });
}
