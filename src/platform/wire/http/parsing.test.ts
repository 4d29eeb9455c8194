/** The parsers on hostile text: strict heads, framing, depth of JSON, Retry-After. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../connect/tls-evidence.ts';
import { networkOf } from '../rates/network-of.ts';
import { testWires } from '../test-gate.fixture.ts';
import { AMPLE, serveText, targetOf } from '../test-server.fixture.ts';
import { isDeeperThan, parseBoundedJson } from './bounded-json.ts';
import { parseHead } from './head.ts';
import { readRetryAfter } from './retry-after.ts';

for (const [what, text] of [
  ['another protocol', 'SSH-2.0-OpenSSH_9.2'],
  ['another version', 'HTTP/2 200'],
  ['a status of four digits', 'HTTP/1.1 2000 OK'],
  ['a status below 100', 'HTTP/1.1 099 OK'],
  ['a line feed alone', 'HTTP/1.1 200 OK\nA: b'],
  ['a folded header', 'HTTP/1.1 200 OK\r\nA: b\r\n c'],
  ['a space before the colon', 'HTTP/1.1 200 OK\r\nA : b'],
  ['a header without a name', 'HTTP/1.1 200 OK\r\n: b'],
  ['a header without a colon', 'HTTP/1.1 200 OK\r\nabc'],
  ['a zero byte in a header', 'HTTP/1.1 200 OK\r\nA: b\0c'],
  ['a carriage return in a header', 'HTTP/1.1 200 OK\r\nA: b\rc'],
  ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1'],
  ['a length with a sign', 'HTTP/1.1 200 OK\r\nContent-Length: +1'],
  ['a hexadecimal length', 'HTTP/1.1 200 OK\r\nContent-Length: 0x10'],
  ['an empty length', 'HTTP/1.1 200 OK\r\nContent-Length: '],
  ['two equal lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1'],
  ['two lengths in one', 'HTTP/1.1 200 OK\r\nContent-Length: 1, 2'],
  ['a length and chunks', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked'],
  ['an unknown transfer coding', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked'],
  ['chunks in HTTP/1.0', 'HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked'],
  ['more headers than the limit', `HTTP/1.1 200 OK${'\r\nA: b'.repeat(201)}`],
] as const) {
  test(`a head with ${what} is malformed`, () => {
    expect(parseHead(text, 'GET')).toMatchObject({ ok: false, kind: 'malformed' });
  });
}

for (const [what, text] of [
  ['a chunk size that is not a number', 'zz\r\n'],
  ['a chunk size beyond any number', 'fffffffffffffffff\r\n'],
  ['a chunk that is longer than its size', '2\r\n{}}\r\n0\r\n\r\n'],
  ['a size line without an end', `1;${'x'.repeat(5000)}`],
  ['trailers without an end', `0\r\n${'A: b\r\n'.repeat(100)}`],
] as const) {
  test(`a chunked body with ${what} is malformed`, async () => {
    const stand = await serveText(() => `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${text}`);

    expect(await testWires().wireFor(targetOf(stand), AMPLE).http({ path: '/' })).toMatchObject({ kind: 'malformed' });
  });
}

test('no failure repeats what the peer sent', () => {
  const canary = 'Zanthorpe';
  const heads = [`${canary} 200`, `HTTP/1.1 200 OK\r\n${canary}`, `HTTP/1.1 200 OK\r\nContent-Length: ${canary}`];
  const failures = [...heads.map((head) => parseHead(head, 'GET')), parseBoundedJson(Buffer.from(`{"${canary}`), 5)];

  expect(failures.every((failure) => !failure.ok)).toBe(true);
  expect(JSON.stringify(failures)).not.toContain(canary);
});

test('any bytes after a status line are read or refused, never thrown upon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(typeof parseHead(`HTTP/1.1 200 OK\r\n${text}`, 'GET').ok).toBe('boolean');
    }),
  );
});

test('the depth that is measured on bytes is the depth of the parsed value', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (text) => {
      const depth = depthOf(JSON.parse(text));
      expect(isDeeperThan(Buffer.from(text), depth)).toBe(false);
      expect(depth === 0 || isDeeperThan(Buffer.from(text), depth - 1)).toBe(true);
    }),
  );
});

test('JSON is refused when it is too deep, not JSON or not UTF-8, and read otherwise', () => {
  expect(parseBoundedJson(Buffer.from('[[["[[[["]]]'), 3)).toEqual({ ok: true, value: [[['[[[[']]] });
  expect(parseBoundedJson(Buffer.from('[[[[]]]]'), 3)).toMatchObject({ kind: 'too-deep' });
  expect(parseBoundedJson(Buffer.from('{"a":"\xc3("}', 'latin1'), 3)).toMatchObject({ kind: 'malformed' });
  expect(parseBoundedJson(Buffer.from('{"a":'), 3)).toMatchObject({ kind: 'malformed' });
});

test('Retry-After is read as seconds or as a date, and anything else is no time', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');

  expect(readRetryAfter('7', now)).toBe(7000);
  expect(readRetryAfter('Thu, 01 Jan 2026 00:00:09 GMT', now)).toBe(9000);
  expect(readRetryAfter('Thu, 01 Jan 2025 00:00:09 GMT', now)).toBe(0);
  expect(readRetryAfter('999999999', now)).toBe(86_400_000);
  expect([readRetryAfter('soon', now), readRetryAfter('-1', now), readRetryAfter(undefined, now)]).toEqual([0, 0, 0]);
});

test('an address is counted under its /24 or /48', () => {
  expect(networkOf('192.0.2.7')).toBe(networkOf('192.0.2.250'));
  expect(networkOf('192.0.2.7')).not.toBe(networkOf('192.0.3.7'));
  expect(networkOf('2001:db8:1:2::3')).toBe(networkOf('2001:db8:1:ffff::'));
  expect(networkOf('2001:db8:1::')).not.toBe(networkOf('2001:db8:2::'));
});

test('text from a certificate is printable and short', () => {
  expect(printable('CN=a\u0007\u001b[31mb\u202e')).toBe('CN=a??[31mb?');
  expect(printable('x'.repeat(5000))).toHaveLength(200);
});

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
