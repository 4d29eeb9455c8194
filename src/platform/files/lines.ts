/**
 * Cuts the bytes of a source into lines at the speed of the decoder: whole portions are decoded at once. A line
 * that is longer than the limit is told by its number and not held.
 */
import type { Source } from './source.ts';
import { decodeChunks, detectEncoding } from './text.ts';

export interface LineTaker {
  /** @param number counts from 1 */
  line(text: string, number: number): void;
  tooLong(number: number): void;
}

export async function forEachLine(source: Source, longest: number, taker: LineTaker): Promise<void> {
  const encoding = detectEncoding(source.head.bytes);
  if (encoding === 'utf-8' || encoding === undefined) await cutBytes(source, longest, taker);
  else await cutText(source, longest, taker);
}

const NEWLINE = 10;

/** No byte inside a character of UTF-8 is a line end, so portions are cut before they are decoded. */
async function cutBytes(source: Source, longest: number, taker: LineTaker): Promise<void> {
  const lines = new Lines(taker);
  let held: Uint8Array[] = [];
  let length = 0;
  let dropping = false;
  for await (const chunk of source.chunks()) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end < 0) {
      length += chunk.length;
      dropping ||= length > longest;
      if (dropping) held = [];
      else held.push(chunk);
      continue;
    }
    const from = dropping ? chunk.indexOf(NEWLINE) + 1 : 0;
    if (dropping) lines.drop();
    if (from <= end)
      lines.take(decode(held.length === 0 ? chunk.subarray(from, end) : Buffer.concat([...held, chunk.subarray(from, end)])), longest);
    dropping = false;
    held = [chunk.subarray(end + 1)];
    length = chunk.length - end - 1;
  }
  if (dropping) lines.drop();
  else if (length > 0) lines.take(decode(Buffer.concat(held)), longest);
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

async function cutText(source: Source, longest: number, taker: LineTaker): Promise<void> {
  const lines = new Lines(taker);
  let held = '';
  let dropping = false;
  for await (const text of decodeChunks(source.chunks())) {
    const end = text.lastIndexOf('\n');
    if (end < 0) {
      dropping ||= held.length + text.length > longest;
      held = dropping ? '' : held + text;
      continue;
    }
    const from = dropping ? text.indexOf('\n') + 1 : 0;
    if (dropping) lines.drop();
    if (from <= end) lines.take(held + text.slice(from, end), longest);
    dropping = false;
    held = text.slice(end + 1);
  }
  if (dropping) lines.drop();
  else if (held !== '') lines.take(held, longest);
}

class Lines {
  readonly #taker: LineTaker;
  #number = 0;

  constructor(taker: LineTaker) {
    this.#taker = taker;
  }

  drop(): void {
    this.#number += 1;
    this.#taker.tooLong(this.#number);
  }

  /** Whole lines, without the end of the last. */
  take(text: string, longest: number): void {
    let from = this.#number === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (;;) {
      const next = text.indexOf('\n', from);
      const end = next < 0 ? text.length : next;
      this.#number += 1;
      if (end - from > longest) this.#taker.tooLong(this.#number);
      else this.#taker.line(text.slice(from, end), this.#number);
      if (next < 0) return;
      from = next + 1;
    }
  }
}
