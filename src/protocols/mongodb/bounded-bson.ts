/**
 * BSON from strangers: lengths and nesting are checked over the raw bytes before the library reads them, in one
 * linear pass without recursion on hostile depth.
 *
 * Source: bsonspec.org, version 1.1.
 */
import { deserialize } from 'bson';

/** Each element costs the parser an object or a string: a few megabytes of the smallest would fill the memory. */
const MOST_ELEMENTS = 400_000;
/** Bytes of a value, by its type, where that is fixed. */
const FIXED: ReadonlyMap<number, number> = new Map([
  [0x01, 8],
  [0x06, 0],
  [0x07, 12],
  [0x08, 1],
  [0x09, 8],
  [0x0a, 0],
  [0x10, 4],
  [0x11, 8],
  [0x12, 8],
  [0x13, 16],
  [0xff, 0],
  [0x7f, 0],
]);

export type ReadBson =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly kind: 'malformed' | 'too-deep' };

export function readBson(bytes: Uint8Array, depth: number): ReadBson {
  const checked = check(bytes, depth);
  if (checked !== 'sound') return { ok: false, kind: checked };
  try {
    return {
      ok: true,
      document: deserialize(bytes, { promoteValues: true, promoteLongs: true, promoteBuffers: false, validation: { utf8: false } }),
    };
  } catch {
    return { ok: false, kind: 'malformed' };
  }
}

/** Walks the elements with a stack of our own; every document must end exactly where it says. */
function check(bytes: Uint8Array, deepest: number): 'sound' | 'malformed' | 'too-deep' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 5 || view.getInt32(0, true) !== bytes.length || bytes[bytes.length - 1] !== 0) return 'malformed';
  const ends: number[] = [bytes.length];
  let at = 4;
  let elements = 0;
  while (ends.length > 0) {
    const end = ends[ends.length - 1] ?? 0;
    const type = bytes[at];
    if (type === undefined || at >= end) return 'malformed';
    if (type === 0) {
      if (at !== end - 1) return 'malformed';
      ends.pop();
      at += 1;
      continue;
    }
    elements += 1;
    if (elements > MOST_ELEMENTS) return 'malformed';
    const name = bytes.indexOf(0, at + 1);
    if (name < 0 || name >= end) return 'malformed';
    at = name + 1;
    if (type === 0x03 || type === 0x04) {
      const length = at + 4 <= end ? view.getInt32(at, true) : 0;
      if (length < 5 || at + length > end - 1) return 'malformed';
      if (ends.length >= deepest) return 'too-deep';
      ends.push(at + length);
      at += 4;
      continue;
    }
    const next = skip(type, view, bytes, at, end);
    if (next === undefined || next > end - 1) return 'malformed';
    at = next;
  }
  return 'sound';
}

function skip(type: number, view: DataView, bytes: Uint8Array, at: number, end: number): number | undefined {
  const fixed = FIXED.get(type);
  if (fixed !== undefined) return at + fixed;
  if (type === 0x0b) {
    const pattern = bytes.indexOf(0, at);
    const options = pattern < 0 ? -1 : bytes.indexOf(0, pattern + 1);
    return options < 0 ? undefined : options + 1;
  }
  const length = at + 4 <= end ? view.getInt32(at, true) : -1;
  if (length < 0) return undefined;
  if (type === 0x02 || type === 0x0d || type === 0x0e) return at + 4 + length;
  if (type === 0x05) return at + 5 + length;
  if (type === 0x0c) return at + 4 + length + 12;
  // Code with a scope (0x0f) would hold a document that this walk does not see; nobody keeps records in it.
  return undefined;
}
