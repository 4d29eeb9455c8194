/** The whole way by command, on a look-alike behind a door that is turned, on a clock of a lab. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Front, openFront } from '../../../lab/front.ts';
import { openSearchLookalike, type SearchLookalike } from '../../../lab/lookalikes/elasticsearch.ts';
import { openTerminal } from '../run-cli.fixture.ts';
import { loopbackScopeText } from '../scope/scope-text.fixture.ts';

const terminal = openTerminal();
const data = join(terminal.home, 'data');
let store: SearchLookalike;
let front: Front;
let scope = '';
let elsewhere = '';

beforeAll(async () => {
  const documents = () => Array.from({ length: 30 }, (_, n) => ({ patient_name: `Canary-Person-${n}`, diagnosis: 'E11.9' }));
  store = await openSearchLookalike({ dataset: { collections: [{ name: 'patients', documents }] } });
  front = await openFront({ address: '127.0.0.1', port: 0, back: store });
  scope = terminal.file('loopback.yaml', loopbackScopeText(front.port));
  elsewhere = terminal.file('elsewhere.yaml', loopbackScopeText(front.port + 1));
});
afterAll(async () => {
  await front.close();
  await store.close();
  terminal[Symbol.dispose]();
});

const rowSchema = z.looseObject({
  caseId: z.string().nullable(),
  outcome: z.string().nullable(),
  closure: z.looseObject({ is: z.string(), confidence: z.string() }),
  dueAt: z.string().nullable(),
  phase: z.string().nullable(),
  drafted: z.array(z.string()),
  effects: z.array(z.string()),
  look: z.looseObject({ sent: z.looseObject({ depth: z.string(), requests: z.number(), connections: z.number() }) }).nullable(),
});

const run = (at: string, ...words: readonly string[]) =>
  terminal.run([...words, '--data', data], { environment: { OPENWARD_LAB_CLOCK: at } });

async function rows(at: string, ...words: readonly string[]) {
  const said = await run(at, ...words, '--format', 'json');
  return { ...said, rows: said.out === '' ? [] : z.array(rowSchema).parse(JSON.parse(said.out)) };
}

async function caseState(at: string, id: string) {
  return z
    .looseObject({
      handling: z.string(),
      facts: z.record(z.string(), z.unknown()),
      deliveries: z.array(z.unknown()),
      notices: z.array(z.unknown()),
    })
    .parse(JSON.parse((await run(at, 'case', 'show', id, '--format', 'json')).out));
}

test('a store is asked again until it is proven closed, certified, and its case opens by itself when it opens again', {
  timeout: 480_000,
}, async () => {
  const target = `127.0.0.1:${front.port}`;
  await terminal.run(['scan', '--scope', scope, target, '--data', data]);
  writeFileSync(join(data, 'lab-clock'), '');
  const day = (number: number, hour = 9) => `2030-01-${String(number).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
  const opened = await run(day(1), 'case', 'open', target, '--as', 'ada', '--format', 'json');
  const id = z.looseObject({ id: z.string() }).parse(JSON.parse(opened.out)).id;
  await run(day(1), 'case', 'advance', id, 'valid', '--as', 'ada');
  await run(day(1), 'case', 'party', id, '--role', 'owner', '--name', 'Example Clinic', '--confidence', '80', '--as', 'ada');
  await run(day(1), 'case', 'contact', id, 'owner', 'dpo@clinic.example', '--source', 'site', '--as', 'ada');
  await run(day(1), 'clock', '--as', 'ada');

  // Nothing without a scope, and not a packet where the scope does not reach.
  const dialled = front.connections;
  expect(await run(day(2), 'case', 'recheck', id, '--now')).toMatchObject({ exit: 2, err: expect.stringContaining('No scope') });
  const refused = await rows(day(2), 'case', 'recheck', id, '--now', '--scope', elsewhere);
  expect(refused).toMatchObject({
    exit: 4,
    rows: [{ outcome: 'not-looked-at', look: { sent: { depth: 'nothing', requests: 0, connections: 0 } } }],
  });
  const rehearsed = await rows(day(2), 'case', 'recheck', id, '--dry-run', '--scope', scope);
  expect(rehearsed.rows).toMatchObject([{ outcome: null, why: expect.stringContaining('No content') }]);
  expect(front.connections).toBe(dialled);

  // Still open: greeted, then its list and counts; never a document.
  const asked = store.requests.length;
  const still = await rows(day(3), 'case', 'recheck', id, '--now', '--scope', scope);
  expect(still.rows, still.err).toMatchObject([{ outcome: 'still-open', closure: { is: 'open' }, look: { sent: { depth: 'metadata' } } }]);
  expect(store.requests.slice(asked).filter((line) => line.includes('_search'))).toEqual([]);
  expect((await rows(day(3), 'case', 'recheck', id, '--scope', scope)).rows).toMatchObject([
    { outcome: null, why: expect.stringContaining('Not due') },
  ]);

  await run(day(4), 'case', 'reply', id, 'owner', 'says-fixed', 'They say so.', '--as', 'ada');
  await front.become('auth');
  const first = await rows(day(4), 'recheck', '--due', '--scope', scope);
  expect(first.rows, first.err).toMatchObject([
    { caseId: id, outcome: 'authentication-now', closure: { is: 'unproven' }, look: { sent: { depth: 'presence', requests: 1 } } },
  ]);
  expect(await caseState(day(4), id)).toMatchObject({ handling: 'fixed-unverified' });
  expect(await run(day(4), 'case', 'certificate', id)).toMatchObject({ exit: 4, err: expect.stringContaining('CLOSURE_UNPROVEN') });

  await front.become('closed');
  expect((await rows(day(4, 16), 'recheck', '--due', '--scope', scope)).rows).toMatchObject([
    { outcome: 'closed', closure: { is: 'unproven' } },
  ]);
  expect((await rows(day(5, 16), 'recheck', '--due', '--scope', scope)).rows).toMatchObject([{ closure: { is: 'unproven' } }]);
  // The desk was off when the next look was due: one look, not one for each that was missed.
  const proven = await rows(day(12), 'recheck', '--due', '--scope', scope);
  expect(proven.rows).toMatchObject([{ closure: { is: 'proven', confidence: 'high' }, phase: 'watching' }]);
  expect((await rows(day(12), 'recheck', '--due', '--scope', scope)).rows).toEqual([]);
  const verified = await caseState(day(12), id);
  expect(verified).toMatchObject({ handling: 'verified', facts: { 'closure-verified': expect.anything() } });
  expect(verified.facts).not.toHaveProperty('public');

  const file = join(terminal.home, 'certificate.json');
  expect(await run(day(12), 'case', 'certificate', id, '--as', 'ada', '--output', file)).toMatchObject({ exit: 0 });
  await run(day(12), 'case', 'certificate', id, '--as', 'ada', '--output', join(terminal.home, 'certificate.html'));
  expect(
    await terminal.run(['certificate', 'verify', file, '--format', 'json', '--key', join(data, 'installation.key.pub')]),
  ).toMatchObject({ exit: 0, out: expect.stringContaining('"trusted"') });
  const forged = terminal.file('forged.json', readFileSync(file, 'utf8').replaceAll('"outcome": "closed"', '"outcome": "filtered"'));
  expect(await terminal.run(['certificate', 'verify', forged])).toMatchObject({ exit: 3 });

  await run(day(12), 'case', 'advance', id, 'close', '--reason', 'done', '--as', 'ada');
  const before = await caseState(day(12), id);
  await front.become('open');
  const again = await rows(day(15), 'recheck', '--due', '--scope', scope);
  expect(again.rows, again.err).toMatchObject([
    { outcome: 'still-open', phase: 'open', effects: expect.arrayContaining(['new-episode', 'draft-next']) },
  ]);
  expect(again.rows[0]?.drafted).toHaveLength(1);
  const reopened = await caseState(day(15), id);
  expect(reopened).toMatchObject({ handling: 'notifying', deliveries: before.deliveries });
  expect(reopened.facts).not.toHaveProperty('closure-verified');
  expect(readdirSync(data)).not.toContain('outbox');
  expect(JSON.parse((await terminal.run(['exposures', 'show', target, '--format', 'json', '--data', data])).out)).toMatchObject({
    state: 'open',
    episodes: 2,
  });

  const metrics = JSON.parse((await run(day(16), 'metrics', '--format', 'json')).out);
  expect(metrics).toMatchObject({ cases: 1, reopened: 1, exposures: { stores: 1, open: 1, reopenings: 1 } });
  const verify = await terminal.run(['ledger', 'verify', '--data', data]);
  expect(verify, verify.out).toMatchObject({ exit: 0 });
});
