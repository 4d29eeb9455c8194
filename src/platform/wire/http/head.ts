/**
 * Parses the head of an HTTP/1.1 answer strictly: what two readers could understand differently is
 * malformed here. Sizes and counts are limited before anything is stored.
 */
import type { WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';
import type { Inbox } from './inbox.ts';

const OPENING = 'HTTP/1.';
const MOST_HEAD_BYTES = 65_536;
const MOST_HEADERS = 200;
const MOST_INTERIM_ANSWERS = 8;
const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9][0-9]{2})(?: [^\p{Cc}]*)?$/u;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** A tab may stand inside a value; every other control character is a trick. */
const CONTROL = /(?!\t)\p{Cc}/u;
const MOST_LENGTH_DIGITS = 15;

/** How the end of the body is found. */
export type Framing = { readonly by: 'length'; readonly length: number } | { readonly by: 'chunks' } | { readonly by: 'close' };

export interface HttpHead {
  readonly ok: true;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly framing: Framing;
  readonly keepAlive: boolean;
}

/** Reads heads until the final one; interim answers (1xx) are skipped. */
export async function readHead(inbox: Inbox, method: 'GET' | 'HEAD'): Promise<HttpHead | WireFailure> {
  for (let skipped = 0; skipped <= MOST_INTERIM_ANSWERS; skipped += 1) {
    const other = await refuseOtherProtocols(inbox);
    if (other !== undefined) return other;
    const text = await inbox.readUntil('\r\n\r\n', MOST_HEAD_BYTES, 'head');
    if (typeof text !== 'string') return text;
    const head = parseHead(text, method);
    if (!head.ok) return head;
    if (head.status >= 200) return head;
    if (head.status === 101) return failure('malformed', 'The peer switched protocols without being asked.');
  }
  return failure('malformed', `More than ${MOST_INTERIM_ANSWERS} interim answers came.`);
}

/** A banner of another protocol is known by its first bytes; waiting for the end of a head would cost all the time. */
async function refuseOtherProtocols(inbox: Inbox): Promise<WireFailure | undefined> {
  const filled = await inbox.fill();
  if (filled === false) return failure('ended', 'The peer closed the connection without an answer.');
  if (filled !== true) return filled;
  const first = inbox.peek(OPENING.length).toString('latin1');
  return OPENING.startsWith(first) ? undefined : failure('malformed', 'The answer does not start with an HTTP/1 status line.');
}

export function parseHead(text: string, method: 'GET' | 'HEAD'): HttpHead | WireFailure {
  const lines = text.split('\r\n', MOST_HEADERS + 2);
  if (lines.length > MOST_HEADERS + 1) return failure('malformed', `The head has more than ${MOST_HEADERS} lines.`);
  const statusLine = STATUS_LINE.exec(lines[0] ?? '');
  if (statusLine === null) return failure('malformed', 'The answer does not start with an HTTP/1 status line.');
  const status = Number(statusLine[2]);
  const headers = new Map<string, string>();
  for (let i = 1; i < lines.length; i += 1) {
    if (!addHeader(headers, lines[i] ?? '')) return failure('malformed', `Header line ${i} is malformed.`);
  }
  const framing = readFraming(headers, status, method, statusLine[1] === '1');
  if ('ok' in framing) return framing;
  const connection = (headers.get('connection') ?? '').toLowerCase();
  const keepAlive = statusLine[1] === '1' && framing.by !== 'close' && !/(^|[\s,])close([\s,]|$)/.test(connection);
  return { ok: true, status, headers, framing, keepAlive };
}

function addHeader(headers: Map<string, string>, line: string): boolean {
  const colon = line.indexOf(':');
  if (colon < 1) return false;
  const name = line.slice(0, colon);
  const value = line.slice(colon + 1).trim();
  if (!NAME.test(name) || CONTROL.test(value)) return false;
  const key = name.toLowerCase();
  const before = headers.get(key);
  headers.set(key, before === undefined ? value : `${before}, ${value}`);
  return true;
}

function readFraming(headers: ReadonlyMap<string, string>, status: number, method: string, http11: boolean): Framing | WireFailure {
  const coding = headers.get('transfer-encoding');
  const length = headers.get('content-length');
  if (coding !== undefined && length !== undefined) return failure('malformed', 'Two lengths of the body contradict each other.');
  if (coding !== undefined && (coding.toLowerCase() !== 'chunked' || !http11)) {
    return failure('malformed', 'The transfer coding is not one that was offered.');
  }
  const announced = length === undefined ? undefined : readLength(length);
  if (announced !== undefined && typeof announced !== 'number') return announced;
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return { by: 'length', length: 0 };
  if (coding !== undefined) return { by: 'chunks' };
  return announced === undefined ? { by: 'close' } : { by: 'length', length: announced };
}

/** Repeated lengths were joined by ", ", so a repeated header is refused even when both agree. */
function readLength(text: string): number | WireFailure {
  if (!/^[0-9]+$/.test(text)) return failure('malformed', 'The length of the body is not one number.');
  return text.length > MOST_LENGTH_DIGITS ? failure('too-large', 'The announced body is larger than any budget.') : Number(text);
}
