/**
 * Searches bytes for planted values: every file below the given places, streamed with an overlap, so that a value
 * across two blocks is found too. Values are looked for in UTF-8, in UTF-16 (as strings lie in a heap), and as
 * JSON writes letters beyond ASCII.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface CanaryHit {
  readonly path: string;
  readonly offset: number;
  readonly form: 'utf-8' | 'utf-16' | 'json';
}

export interface CanaryResult {
  readonly bytes: number;
  readonly files: number;
  readonly patterns: number;
  readonly hits: readonly CanaryHit[];
}

interface Pattern {
  readonly bytes: Buffer;
  readonly form: CanaryHit['form'];
}

/** Patterns are found by their first four bytes; what matches there is compared in full. */
const PREFIX = 4;
const BLOCK = 4 * 1024 * 1024;
const MOST_HITS = 50;

export async function searchCanaries(places: readonly string[], canaries: Iterable<string>): Promise<CanaryResult> {
  const index = buildIndex(canaries);
  const hits: CanaryHit[] = [];
  let bytes = 0;
  let files = 0;
  for (const place of places) {
    for await (const path of filesBelow(place)) {
      files += 1;
      bytes += await searchFile(path, index, hits);
      if (hits.length >= MOST_HITS) return { bytes, files, patterns: index.count, hits };
    }
  }
  return { bytes, files, patterns: index.count, hits };
}

interface PatternIndex {
  readonly byPrefix: ReadonlyMap<number, readonly Pattern[]>;
  readonly firstBytes: Uint8Array;
  readonly longest: number;
  readonly count: number;
}

function buildIndex(canaries: Iterable<string>): PatternIndex {
  const byPrefix = new Map<number, Pattern[]>();
  const firstBytes = new Uint8Array(65_536);
  let longest = PREFIX;
  let count = 0;
  const add = (bytes: Buffer, form: CanaryHit['form']) => {
    if (bytes.length < PREFIX) return;
    const key = bytes.readUInt32LE(0);
    const known = byPrefix.get(key);
    if (known === undefined) byPrefix.set(key, [{ bytes, form }]);
    else if (!known.some((pattern) => pattern.bytes.equals(bytes))) known.push({ bytes, form });
    firstBytes[bytes.readUInt16LE(0)] = 1;
    longest = Math.max(longest, bytes.length);
    count += 1;
  };
  for (const canary of canaries) {
    add(Buffer.from(canary, 'utf8'), 'utf-8');
    add(Buffer.from(canary, 'utf16le'), 'utf-16');
    const escaped = canary.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    if (escaped !== canary) add(Buffer.from(escaped), 'json');
  }
  return { byPrefix, firstBytes, longest, count };
}

async function searchFile(path: string, index: PatternIndex, hits: CanaryHit[]): Promise<number> {
  let held = Buffer.alloc(0);
  let base = 0;
  for await (const part of createReadStream(path, { highWaterMark: BLOCK })) {
    const block = Buffer.concat([held, Buffer.from(part)]);
    searchBlock(block, base, path, index, hits);
    const keep = Math.min(index.longest - 1, block.length);
    held = block.subarray(block.length - keep);
    base += block.length - keep;
  }
  return base + held.length;
}

function searchBlock(block: Buffer, base: number, path: string, index: PatternIndex, hits: CanaryHit[]): void {
  for (let at = 0; at + PREFIX <= block.length; at += 1) {
    const first = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    if (index.firstBytes[first] === 0) continue;
    const patterns = index.byPrefix.get(block.readUInt32LE(at));
    if (patterns === undefined) continue;
    for (const { bytes, form } of patterns) {
      if (at + bytes.length > block.length || block.compare(bytes, 0, bytes.length, at, at + bytes.length) !== 0) continue;
      if (!hits.some((hit) => hit.path === path && hit.offset === base + at)) hits.push({ path, offset: base + at, form });
    }
  }
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
