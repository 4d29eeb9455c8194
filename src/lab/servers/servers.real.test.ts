/** Every real server starts, takes documents, states what it holds, and is gone afterwards. Synthetic data. */
import { describe, expect, test } from 'vitest';
import { openFront } from '../front.ts';
import type { LabDocument } from '../server.ts';
import { realServers } from './index.ts';

const DOCUMENTS = 100;
const objectStores = new Set(['google-cloud-storage', 'amazon-s3', 'azure-blob']);

function* records(): Iterable<LabDocument> {
  for (let n = 0; n < DOCUMENTS; n++)
    yield { record: n, ward: `ward-${n % 7}`, admitted: '2026-01-02T03:04:05Z', tests: [{ code: 'X1', value: n }] };
}

function* objects(): Iterable<LabDocument> {
  for (let n = 0; n < DOCUMENTS; n++) yield { key: `exports/${n}.json`, contentType: 'application/json', body: `{"record":${n}}` };
}

describe.each(realServers.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  test('starts on a free port, is filled past its front door and states what it holds', async ({ skip, onTestFinished }) => {
    const missing = await kind.missing();
    if (missing !== undefined) skip(missing);
    const server = await kind.start({ address: '127.0.0.1', port: 0 });
    onTestFinished(() => server.close());

    if (kind.id !== 'postgres') {
      const documents = objectStores.has(kind.stands) ? objects : records;
      await server.load({ collections: [{ name: 'patients', database: 'clinic', documents }] });
      const measured = await server.measure();

      expect(measured).toEqual([{ name: 'patients', documents: DOCUMENTS, bytes: expect.any(Number) }]);
      expect(measured[0]?.bytes).toBeGreaterThan(DOCUMENTS * 5);
      expect(await server.measure(), 'what it states does not move').toEqual(measured);
    }
    expect(server.connections, 'the back door is not counted').toBe(0);
    const address = { address: server.address, port: server.port };
    await server.close();
    const again = await openFront({ ...address, back: address });
    await again.close();
  });
});
