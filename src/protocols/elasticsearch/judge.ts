/**
 * From the list and the proof of reading to the verdict. A list that names documents is not enough for `open-data`:
 * where counting is refused, only names and sizes are public; where it could not be asked, nothing is concluded.
 */
import type { Verdict } from '../protocol.ts';
import type { IndexRow } from './indices/listing.ts';
import type { Reading } from './indices/reading.ts';

export interface Judged {
  readonly verdict: Extract<Verdict, 'open-data' | 'open-empty' | 'metadata-only' | 'throttled' | 'unknown'>;
  readonly reason: string;
}

/** @param own rows that are not the cluster's own. */
export function judge(own: readonly IndexRow[], cut: boolean, reading: Reading | undefined): Judged {
  const listed = own.reduce((sum, row) => sum + (row.documents ?? 0), 0);
  const shown = `Lists ${own.length}${cut ? ' or more' : ''} indices with ${listed} documents to anyone`;
  switch (reading?.is) {
    case 'counted':
      if (reading.part) return { verdict: 'open-data', reason: `${shown}, and counts ${reading.documents} of them, without credentials.` };
      return { verdict: 'open-data', reason: `${shown}, and counts them, without credentials.` };
    case 'refused':
      return { verdict: 'metadata-only', reason: `${shown}, but asks for credentials before it counts or reads them (${reading.status}).` };
    case 'throttled':
      return { verdict: 'throttled', reason: `${shown}, but limits requests (429); whether they can be read is not concluded.` };
    case 'unproven':
      return { verdict: 'unknown', reason: `${shown}; whether they can be read is not proven, since ${reading.why}.` };
    default:
      return withoutDocuments(own, cut);
  }
}

function withoutDocuments(own: readonly IndexRow[], cut: boolean): Judged {
  if (cut) return { verdict: 'unknown', reason: 'Lists indices to anyone, but the list could not be read to its end.' };
  if (own.some((row) => row.documents === undefined && !row.closed)) {
    return { verdict: 'unknown', reason: 'Lists indices to anyone, but how many documents they hold could not be read.' };
  }
  if (own.some((row) => row.closed)) {
    return { verdict: 'metadata-only', reason: 'Lists indices to anyone, but those that may hold documents are closed and answer nobody.' };
  }
  return { verdict: 'open-empty', reason: 'Lists its indices to anyone, and there is no document in them.' };
}
