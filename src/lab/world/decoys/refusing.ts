/** Decoys that hold nothing or ask for credentials. */
import type { Decoy } from './decoy.ts';

export const refusingDecoys: readonly Decoy[] = [
  {
    id: 'es-secured',
    what: 'is an Elasticsearch that asks for credentials',
    address: '127.9.100.1',
    port: 9200,
    plays: { is: 'store', kind: 'elasticsearch-7-secured', secured: true },
    verdict: 'auth-required',
  },
  {
    id: 'mongo-secured',
    what: 'is a MongoDB that asks for credentials',
    address: '127.9.100.2',
    port: 27_017,
    plays: { is: 'store', kind: 'ferretdb', secured: true },
    verdict: 'auth-required',
  },
  {
    id: 'empty',
    what: 'is an open cluster without data',
    address: '127.9.100.3',
    port: 9200,
    plays: { is: 'store', kind: 'elasticsearch-2' },
    verdict: 'open-empty',
  },
  {
    id: 'mongo-empty',
    what: 'is an open MongoDB without data',
    address: '127.9.100.4',
    port: 27_017,
    plays: { is: 'store', kind: 'ferretdb' },
    verdict: 'open-empty',
  },
  { id: 'closed', what: 'is not there', address: '127.9.100.99', port: 9200, plays: { is: 'nothing' }, verdict: 'closed' },
];
