/**
 * The list of indices with their counts and sizes. The answer is read row by row from the raw bytes, so that
 * a list that is cut at the byte ceiling still counts for what came through.
 */
import { z } from 'zod';
import type { Wire, WireFailure } from '../../../platform/wire/contract.ts';
import { type Asked, ask } from '../ask.ts';
import { type Banner, isAtLeast } from '../cluster/banner.ts';
import { scanRows } from './row-scanner.ts';

export interface IndexRow {
  readonly name: string;
  readonly closed: boolean;
  readonly documents: number | undefined;
  readonly bytes: number | undefined;
  readonly primaryShards: number | undefined;
  readonly createdAt: string | undefined;
}

export type Listing =
  | { readonly is: 'rows'; readonly rows: readonly IndexRow[]; readonly truncated: boolean; readonly malformed: number }
  | { readonly is: 'refused'; readonly asked: Asked }
  | { readonly is: 'failed'; readonly failure: WireFailure };

export const LISTING_BYTES = 14_000_000;

const COLUMNS = 'index,status,docs.count,pri.store.size,pri,creation.date';
const number = z
  .string()
  .regex(/^\d{1,15}$/)
  .nullish()
  .catch(undefined);
const rowSchema = z.object({
  index: z.string().min(1).max(255),
  status: z.string().max(20).nullish(),
  'docs.count': number,
  'pri.store.size': number,
  pri: number,
  'creation.date': number,
});

/** Hidden indices hold the documents of data streams; older clusters refuse the parameter that shows them. */
export async function readListing(wire: Wire, banner: Banner): Promise<Listing> {
  const plain = `/_cat/indices?format=json&bytes=b&h=${COLUMNS}`;
  if (!isAtLeast(banner, 7, 7)) return readRows(wire, plain);
  const listing = await readRows(wire, `${plain}&expand_wildcards=all`);
  return listing.is === 'refused' && listing.asked.status === 400 ? readRows(wire, plain) : listing;
}

async function readRows(wire: Wire, path: string): Promise<Listing> {
  const answer = await wire.http({ path, headers: { accept: 'application/json' }, maxBytes: ceiling(wire) });
  if (!answer.ok) return { is: 'failed', failure: answer };
  try {
    if (answer.status !== 200) return { is: 'refused', asked: { ...answer, ...bodyOf(answer) } };
    const scanned = scanRows(answer.body, answer.truncated);
    if (scanned === undefined) return { is: 'refused', asked: { ...answer, ...bodyOf(answer) } };
    const rows: IndexRow[] = [];
    for (const value of scanned.rows) {
      const row = rowSchema.safeParse(value);
      if (row.success) rows.push(rowOf(row.data));
    }
    return { is: 'rows', rows, truncated: answer.truncated, malformed: scanned.skipped + scanned.rows.length - rows.length };
  } finally {
    answer.erase();
  }
}

/** Leaves a part of the budget for the questions that follow. */
function ceiling(wire: Wire): number {
  const left = Math.min(wire.budget.bytes - wire.spent.bytes, wire.budget.expandedBytes - wire.spent.expandedBytes);
  return Math.max(1, Math.min(LISTING_BYTES, Math.floor(left * 0.7)));
}

function bodyOf(answer: { readonly body: Uint8Array; readonly truncated: boolean; json(): { ok: boolean } }): {
  json: unknown;
  text: string;
} {
  const parsed = answer.truncated ? undefined : z.object({ ok: z.literal(true), value: z.unknown() }).safeParse(answer.json());
  const json = parsed?.success ? parsed.data.value : undefined;
  return { json, text: json === undefined ? new TextDecoder().decode(answer.body.subarray(0, 2000)) : '' };
}

function rowOf(row: z.infer<typeof rowSchema>): IndexRow {
  return {
    name: row.index,
    closed: row.status === 'close',
    documents: toNumber(row['docs.count']),
    bytes: toNumber(row['pri.store.size']),
    primaryShards: toNumber(row.pri),
    createdAt: toInstant(toNumber(row['creation.date'])),
  };
}

function toNumber(text: string | null | undefined): number | undefined {
  return text === null || text === undefined ? undefined : Number(text);
}

/** Years 2010 to 2100: anything else is not a creation date of an index. */
function toInstant(ms: number | undefined): string | undefined {
  if (ms === undefined || ms < 1_262_304_000_000 || ms > 4_102_444_800_000) return undefined;
  return new Date(ms).toISOString();
}

/** A question that is not worth a failure of its own: undefined when refused, not JSON or failed. */
export async function askOptional(wire: Wire, path: string, maxBytes: number): Promise<unknown> {
  const asked = await ask(wire, path, maxBytes);
  return asked.ok && asked.status === 200 ? asked.json : undefined;
}
