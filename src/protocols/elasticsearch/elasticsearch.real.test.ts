import { realServers } from '../../lab/servers/index.ts';
import { describeOnServers } from '../real-servers.conformance.ts';
import { elasticsearch } from './index.ts';

const dataset = {
  collections: [
    {
      name: 'patients',
      documents: function* () {
        for (let n = 0; n < 250; n += 1)
          yield { patient_id: n, ward: `w${n % 20}`, name: `Canary-Person-${n}`, city: { name: 'Musterstadt' } };
      },
    },
    {
      name: 'visits-2019',
      documents: function* () {
        for (let n = 0; n < 40; n += 1) yield { patient_id: n, complaint: `Canary-Complaint-${n}` };
      },
    },
  ],
};
const canaries = ['Canary-Person', 'Canary-Complaint', 'patients', 'visits-2019'];
const targetOf = ({ address, port }: { readonly address: string; readonly port: number }) =>
  ({ kind: 'socket', host: address, port }) as const;
const searchServers = realServers.filter(({ stands }) => stands === 'elasticsearch');
const secured = searchServers.filter(({ id }) => id === 'elasticsearch-7-secured');
const monitorOnly = searchServers.filter(({ id }) => id === 'elasticsearch-7-monitor-only');
const open = searchServers.filter((kind) => !secured.includes(kind) && !monitorOnly.includes(kind));

describeOnServers(elasticsearch, open, {
  targetOf,
  dataset,
  canaries,
  distinct: [
    { collection: 'patients', path: 'patient_id', values: 250 },
    { collection: 'patients', path: 'ward', values: 20 },
  ],
});
describeOnServers(elasticsearch, secured, { targetOf, dataset, canaries, secured: true });
describeOnServers(elasticsearch, monitorOnly, { targetOf, dataset, canaries, secured: true, whenSecured: 'metadata-only' });
