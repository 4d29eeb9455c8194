/** The scope is asked at every connect, for the address that is dialled, whatever a name or an answer says. */
import { expect, test } from 'vitest';
import { redirectsTo } from '../../lab/hostile/index.ts';
import type { SocketTarget } from '../../target.ts';
import { gateOf, testWires } from './test-gate.fixture.ts';
import { AMPLE, okText, serve, serveText, targetOf } from './test-server.fixture.ts';

test('the gate is asked once for each connection, with the literal address, before anything is sent', async () => {
  const stand = await serveText(() => okText('{}', 'Connection: close\r\n'));
  const gate = gateOf(() => true);
  const wire = testWires({ gate }).wireFor(targetOf(stand), AMPLE);

  for (let i = 0; i < 3; i += 1) await wire.http({ path: '/' });

  expect(stand.connections).toBe(3);
  expect(new Set(gate.asked)).toEqual(new Set([`127.0.0.1:${stand.port}`]));
  expect(gate.asked.length).toBeGreaterThanOrEqual(3);
});

test('a target that the scope does not cover is refused with the rule, and no connection is made', async () => {
  const stand = await serveText(() => okText('{}'));
  const wires = testWires({ gate: gateOf(() => false) });
  const wire = wires.wireFor(targetOf(stand), AMPLE);

  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'not-permitted', refusal: { code: 'not-covered' } });
  expect(await wire.connect()).toMatchObject({ kind: 'not-permitted' });
  expect(await wires.knock(stand.address, stand.port, targetOf(stand))).toBe('refused-by-scope');
  expect(stand.connections).toBe(0);
  expect(wire.spent.connections).toBe(0);
});

test('an address that is opted out between two requests is not dialled again', async () => {
  const stand = await serveText(() => okText('{}', 'Connection: close\r\n'));
  let covered = true;
  const wire = testWires({ gate: gateOf(() => covered) }).wireFor(targetOf(stand), AMPLE);

  expect(await wire.http({ path: '/' })).toMatchObject({ ok: true });
  covered = false;

  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'not-permitted' });
  expect(stand.connections).toBe(1);
});

test('a name that resolves to another address later still leads to the address that was checked', async () => {
  const first = await serveText(() => okText('"first"', 'Connection: close\r\n'), '127.0.7.1');
  const second = await serveText(() => okText('"second"'), '127.0.7.2', first.port);
  const answers = [['127.0.7.1'], ['127.0.7.2']];
  let lookups = 0;
  const resolver = async () => answers[lookups++] ?? [];
  const wire = testWires({ resolver }).wireFor(named('rebinding.example', first.port), AMPLE);

  await wire.http({ path: '/' });
  await wire.http({ path: '/' });

  expect(first.connections).toBe(2);
  expect(second.connections).toBe(0);
  expect(lookups).toBe(1);
});

test('of several addresses of a name only a covered one is dialled', async () => {
  const inside = await serveText(() => okText('"inside"'), '127.0.7.4');
  const outside = await serveText(() => okText('"outside"'), '127.0.7.3', inside.port);
  const gate = gateOf((address) => address === '127.0.7.4');
  const wire = testWires({ gate, resolver: async () => ['127.0.7.3', '127.0.7.4'] }).wireFor(named('two.example', inside.port), AMPLE);

  expect(await wire.http({ path: '/' })).toMatchObject({ ok: true });
  expect(outside.connections).toBe(0);
});

test('a name whose addresses all lie outside the scope is refused', async () => {
  const gate = gateOf((address) => address === '127.0.0.1');
  const resolver = async () => ['127.0.7.5', '::ffff:127.0.7.6'];
  const wire = testWires({ gate, resolver }).wireFor(named('outside.example', 9200), AMPLE);

  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'not-permitted' });
  expect(gate.asked).toEqual(['127.0.7.5:9200', '127.0.7.6:9200']);
});

test('a covered address that refuses does not lead on to an address that is not covered', async () => {
  const outside = await serveText(() => okText('{}'), '127.0.7.8');
  const gate = gateOf((address) => address === '127.0.7.7');
  const wire = testWires({ gate, resolver: async () => ['127.0.7.7', '127.0.7.8'] }).wireFor(named('fall.example', outside.port), AMPLE);

  expect(await wire.http({ path: '/' })).toMatchObject({ kind: 'refused' });
  expect(outside.connections).toBe(0);
});

test('short and mapped spellings from a resolver are canonical before the scope sees them', async () => {
  const gate = gateOf(() => false);
  const resolver = async () => ['127.1', '::ffff:7f00:1', '0:0:0:0:0:0:0:1'];
  await testWires({ gate, resolver }).wireFor(named('odd.example', 80), AMPLE).http({ path: '/' });

  expect(gate.asked).toEqual(['127.0.0.1:80', '::1:80']);
});

test('a name that is refused before its lookup is never asked for', async () => {
  const asked: string[] = [];
  const resolver = async (name: string) => {
    asked.push(name);
    return ['127.0.0.1'];
  };
  const gate = { ...gateOf(() => true), refuseLookup: () => ({ code: 'opted-out', rule: 'objector.example' }) as const };
  const answer = await testWires({ gate, resolver }).wireFor(named('objector.example', 9200), AMPLE).http({ path: '/' });

  expect(answer).toMatchObject({ kind: 'not-permitted' });
  expect(asked).toEqual([]);
});

test('a name without an address is unresolved, and nothing is dialled', async () => {
  const failing = async () => Promise.reject(new Error('no such name: secret'));
  const answer = await testWires({ resolver: failing }).wireFor(named('none.example', 80), AMPLE).http({ path: '/' });

  expect(answer).toMatchObject({ kind: 'name-unresolved' });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test('a gate that permits another address than the one asked for is not obeyed', async () => {
  const other = await serveText(() => okText('{}'), '127.0.7.9');
  const permit = { address: '127.0.7.9', port: other.port, rule: 'wrong', depth: 'sample' } as const;
  const wires = testWires({ gate: { permit: () => ({ granted: true, permit }), refuseLookup: () => undefined } });

  expect(await wires.wireFor(named('127.0.7.10', other.port), AMPLE).http({ path: '/' })).toMatchObject({ ok: false });
  expect(await wires.knock('127.0.7.10', other.port, named('127.0.7.10', other.port))).toBe('refused-by-scope');
  expect(other.connections).toBe(0);
});

test('a redirect is an answer and is never followed', async () => {
  const elsewhere = await serve(() => {});
  const stand = await redirectsTo(`http://127.0.0.1:${elsewhere.port}/`).start('127.0.0.1', 0);
  const answer = await testWires().wireFor(targetOf(stand), AMPLE).http({ path: '/' });
  await stand.close();

  expect(answer).toMatchObject({ ok: true, status: 302 });
  expect(elsewhere.connections).toBe(0);
});

test('every connect is told to the ledger with its permit, knocks included', async () => {
  const stand = await serveText(() => okText('{}'));
  const told: string[] = [];
  const wires = testWires({ onConnect: (permit) => told.push(`${permit.address}:${permit.port} ${permit.rule}`) });

  await wires.wireFor(targetOf(stand), AMPLE).http({ path: '/' });
  await wires.knock(stand.address, stand.port, targetOf(stand));

  expect(told).toEqual([`127.0.0.1:${stand.port} test`, `127.0.0.1:${stand.port} test`]);
});

function named(host: string, port: number): SocketTarget {
  return { kind: 'socket', host, port };
}
