/**
 * Searches bytes for planted values: every file below the given places, core dumps among them, streamed with an
 * overlap, so that a value across two blocks is found too. Values are looked for in every form in which they could
 * have been written: UTF-8, UTF-16 and Latin-1 (as strings lie in a heap), as JSON escapes letters, and as bare digits.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CanaryIndex, type Form, shortestPattern } from './canary-index.ts';

export interface CanaryHit {
  readonly path: string;
  readonly offset: number;
  readonly form: Form;
}

export interface CanaryResult {
  readonly bytes: number;
  readonly files: number;
  readonly patterns: number;
  readonly hits: readonly CanaryHit[];
}

const BLOCK = 4 * 1024 * 1024;
/** Core files are mostly holes, which hold nothing and are passed over quickly. */
const NOTHING = Buffer.alloc(BLOCK);
const MOST_HITS = 50;
/** Fewer digits are met by chance in any large file. */
const LEAST_DIGITS = 10;

/** @param most hits after which it ends; what follows is not counted */
export async function searchCanaries(places: readonly string[], canaries: Iterable<string>, most = MOST_HITS): Promise<CanaryResult> {
  const index = new CanaryIndex();
  for (const canary of canaries) for (const { bytes, form } of formsOf(canary)) index.add(bytes, form);
  const hits: CanaryHit[] = [];
  let bytes = 0;
  let files = 0;
  for (const place of places) {
    for await (const path of filesBelow(place)) {
      files += 1;
      bytes += await searchFile(path, index, hits, most);
      if (hits.length >= most) return { bytes, files, patterns: index.count, hits };
    }
  }
  return { bytes, files, patterns: index.count, hits };
}

/**
 * Every form in which a value could be written.
 *
 * @throws RangeError when the value is too short to be told from chance
 */
export function* formsOf(canary: string): Iterable<{ readonly bytes: Buffer; readonly form: Form }> {
  const plain = Buffer.from(canary, 'utf8');
  if (plain.length < shortestPattern) throw new RangeError('A planted value of fewer than eight bytes proves nothing.');
  yield { bytes: plain, form: 'utf-8' };
  yield { bytes: Buffer.from(canary, 'utf16le'), form: 'utf-16' };
  const escaped = canary.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (escaped !== canary) {
    yield { bytes: Buffer.from(escaped), form: 'json' };
    if (/^[\0-\xff]*$/.test(canary)) yield { bytes: Buffer.from(canary, 'latin1'), form: 'latin-1' };
  }
  const digits = canary.replace(/[ .()+-]/g, '');
  if (digits !== canary && /^[0-9]+$/.test(digits) && digits.length >= LEAST_DIGITS) {
    yield { bytes: Buffer.from(digits), form: 'digits' };
    yield { bytes: Buffer.from(digits, 'utf16le'), form: 'digits' };
  }
}

async function searchFile(path: string, index: CanaryIndex, hits: CanaryHit[], most: number): Promise<number> {
  const seen = new Set<number>();
  let block = Buffer.alloc(0);
  /** Offset of the block's first byte in the file. */
  let base = 0;
  let from = 0;
  const search = (last: boolean): void =>
    index.search(block, from, last, ({ at, form }) => {
      const offset = base + at;
      if (seen.has(offset) || hits.length >= most) return;
      seen.add(offset);
      hits.push({ path, offset, form });
    });
  for await (const read of createReadStream(path, { highWaterMark: BLOCK })) {
    const part = Buffer.from(read);
    // Two bytes more than any pattern, so that its neighbours are known on both sides.
    const edge = index.longest + 4;
    const isHole = part.length > edge && part.equals(NOTHING.subarray(0, part.length));
    block = Buffer.concat([block, isHole ? part.subarray(0, edge) : part]);
    search(false);
    if (hits.length >= most) break;
    const kept = Math.min(edge, block.length);
    base += block.length - kept + (isHole ? part.length - edge : 0);
    from = base === 0 ? 0 : 2;
    block = block.subarray(block.length - kept);
  }
  search(true);
  return base + block.length;
}

async function* filesBelow(place: string): AsyncGenerator<string> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return;
  if (found.isFile()) yield place;
  if (!found.isDirectory()) return;
  for (const entry of await readdir(place, { withFileTypes: true })) {
    const path = join(place, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}
