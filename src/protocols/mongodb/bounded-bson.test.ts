/** Hostile BSON: whatever the bytes, reading ends with a document within the limits or a named failure. */
import { Code, Decimal128, type Document, Long, ObjectId, serialize } from 'bson';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBson } from './bounded-bson.ts';

function nested(depth: number): Document {
  let document: Document = {};
  for (let level = 1; level < depth; level += 1) document = { a: document };
  return document;
}

function damaged(document: Document, at: number, value: number): Uint8Array {
  const bytes = serialize(document);
  new DataView(bytes.buffer, bytes.byteOffset).setInt32(at, value, true);
  return bytes;
}

test('plain values come as plain values, and the types of the store keep their names', () => {
  const id = new ObjectId();
  const read = readBson(serialize({ id, n: 1, text: 'x', at: new Date(5), big: Long.MAX_VALUE, price: Decimal128.fromString('1.5') }), 10);

  expect(read).toEqual({
    ok: true,
    document: { id, n: 1, text: 'x', at: new Date(5), big: Long.MAX_VALUE, price: Decimal128.fromString('1.5') },
  });
});

test('nesting is read up to the limit and refused beyond it', () => {
  expect(readBson(serialize(nested(20)), 20)).toMatchObject({ ok: true });
  expect(readBson(serialize(nested(21)), 20)).toEqual({ ok: false, kind: 'too-deep' });
});

test.each([
  ['a negative size', damaged({ a: 1 }, 0, -1)],
  ['a size beyond the bytes', damaged({ a: 1 }, 0, 1000)],
  ['a size below the bytes', damaged({ a: 1 }, 0, 6)],
  ['an inner document with a negative size', damaged({ a: { b: 1 } }, 7, -5)],
  ['an inner document that is longer than its outer', damaged({ a: { b: 1 } }, 7, 4000)],
  ['a string with a negative length', damaged({ a: 'xyz' }, 7, -2)],
  ['a string that ends outside', damaged({ a: 'xyz' }, 7, 0x7fff_ffff)],
  ['no bytes', new Uint8Array()],
  ['a document cut short', serialize({ a: 'a long enough text' }).subarray(0, 20)],
  ['code with a scope', serialize({ a: new Code('1', nested(500)) })],
])('%s is malformed', (_, bytes) => {
  expect(readBson(bytes, 50)).toEqual({ ok: false, kind: 'malformed' });
});

test('a document of more elements than records have is refused before it fills the memory', () => {
  const count = 500_000;
  const bytes = new Uint8Array(5 + count * 2);
  new DataView(bytes.buffer).setInt32(0, bytes.length, true);
  for (let n = 0; n < count; n += 1) bytes[4 + n * 2] = 0x0a;

  expect(readBson(bytes, 10)).toEqual({ ok: false, kind: 'malformed' });
});

test('random bytes in place of any part never throw', () => {
  const sound = serialize({ a: { b: ['text', 1, new Date(0)] }, c: Long.fromNumber(7), d: new ObjectId() });
  fc.assert(
    fc.property(fc.nat(sound.length - 1), fc.uint8Array({ maxLength: 12 }), (at, noise) => {
      const bytes = Uint8Array.from(sound);
      bytes.set(noise.subarray(0, bytes.length - at), at);
      const read = readBson(bytes, 10);
      expect(read.ok || ['malformed', 'too-deep'].includes(read.kind)).toBe(true);
    }),
  );
});

test('a field named after a prototype is a field like any other', () => {
  const read = readBson(serialize(JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')), 10);

  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(read).toMatchObject({ ok: true });
});
