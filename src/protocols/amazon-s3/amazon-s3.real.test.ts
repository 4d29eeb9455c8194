/** The same promises on real programs of the S3 interface; synthetic objects. */
import { expect, onTestFinished, test } from 'vitest';
import { realServers } from '../../lab/servers/index.ts';
import { verdictOf } from '../protocol.conformance.ts';
import { describeOnServers } from '../real-servers.conformance.ts';
import { seededRandom, testWire } from '../wire.fixture.ts';
import { amazonS3 } from './index.ts';

const bucket = 'canary-rx-archive';
const dataset = {
  collections: [
    {
      name: bucket,
      documents: function* () {
        for (let n = 0; n < 30; n += 1)
          yield { key: `scans/canary ${n} & <a>+ü.png`, contentType: 'image/png', body: Buffer.from(`canary-body-${n}`) };
      },
    },
  ],
};
const kinds = realServers.filter(({ stands }) => stands === 'amazon-s3');
const targetOf = ({ address, port }: { readonly address: string; readonly port: number }) =>
  ({ kind: 'bucket', scheme: 's3', name: bucket, endpoint: `http://${address}:${port}` }) as const;

describeOnServers(amazonS3, kinds, {
  targetOf,
  dataset,
  canaries: [bucket, 'canary-body', 'scans/'],
  // Without data there is no bucket either.
  whenEmpty: 'closed',
});

test.each(kinds.map((kind) => [kind.id, kind] as const))('a bucket of %s without a policy asks for credentials', async (_, kind) => {
  const missing = await kind.missing();
  if (missing !== undefined) return;
  const server = await kind.start({ address: '127.0.0.1', port: 0, secured: true });
  onTestFinished(() => server.close());
  await server.load(dataset);
  const wire = testWire(targetOf(server), amazonS3.budget);
  onTestFinished(() => wire.close());

  expect(verdictOf(await amazonS3.probe(wire, { depth: 'sample', random: seededRandom(3) }))).toBe('auth-required');
});
