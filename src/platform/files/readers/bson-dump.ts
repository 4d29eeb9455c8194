/**
 * BSON as mongodump writes it: documents one after another, each with its length in front. Read with the official
 * library, so that every type of the format is known.
 */
import { deserialize } from 'bson';
import { AppError } from '../../../errors.ts';
import type { FileReader } from '../reader.ts';

/** Lengths below hold nothing, and no server takes documents above. */
const LEAST = 5;
const MOST = 16 * 1024 * 1024 + 16 * 1024;

export const bsonDump: FileReader = {
  id: 'bson-dump',
  title: 'BSON dump',
  extensions: ['bson'],

  recognise({ bytes, whole, extension }) {
    const length = lengthAt(bytes, 0);
    if (length === undefined || length <= LEAST || length > MOST || (whole && length > bytes.length)) return 0;
    if (!isElementType(bytes[4] ?? 0) || (length <= bytes.length && bytes[length - 1] !== 0)) return 0;
    const nameEnd = bytes.indexOf(0, 5);
    if (nameEnd < 0 || nameEnd > 400) return 0;
    return length <= bytes.length || extension === 'bson' ? 0.9 : 0.4;
  },

  async read(source, sink, limits) {
    const intake = source.head.bytes.length === 0 ? undefined : sink.open(source.stem);
    let held = Buffer.alloc(0);
    let broken = 0;
    let skip = 0;
    for await (const chunk of source.chunks()) {
      if (skip >= chunk.length) {
        skip -= chunk.length;
        continue;
      }
      held = held.length === 0 ? Buffer.from(chunk.subarray(skip)) : Buffer.concat([held, chunk.subarray(skip)]);
      skip = 0;
      let at = 0;
      for (;;) {
        const length = lengthAt(held, at);
        if (length === undefined) break;
        // Nothing tells where the next document begins once a length is wrong.
        if (length < LEAST || length > MOST) throw brokenAt(source.name);
        if (length > limits.record) {
          broken += 1;
          skip = Math.max(0, at + length - held.length);
          at = Math.min(held.length, at + length);
          continue;
        }
        if (at + length > held.length) break;
        const document = read(held.subarray(at, at + length));
        if (document === undefined) broken += 1;
        else intake?.add(document, length);
        at += length;
      }
      held = held.subarray(at);
    }
    sink.passedOver(broken, 'documents that cannot be read');
    if (held.length > 0 || skip > 0) throw brokenAt(source.name);
  },
};

function read(bytes: Uint8Array): unknown {
  try {
    return deserialize(bytes, { promoteBuffers: true, promoteLongs: true, validation: { utf8: false } });
  } catch {
    return undefined;
  }
}

function lengthAt(bytes: Uint8Array, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  return ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}

function isElementType(type: number): boolean {
  return (type >= 1 && type <= 0x13) || type === 0xff || type === 0x7f;
}

function brokenAt(name: string): AppError {
  return new AppError('FILE_MALFORMED', { detail: `${name} breaks off inside a document, or is no BSON from there on.` });
}
