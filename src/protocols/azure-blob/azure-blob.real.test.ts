/** The same promises on the emulator of the blob service; synthetic blobs. */
import { expect, onTestFinished, test } from 'vitest';
import { realServers } from '../../lab/servers/index.ts';
import { verdictOf } from '../protocol.conformance.ts';
import { describeOnServers } from '../real-servers.conformance.ts';
import { seededRandom, testWire } from '../wire.fixture.ts';
import { azureBlob } from './index.ts';

const account = 'devstoreaccount1';
const container = 'canary-xray-archive';
const dataset = {
  collections: [
    {
      name: container,
      documents: function* () {
        for (let n = 0; n < 30; n += 1)
          yield { key: `scans/canary ${n} & <a>+ü.png`, contentType: 'image/png', body: Buffer.from(`canary-body-${n}`) };
      },
    },
  ],
};
const kinds = realServers.filter(({ stands }) => stands === 'azure-blob');
const targetOf = ({ address, port }: { readonly address: string; readonly port: number }) =>
  ({ kind: 'bucket', scheme: 'az', name: `${account}.${container}`, endpoint: `http://${address}:${port}/${account}` }) as const;

describeOnServers(azureBlob, kinds, {
  targetOf,
  dataset,
  canaries: [container, 'canary-body', 'scans/'],
  // Without data there is no container either, which the service does not tell from a private one.
  whenEmpty: 'auth-required',
});

test.each(kinds.map((kind) => [kind.id, kind] as const))('a private container of %s asks for credentials', async (_, kind) => {
  const missing = await kind.missing();
  if (missing !== undefined) return;
  const server = await kind.start({ address: '127.0.0.1', port: 0, secured: true });
  onTestFinished(() => server.close());
  await server.load(dataset);
  const wire = testWire(targetOf(server), azureBlob.budget);
  onTestFinished(() => wire.close());

  expect(verdictOf(await azureBlob.probe(wire, { depth: 'sample', random: seededRandom(3) }))).toBe('auth-required');
});
