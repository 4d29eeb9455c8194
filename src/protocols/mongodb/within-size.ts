/**
 * Cuts a document down to a number of bytes before it is looked at: long strings are shortened and what no
 * longer fits is left out, since one scanned letter in a record must not hide the fields beside it.
 */

/** Enough of a text to classify it. */
const LONGEST_TEXT = 4000;
/** Rough cost of a name or a number. */
const SMALL = 16;

interface Room {
  left: number;
  cut: boolean;
}

export function withinSize(document: unknown, bytes: number): { readonly document: unknown; readonly cut: boolean } {
  const room = { left: bytes, cut: false };
  return { document: shrink(document, room), cut: room.cut };
}

function shrink(value: unknown, room: Room): unknown {
  if (typeof value === 'string') return fitText(value, room);
  if (Array.isArray(value)) return fitItems(value, room);
  room.left -= SMALL;
  if (!isPlain(value))
    return value instanceof Object && 'buffer' in value && value.buffer instanceof Uint8Array
      ? fitBinary(value, value.buffer, room)
      : value;
  const kept: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) {
    if (!hasRoom(room)) break;
    room.left -= name.length;
    kept.push([name, shrink(inner, room)]);
  }
  return Object.fromEntries(kept);
}

function fitText(text: string, room: Room): string {
  const longest = Math.max(0, Math.min(LONGEST_TEXT, room.left));
  if (text.length > longest) room.cut = true;
  const kept = text.slice(0, longest);
  room.left -= kept.length + SMALL;
  return kept;
}

function fitItems(items: readonly unknown[], room: Room): unknown[] {
  const kept: unknown[] = [];
  for (const item of items) {
    if (!hasRoom(room)) break;
    kept.push(shrink(item, room));
  }
  return kept;
}

/** Binary data goes as a whole or not at all. */
function fitBinary(value: object, content: Uint8Array, room: Room): unknown {
  if (content.length > room.left) {
    room.cut = true;
    return null;
  }
  room.left -= content.length;
  return value;
}

function hasRoom(room: Room): boolean {
  if (room.left <= 0) room.cut = true;
  return room.left > 0;
}

/** A document, not a date or one of the library's own types. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !('_bsontype' in value);
}
