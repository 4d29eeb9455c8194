import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inventorySchema } from '../../stages/inventory/inventory.ts';
import { openTestServer } from './server.fixture.ts';

const server = await openTestServer();
afterAll(() => server[Symbol.asyncDispose]());

const CANARY = 'Zephyrine Quackenbush-Oduya';

function everythingUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

test('a file that is sent comes back as an inventory, and nothing of it is kept', async () => {
  const rows = Array.from(
    { length: 200 },
    (_, index) => `${CANARY},1980-02-${String((index % 28) + 1).padStart(2, '0')},person${index}@mail.example`,
  );
  const body = `patient_name,birth_date,email\n${rows.join('\n')}\n`;
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await server.ask('POST /api/v1/classify?name=patients.csv', { body, headers });
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  const found = inventorySchema.parse(JSON.parse(text));
  expect(found.files).toMatchObject([{ name: 'patients.csv', format: 'csv', records: 200, state: 'read' }]);
  expect(found.collections[0]?.fields.find(({ path }) => path === 'birth_date')?.classes).toMatchObject([{ id: 'birth-date' }]);
  expect(text).not.toContain('Quackenbush');
  const kept = everythingUnder(server.folder).filter((path) => readFileSync(path).includes('Quackenbush'));
  expect(kept).toEqual([]);
  expect(server.faults).toEqual([]);
});

test('while a file is read another one waits, and whoever hangs up frees the place', async () => {
  const leaving = new AbortController();
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('{"a":1}\n')),
  });
  const url = 'http://127.0.0.1:4680/api/v1/classify';
  const first = server.send(url, {
    method: 'POST',
    body: endless,
    duplex: 'half',
    signal: leaving.signal,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const second = await server.ask('POST /api/v1/classify', { body: 'x', headers: { 'content-type': 'application/octet-stream' } });
  expect(second.status).toBe(429);
  expect(second.headers.get('retry-after')).toBe('5');
  leaving.abort();
  expect((await first).status).toBe(503);
  const third = await server.ask('POST /api/v1/classify', { body: '{"a":1}\n', headers: { 'content-type': 'application/octet-stream' } });
  expect(third.status).toBe(200);
});
