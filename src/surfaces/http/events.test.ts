import { afterAll, expect, test } from 'vitest';
import { openOutcome } from '../../platform/store/records.fixture.ts';
import { openTestServer, recordRun } from './server.fixture.ts';
import { eventLog } from './streams/event-log.ts';
import { ledgerWatch } from './streams/ledger-watch.ts';

const server = await openTestServer();
const watch = ledgerWatch(server.records.ledger, 20);
const watched = await openTestServer({ ledgerWatch: watch, records: server.records });
afterAll(async () => {
  watch.close();
  await watched[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});
await recordRun(server.records, [openOutcome('192.0.2.7:9200', '2030-01-01T00:00:00.000Z')]);
const opened = await watched.ask('POST /api/v1/cases', { body: { exposure: '192.0.2.7:9200' } });
const path = opened.headers.get('location') ?? '';
const note = (text: string) => watched.ask(`POST ${path}/notes`, { body: { text }, headers: { 'if-match': '*' } });

/** Reads a stream until it holds a text; hangs up then. */
async function readUntil(answer: Response, wanted: string): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(wanted)) break;
  }
  return text;
}

const idsOf = (text: string) => [...text.matchAll(/^id: ([0-9]+)$/gm)].map(([, id]) => Number(id));

test('whoever watches a case is told of every step, and whoever was cut off misses none', async () => {
  const stream = await watched.ask(`GET ${path}/events`);
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  expect(stream.headers.get('cache-control')).toBe('no-cache');
  const reading = readUntil(stream, 'case.noted');
  await note('First.');
  const [seen = 0] = idsOf(await reading);
  await note('Second.');
  await note('Third.');
  const again = await watched.ask(`GET ${path}/events`, { headers: { 'last-event-id': String(seen) } });
  const { items } = await server.records.ledger.page({ order: 'asc', cursor: String(seen) });
  const rest = await readUntil(again, `id: ${items.at(-1)?.seq}\n`);
  expect(idsOf(rest)).toEqual(items.map(({ seq }) => seq));
  expect(items).toHaveLength(2);
  // Ids, states and names of events; not what a person wrote.
  expect(rest).not.toContain('Third.');
});

test('a stream ends when its session does', async () => {
  const asker = watched.as('cy', ['viewer']);
  const stream = await asker('GET /api/v1/events');
  const reading = stream.text();
  expect((await asker('DELETE /api/v1/session')).status).toBe(204);
  await note('Fourth.');
  expect(await reading).toContain('retry:');
});

test('a log of events gives out what came after, and says when something was lost', () => {
  const log = eventLog(3);
  for (let index = 1; index <= 5; index += 1) log.add('outcome', { index });
  const all = log.since(undefined);
  expect(all).toMatchObject({ gap: false, events: [{ data: { index: 3 } }, { data: { index: 4 } }, { data: { index: 5 } }] });
  const [first] = all.events;
  expect(log.since(first?.id)).toMatchObject({ gap: false, events: [{ data: { index: 4 } }, { data: { index: 5 } }] });
  expect(log.since(all.last).events).toEqual([]);
  expect(log.since(first?.id.replace(/\.3$/, '.1')).gap).toBe(true);
  expect(log.since('other.2').gap).toBe(true);
  expect(log.since(log.since('other.2').last)).toMatchObject({ gap: false, events: [] });
});
