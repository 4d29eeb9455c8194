/** Decoys at whose door nobody may knock: outside the scope, excluded, opted out before or during the run. */
import { type Decoy, type DecoyPlay, patients } from './decoy.ts';

const clinic: DecoyPlay = { is: 'store', kind: 'ferretdb', collections: [patients] };

export const untouchableDecoys: readonly Decoy[] = [
  {
    id: 'outside',
    what: 'is full of patients outside the scope',
    address: '127.10.0.1',
    port: 27_017,
    plays: clinic,
    untouched: 'outside',
  },
  {
    id: 'redirect',
    what: 'sends the caller to an address outside the scope',
    address: '127.9.100.20',
    port: 9200,
    plays: { is: 'redirect', location: 'http://127.10.0.2:9200/' },
    verdict: 'other-service',
  },
  {
    id: 'redirected-to',
    what: 'stands outside the scope where a redirect leads',
    address: '127.10.0.2',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'many-indices' },
    untouched: 'outside',
  },
  {
    id: 'excluded',
    what: 'is on the exclusion list',
    address: '127.9.200.1',
    port: 27_017,
    plays: clinic,
    verdict: 'unknown',
    untouched: 'excluded',
  },
  {
    id: 'opted-out',
    what: 'has an owner who opted out',
    address: '127.9.201.1',
    port: 27_017,
    plays: clinic,
    verdict: 'unknown',
    untouched: 'opted-out',
  },
  {
    id: 'opts-out-midway',
    what: 'has an owner who opts out while the run is on',
    address: '127.9.202.1',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'body-drip' },
    verdict: 'unknown',
    untouched: 'midway',
  },
];
