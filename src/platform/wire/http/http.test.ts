/** The HTTP client: what it sends, what it accepts, how it uses a connection again. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { onRequest } from '../../../lab/hostile/hostile-server.ts';
import type { HttpAnswer, WireFailure } from '../contract.ts';
import { testWires } from '../test-gate.fixture.ts';
import { AMPLE, okText, serve, serveText, signal, targetOf } from '../test-server.fixture.ts';
import { userAgentOf } from '../wires.ts';

test('a request says who asks and how to opt out, and carries no credentials', async () => {
  let seen = '';
  const stand = await serve((socket) => {
    socket.on('data', (bytes) => {
      seen += bytes.toString('latin1');
      socket.write(okText('{}'));
    });
  });
  await testWires()
    .wireFor({ ...targetOf(stand), basePath: '/fhir' }, AMPLE)
    .http({ path: '/metadata?x=%20', headers: { Accept: 'application/json' } });

  expect(seen.split('\r\n')).toEqual([
    'GET /fhir/metadata?x=%20 HTTP/1.1',
    `Host: 127.0.0.1:${stand.port}`,
    'User-Agent: Openward/0.0.0 (+https://openward.example/opt-out; run test; contact scanning@openward.example)',
    'accept: application/json',
    'accept-encoding: gzip',
    'connection: keep-alive',
    '',
    '',
  ]);
});

test('a contact that is not ASCII, or that would break the header, is percent-encoded', () => {
  const identity = { product: 'Openward', version: '1', run: 'a\r\nHost: b', contact: 'Z\u00fcrich', optOut: 'https://o.example' };

  expect(userAgentOf(identity)).toBe('Openward/1 (+https://o.example; run a%0D%0AHost: b; contact Z%C3%BCrich)');
});

for (const [what, request] of [
  ['an Authorization header', { path: '/', headers: { Authorization: '' } }],
  ['a Cookie header', { path: '/', headers: { cookie: 'a=b' } }],
  ['a Host header', { path: '/', headers: { host: 'other.example' } }],
  ['an API key header', { path: '/', headers: { 'X-Api-Key': '1' } }],
  ['a line break in a header', { path: '/', headers: { Accept: 'a\r\nCookie: b' } }],
  ['a line break in the path', { path: '/a\r\nHost: b' }],
  ['a space in the path', { path: '/a b' }],
  ['a path that is not ASCII', { path: '/\u00e4' }],
  ['an absolute URL', { path: 'http://other.example/' }],
] as const) {
  test(`a request with ${what} is a programming error and opens no connection`, async () => {
    const stand = await serveText(() => okText('{}'));
    const wire = testWires().wireFor(targetOf(stand), AMPLE);

    expect(() => wire.http(request)).toThrow(TypeError);
    expect(stand.connections).toBe(0);
  });
}

test('requests of one target share one connection, even when they are asked at once', async () => {
  const stand = await serveText((path) => okText(JSON.stringify({ path })));
  const wire = testWires().wireFor(targetOf(stand), AMPLE);
  const answers = await Promise.all(['/a', '/b', '/c'].map((path) => wire.http({ path })));

  expect(answers.map(parsedOf)).toEqual([{ path: '/a' }, { path: '/b' }, { path: '/c' }]);
  expect(stand.connections).toBe(1);
  expect(wire.spent).toMatchObject({ requests: 3, connections: 1 });
});

test('a kept connection that the peer gave up is replaced once, with a new permit', async () => {
  let requests = 0;
  const stand = await serve((socket) =>
    onRequest(socket, () => {
      requests += 1;
      // The second request on the first connection is met with a reset and no byte.
      if (requests === 2) socket.resetAndDestroy();
      else socket.write(okText('{}'));
    }),
  );
  const wire = testWires().wireFor(targetOf(stand), AMPLE);

  expect(await wire.http({ path: '/' })).toMatchObject({ ok: true });
  expect(await wire.http({ path: '/' })).toMatchObject({ ok: true });
  expect(stand.connections).toBe(2);
  expect(wire.spent.requests).toBe(3);
});

test('an answer that broke off after its first byte is not asked for again', async () => {
  let requests = 0;
  const stand = await serve((socket) =>
    onRequest(socket, () => {
      requests += 1;
      if (requests === 1) socket.write(okText('{}'));
      else socket.write('H', () => socket.resetAndDestroy());
    }),
  );
  const wire = testWires().wireFor(targetOf(stand), AMPLE);
  await wire.http({ path: '/' });

  expect(await wire.http({ path: '/' })).toMatchObject({ ok: false, kind: 'reset' });
  expect(requests).toBe(2);
});

for (const [when, later] of [
  ['in one piece with it', false],
  ['after it', true],
] as const) {
  test(`bytes that nobody asked for, ${when}, are never taken for the next answer`, async () => {
    let requests = 0;
    const pushed = signal();
    const stand = await serve((socket) =>
      onRequest(socket, () => {
        requests += 1;
        const forged = requests === 1 ? okText('"forged"') : '';
        if (later) socket.write(okText('"asked"'), () => socket.write(forged, () => setImmediate(() => pushed.send())));
        else socket.write(okText('"asked"') + forged, () => pushed.send());
      }),
    );
    const wire = testWires().wireFor(targetOf(stand), AMPLE);
    const first = parsedOf(await wire.http({ path: '/' }));
    await pushed.promise;

    expect([first, parsedOf(await wire.http({ path: '/' }))]).toEqual(['asked', 'asked']);
    expect(stand.connections).toBe(2);
  });
}

test('a first request that is met with silence and a close is not repeated', async () => {
  const stand = await serve((socket) => onRequest(socket, () => socket.end()));

  expect(await testWires().wireFor(targetOf(stand), AMPLE).http({ path: '/' })).toMatchObject({ kind: 'ended' });
  expect(stand.connections).toBe(1);
});

for (const [what, text, body] of [
  ['a length', okText('{"a":1}'), { a: 1 }],
  [
    'chunks with extensions and trailers',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\n{"a\r\n4\r\n":1}\r\n0\r\nX-T: 1\r\n\r\n',
    { a: 1 },
  ],
  ['interim answers before it', `HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${okText('{"a":1}')}`, { a: 1 }],
] as const) {
  test(`a body with ${what} is read to its end, and the connection is kept`, async () => {
    const stand = await serveText(() => text);
    const wire = testWires().wireFor(targetOf(stand), AMPLE);

    expect(parsedOf(await wire.http({ path: '/' }))).toEqual(body);
    expect(parsedOf(await wire.http({ path: '/' }))).toEqual(body);
    expect(stand.connections).toBe(1);
  });
}

test('a body that ends with the connection is whole', async () => {
  const stand = await serve((socket) => onRequest(socket, () => socket.end('HTTP/1.0 200 OK\r\n\r\n{"a":1}')));

  expect(parsedOf(await testWires().wireFor(targetOf(stand), AMPLE).http({ path: '/' }))).toEqual({ a: 1 });
});

test('answers without a body by rule leave the connection usable', async () => {
  const stand = await serveText((path) =>
    path === '/204'
      ? 'HTTP/1.1 204 No Content\r\n\r\n'
      : path === '/304'
        ? 'HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n'
        : okText('').replace('0', '7'),
  );
  const wire = testWires().wireFor(targetOf(stand), AMPLE);
  const answers = [await wire.http({ path: '/204' }), await wire.http({ path: '/304' }), await wire.http({ path: '/', method: 'HEAD' })];

  expect(answers.map((answer) => answer.ok && answer.body.length)).toEqual([0, 0, 0]);
  expect(stand.connections).toBe(1);
});

test('an answer split into single bytes is the same answer', async () => {
  const text = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n';
  const stand = await serve((socket) =>
    onRequest(socket, () => {
      const send = (at: number) => at < text.length && socket.write(text.charAt(at), () => setImmediate(send, at + 1));
      send(0);
    }),
  );

  expect(parsedOf(await testWires().wireFor(targetOf(stand), AMPLE).http({ path: '/' }))).toEqual({ a: 1 });
});

for (const [coding, form, compress] of [
  ['gzip', 'its one form', gzipSync],
  ['deflate', 'a zlib frame', deflateSync],
  ['deflate', 'raw form', deflateRawSync],
  ['br', 'its one form', brotliCompressSync],
] as const) {
  test(`a body in ${coding}, in ${form}, is expanded, and broken data is malformed`, async () => {
    const body = compress(Buffer.from(JSON.stringify({ long: 'x'.repeat(200_000) })));
    const stand = await serve((socket) =>
      onRequest(socket, (path) => {
        const sent = path === '/cut' ? body.subarray(0, body.length - 6) : body;
        socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${sent.length}\r\n\r\n`);
        socket.write(sent);
      }),
    );
    const wire = testWires().wireFor(targetOf(stand), AMPLE);

    expect(parsedOf(await wire.http({ path: '/' }))).toEqual({ long: 'x'.repeat(200_000) });
    expect(wire.spent.expandedBytes).toBeGreaterThan(200_000);
    expect(await wire.http({ path: '/cut' })).toMatchObject({ kind: 'malformed' });
  });
}

test('a body over the ceiling of its request is cut there and says so', async () => {
  const stand = await serveText(() => okText('x'.repeat(100_000)));
  const wire = testWires().wireFor(targetOf(stand), AMPLE);
  const cut = await wire.http({ path: '/', maxBytes: 1000 });

  expect(cut).toMatchObject({ ok: true, truncated: true });
  expect(cut.ok && cut.body.length).toBe(1000);
  expect(cut.ok && cut.json()).toMatchObject({ kind: 'too-large' });
  expect(await wire.http({ path: '/', maxBytes: 100_000 })).toMatchObject({ ok: true, truncated: false });
});

test('erasing an answer overwrites its body, and it cannot be read any more', async () => {
  const stand = await serveText(() => okText('{"name":"synthetic"}'));
  const answer = await testWires().wireFor(targetOf(stand), AMPLE).http({ path: '/' });
  if (!answer.ok) throw new Error(answer.detail);

  answer.erase();

  expect(answer.body.every((byte) => byte === 0)).toBe(true);
  expect(() => answer.json()).toThrow(TypeError);
});

test('headers are found by lower-case name, and repeated ones are joined', async () => {
  const stand = await serveText(() => okText('', 'X-Elastic-Product: Elasticsearch\r\nWarning: a\r\nwarning: b\r\n'));
  const answer = await testWires().wireFor(targetOf(stand), AMPLE).http({ path: '/' });

  expect(answer.ok && [answer.headers.get('x-elastic-product'), answer.headers.get('warning')]).toEqual(['Elasticsearch', 'a, b']);
});

function parsedOf(answer: HttpAnswer | WireFailure): unknown {
  if (!answer.ok) throw new Error(answer.detail);
  const parsed = answer.json();
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.value;
}
