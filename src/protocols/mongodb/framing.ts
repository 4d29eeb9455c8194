/**
 * The two frames of the protocol that carry a question, and the document of an answer. Lengths are taken from
 * the bytes that arrived, never from what a header claims beyond them.
 *
 * Source: MongoDB wire protocol, "OP_MSG" (2013), "OP_QUERY" (2004) and "OP_REPLY" (1).
 */
import { type Document, serialize } from 'bson';

export const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const MORE_TO_COME = 1 << 1;
const HTTP = 0x50_54_54_48; // "HTTP", read as a little-endian number

/** Servers from before 3.6 understand only `query`. */
export type Form = 'message' | 'query';

export interface Header {
  readonly length: number;
  readonly answers: number;
  readonly opcode: number;
}

export function frame(form: Form, id: number, database: string, body: Document): Uint8Array {
  return form === 'message' ? frameMessage(id, serialize({ ...body, $db: database })) : frameQuery(id, database, serialize(body));
}

export function readHeader(bytes: Uint8Array): Header | 'http' | undefined {
  const view = viewOf(bytes);
  if (view.getUint32(0, true) === HTTP) return 'http';
  const header = { length: view.getInt32(0, true), answers: view.getInt32(8, true), opcode: view.getInt32(12, true) };
  const known = header.opcode === OP_MSG || header.opcode === OP_REPLY;
  return known && header.length >= HEADER_BYTES + 5 ? header : undefined;
}

/** The body section of a message, or the first document of a reply; what follows, such as a checksum, is ignored. */
export function documentOf(opcode: number, content: Uint8Array): Uint8Array | undefined {
  const view = viewOf(content);
  const start = opcode === OP_REPLY ? 20 : 5;
  if (content.length < start + 5) return undefined;
  // We never ask for a stream, and the first section of an answer is its body.
  if (opcode === OP_MSG && ((view.getUint32(0, true) & MORE_TO_COME) !== 0 || content[4] !== 0)) return undefined;
  const length = view.getInt32(start, true);
  return length < 5 || start + length > content.length ? undefined : content.subarray(start, start + length);
}

function frameMessage(id: number, document: Uint8Array): Uint8Array {
  const bytes = framed(OP_MSG, id, 5 + document.length);
  bytes.set(document, HEADER_BYTES + 5);
  return bytes;
}

function frameQuery(id: number, database: string, document: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode(`${database}.$cmd\0`);
  const bytes = framed(OP_QUERY, id, 4 + name.length + 8 + document.length);
  const at = HEADER_BYTES + 4 + name.length;
  bytes.set(name, HEADER_BYTES + 4);
  // Skip 0, return one document.
  viewOf(bytes).setInt32(at + 4, -1, true);
  bytes.set(document, at + 8);
  return bytes;
}

function framed(opcode: number, id: number, content: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + content);
  const view = viewOf(bytes);
  view.setInt32(0, bytes.length, true);
  view.setInt32(4, id, true);
  view.setInt32(12, opcode, true);
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
