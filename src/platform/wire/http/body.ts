/**
 * Reads the framed bytes of a body (by length, in chunks, or until the peer closes) and hands each run
 * to a taker, which says when it has enough. Trailers are read within a limit and dropped.
 */
import type { WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';
import type { Framing } from './head.ts';
import type { Inbox } from './inbox.ts';

const MOST_SIZE_LINE_BYTES = 256;
const MOST_TRAILER_LINES = 64;
const MOST_TRAILER_LINE_BYTES = 8192;
const SIZE_LINE = /^([0-9a-fA-F]{1,12})(?:[ \t]*;[^\p{Cc}]*)?$/u;

/** Takes a run of body bytes; false when it wants no more. A promise is waited for: back-pressure. */
export type Taker = (bytes: Uint8Array) => boolean | Promise<boolean>;

/** `whole`: the body ended where it should. `enough`: the taker stopped it, and the connection is spent. */
export type BodyEnd = 'whole' | 'enough' | WireFailure;

export async function readBody(inbox: Inbox, framing: Framing, take: Taker): Promise<BodyEnd> {
  switch (framing.by) {
    case 'length':
      return readRun(inbox, framing.length, take);
    case 'chunks':
      return readChunks(inbox, take);
    case 'close':
      return readToClose(inbox, take);
  }
}

async function readRun(inbox: Inbox, length: number, take: Taker): Promise<BodyEnd> {
  let missing = length;
  while (missing > 0) {
    const filled = await inbox.fill();
    if (filled === false) return failure('ended', 'The peer closed the connection before the body was complete.');
    if (filled !== true) return filled;
    const run = inbox.peek(missing);
    missing -= run.length;
    const taken = take(run);
    const goOn = typeof taken === 'boolean' ? taken : await taken;
    inbox.skip(run.length);
    if (!goOn) return 'enough';
  }
  return 'whole';
}

async function readChunks(inbox: Inbox, take: Taker): Promise<BodyEnd> {
  for (;;) {
    const line = await inbox.readUntil('\r\n', MOST_SIZE_LINE_BYTES, 'chunk size');
    if (typeof line !== 'string') return line;
    const size = SIZE_LINE.exec(line)?.[1];
    if (size === undefined) return failure('malformed', 'A chunk size is malformed.');
    const length = Number.parseInt(size, 16);
    if (length === 0) return dropTrailers(inbox);
    const end = await readRun(inbox, length, take);
    if (end !== 'whole') return end;
    const after = await inbox.readUntil('\r\n', 0, 'chunk');
    if (typeof after !== 'string') return after;
    if (after !== '') return failure('malformed', 'A chunk is longer than its size.');
  }
}

async function dropTrailers(inbox: Inbox): Promise<BodyEnd> {
  for (let lines = 0; lines < MOST_TRAILER_LINES; lines += 1) {
    const line = await inbox.readUntil('\r\n', MOST_TRAILER_LINE_BYTES, 'trailer');
    if (typeof line !== 'string') return line;
    if (line === '') return 'whole';
  }
  return failure('malformed', `More than ${MOST_TRAILER_LINES} trailers came.`);
}

async function readToClose(inbox: Inbox, take: Taker): Promise<BodyEnd> {
  for (;;) {
    const filled = await inbox.fill();
    if (filled === false) return 'whole';
    if (filled !== true) return filled;
    const run = inbox.peek(inbox.left);
    const taken = take(run);
    const goOn = typeof taken === 'boolean' ? taken : await taken;
    inbox.skip(run.length);
    if (!goOn) return 'enough';
  }
}
