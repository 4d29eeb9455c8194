/** Counts the hash of every entry anew, from the first to the last, and compares each with what the next one says of it. */
import { canonicalJson } from '../../../../platform/store/ledger/canonical-json.ts';
import type { LedgerPageView } from '../../api/views.ts';

export type ChainCheck = { readonly ok: true; readonly count: number } | { readonly ok: false; readonly wrongAt: number };

export async function checkChain(
  pageAfter: (cursor: string | undefined) => Promise<LedgerPageView>,
  onCount: (count: number) => void,
): Promise<ChainCheck> {
  let previous = { seq: 0, hash: '0'.repeat(64) };
  let cursor: string | undefined;
  do {
    const page = await pageAfter(cursor);
    for (const { hash, prevHash, ...said } of page.items) {
      const expected = await sha256(canonicalJson({ ...said, prev: prevHash }));
      if (said.seq !== previous.seq + 1 || prevHash !== previous.hash || hash !== expected) return { ok: false, wrongAt: said.seq };
      previous = { seq: said.seq, hash };
    }
    onCount(previous.seq);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { ok: true, count: previous.seq };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
