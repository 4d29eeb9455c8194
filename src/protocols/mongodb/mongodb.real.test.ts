import { realServers } from '../../lab/servers/index.ts';
import { describeOnServers } from '../real-servers.conformance.ts';
import { mongodb } from './index.ts';

const dataset = {
  collections: [
    {
      name: 'patients',
      database: 'clinic',
      documents: function* () {
        for (let n = 0; n < 250; n += 1) yield { patient_id: n, name: `Canary-Person-${n}`, city: { name: 'Musterstadt' } };
      },
    },
    {
      name: 'visits',
      database: 'clinic',
      documents: function* () {
        for (let n = 0; n < 40; n += 1) yield { patient_id: n, complaint: `Canary-Complaint-${n}` };
      },
    },
  ],
};
const canaries = ['Canary-Person', 'Canary-Complaint', 'patients', 'visits', 'clinic'];
const targetOf = ({ address, port }: { readonly address: string; readonly port: number }) =>
  ({ kind: 'socket', host: address, port }) as const;
const servers = realServers.filter(({ stands }) => stands === 'mongodb');

describeOnServers(mongodb, servers, { targetOf, dataset, canaries });
describeOnServers(
  mongodb,
  servers.filter(({ id }) => id === 'ferretdb'),
  { targetOf, dataset, canaries, secured: true },
);
