import { realServers } from '../../lab/servers/index.ts';
import { describeOnServers } from '../real-servers.conformance.ts';
import { googleCloudStorage } from './index.ts';

const bucket = 'canary-rx-images';
const dataset = {
  collections: [
    {
      name: bucket,
      documents: function* () {
        for (let n = 0; n < 30; n += 1)
          yield { key: `scans/canary-${n}.png`, contentType: 'image/png', body: Buffer.from(`canary-body-${n}`) };
      },
    },
  ],
};

describeOnServers(
  googleCloudStorage,
  realServers.filter(({ stands }) => stands === 'google-cloud-storage'),
  {
    targetOf: ({ address, port }) => ({ kind: 'bucket', scheme: 'gs', name: bucket, endpoint: `http://${address}:${port}` }),
    dataset,
    canaries: [bucket, 'canary-body', 'scans/'],
    // Without data there is no bucket either.
    whenEmpty: 'closed',
  },
);
