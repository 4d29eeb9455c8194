import { Binary, deserialize, serialize } from 'bson';
import { expect, test } from 'vitest';
import { Ephemeral } from './ephemeral.ts';

const secret = () => Buffer.from('Bigomebifa Ordanel');
const isGone = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

test('bytes are overwritten wherever they lie in a value', () => {
  const bytes = Array.from({ length: 5 }, secret);
  const [plain, head, listed, mapped, viewed] = bytes;
  const view = new DataView(viewed?.buffer ?? new ArrayBuffer(0), viewed?.byteOffset, viewed?.byteLength);
  Ephemeral.of<unknown>(plain).erase();
  Ephemeral.of<unknown>({ key: 'rx-1.jpg', head, deep: [[{ listed }]], map: new Map([['scan', new Set([mapped])]]), view }).erase();

  expect(bytes.map(isGone)).toEqual([true, true, true, true, true]);
});

test('the bytes of a document of MongoDB are overwritten', () => {
  const document = deserialize(serialize({ scan: new Binary(secret()) }));
  const scan: unknown = document['scan'];
  Ephemeral.of<unknown>(document).erase();

  expect(scan instanceof Binary && isGone(scan.buffer)).toBe(true);
});

test('only the part of a shared buffer that belongs to the value is overwritten', () => {
  const whole = Buffer.from('keepBigomebifakeep');
  Ephemeral.of({ head: whole.subarray(4, 14) }).erase();

  expect(whole.toString('latin1')).toBe(`keep${'\0'.repeat(10)}keep`);
});

test('values that nest deeply or lead back to themselves are erased all the same', () => {
  const bytes = secret();
  let nested: unknown = { bytes };
  for (let depth = 0; depth < 200_000; depth += 1) nested = [nested];
  const round: { self?: unknown; nested: unknown } = { nested };
  round.self = round;
  const held = Ephemeral.of(round);
  held.erase();

  expect(isGone(bytes)).toBe(true);
  expect(held.erased).toBe(true);
  expect(() => held.read(() => undefined)).toThrow(TypeError);
});

test('bytes beside a getter that fails are overwritten, and the getter is not asked', () => {
  const bytes = secret();
  let asked = false;
  const held = Ephemeral.of({
    get name(): string {
      asked = true;
      throw new Error('trap');
    },
    bytes,
  });
  held.erase();

  expect(isGone(bytes)).toBe(true);
  expect(asked).toBe(false);
  expect(held.erased).toBe(true);
});

test('a value within another container is left to that container', () => {
  const bytes = secret();
  const inner = Ephemeral.of(bytes);
  Ephemeral.of({ inner }).erase();

  expect(isGone(bytes)).toBe(false);
  inner.erase();
  expect(isGone(bytes)).toBe(true);
});

test('it refuses to be printed, logged and serialised', () => {
  const held = Ephemeral.of({ name: 'Bigomebifa' });

  expect(`${held}`).toBe('[ephemeral]');
  expect(() => JSON.stringify({ held })).toThrow(TypeError);
});
