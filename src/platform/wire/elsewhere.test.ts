/** One bucket at two endpoints: one budget, and a gate that is asked for each. Synthetic. */
import http from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { openStand } from '../../lab/lookalikes/stand.ts';
import type { Gate } from './contract.ts';
import { allowLoopback, testWires } from './test-gate.fixture.ts';

const budget = { requests: 2, bytes: 10_000, expandedBytes: 10_000, seconds: 5, depth: 5 };

async function stand() {
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('ok');
  });
  const open = await openStand(server, requests);
  onTestFinished(() => open.close());
  return { open, url: `http://${open.address}:${open.port}` };
}

test('a bucket at another endpoint spends the same budget', async () => {
  const [first, second] = [await stand(), await stand()];
  const wires = testWires();
  const wire = wires.wireFor({ kind: 'bucket', scheme: 's3', name: 'abc', endpoint: first.url }, budget);
  onTestFinished(() => wire.close());
  await wire.http({ path: '/1' });
  const there = wire.elsewhere(second.url);
  await there.http({ path: '/2' });

  expect(await there.http({ path: '/3' })).toMatchObject({ ok: false, kind: 'requests-spent' });
  expect(wire.spent.requests).toBe(2);
  expect([first.open.requests, second.open.requests]).toEqual([['/1'], ['/2']]);
});

test('an endpoint that the gate refuses is not dialled', async () => {
  const [first, second] = [await stand(), await stand()];
  const loopback = allowLoopback();
  const gate: Gate = {
    permit(target, address, port) {
      if (target.kind === 'bucket' && target.endpoint === second.url)
        return { granted: false, refusal: { code: 'not-covered', rule: 'test' } };
      return loopback.permit(target, address, port);
    },
    refuseLookup: () => undefined,
  };
  const wire = testWires({ gate }).wireFor({ kind: 'bucket', scheme: 's3', name: 'abc', endpoint: first.url }, budget);
  onTestFinished(() => wire.close());

  expect(await wire.elsewhere(second.url).http({ path: '/' })).toMatchObject({ ok: false, kind: 'not-permitted' });
  expect(second.open.connections).toBe(0);
});

test('a wire that was closed opens nothing elsewhere', async () => {
  const { open, url } = await stand();
  const wire = testWires().wireFor({ kind: 'bucket', scheme: 's3', name: 'abc' }, budget);
  wire.close();

  expect(await wire.elsewhere(url).http({ path: '/' })).toMatchObject({ ok: false, kind: 'stopped' });
  expect(open.connections).toBe(0);
});
