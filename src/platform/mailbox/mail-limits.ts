/**
 * What a mail may cost before it is parsed at all. Looks at raw bytes, once from front to back, and holds nothing of
 * them. A mail beyond a limit is not lost: it stays in the mailbox and is listed, and a person looks at it there.
 */

export const mailLimits = {
  bytes: 25_000_000,
  headBytes: 256_000,
  lineBytes: 64_000,
  fields: 1000,
  parts: 200,
  multiparts: 20,
  text: 20_000,
  report: 64_000,
  seconds: 20,
} as const;

export type UnreadableCode =
  | 'empty'
  | 'too-large'
  | 'head-too-large'
  | 'too-many-fields'
  | 'too-many-parts'
  | 'too-deep'
  | 'too-slow'
  | 'broken';

export interface Unreadable {
  readonly is: 'unreadable';
  readonly code: UnreadableCode;
  readonly why: string;
}

const LF = 10;
const CR = 13;

/** Undefined for a mail that may be parsed. */
export function beyondLimits(raw: Uint8Array): Unreadable | undefined {
  if (raw.length === 0) return unreadable('empty', 'It has no bytes.');
  if (raw.length > mailLimits.bytes) return unreadable('too-large', `It has ${raw.length} bytes; ${mailLimits.bytes} are read.`);
  const end = headEnd(raw);
  if (end > mailLimits.headBytes) return unreadable('head-too-large', `Its headers have ${end} bytes; ${mailLimits.headBytes} are read.`);
  let fields = 0;
  for (let at = 0; at < end; ) {
    const next = lineEnd(raw, at);
    if (next - at > mailLimits.lineBytes) return unreadable('head-too-large', `A line of its headers has ${next - at} bytes.`);
    if (raw[at] !== 32 && raw[at] !== 9) fields += 1;
    at = next;
  }
  if (fields > mailLimits.fields) return unreadable('too-many-fields', `It has ${fields} header fields; ${mailLimits.fields} are read.`);
  const multiparts = countLines(raw, 'content-type: multipart/');
  // Every level needs a declaration of its own, so their number bounds the depth.
  if (multiparts > mailLimits.multiparts)
    return unreadable('too-deep', `It declares ${multiparts} multiparts; ${mailLimits.multiparts} are read.`);
  return undefined;
}

export function unreadable(code: UnreadableCode, why: string): Unreadable {
  return { is: 'unreadable', code, why };
}

/** Where the empty line after the headers begins; the length of the mail where there is none. */
export function headEnd(raw: Uint8Array): number {
  for (let at = 0; at < raw.length; ) {
    const next = lineEnd(raw, at);
    if (raw[at] === LF || (raw[at] === CR && raw[at + 1] === LF)) return at;
    at = next;
  }
  return raw.length;
}

function lineEnd(raw: Uint8Array, from: number): number {
  const at = raw.indexOf(LF, from);
  return at < 0 ? raw.length : at + 1;
}

function countLines(raw: Uint8Array, beginning: string): number {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  let count = 0;
  for (let at = 0; at < text.length && count <= mailLimits.multiparts; at = lineEnd(text, at)) {
    if ((text[at] === 67 || text[at] === 99) && text.toString('latin1', at, at + beginning.length).toLowerCase() === beginning) count += 1;
  }
  return count;
}
