/** Decoys that cost a careless scanner its time or memory, and one that is another service. */
import type { Decoy } from './decoy.ts';

export const misbehavingDecoys: readonly Decoy[] = [
  {
    id: 'silent',
    what: 'accepts and never answers',
    address: '127.9.100.10',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'silent' },
    verdict: 'unknown',
  },
  {
    id: 'header-drip',
    what: 'sends a byte of header a second',
    address: '127.9.100.11',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'header-drip' },
    verdict: 'unknown',
  },
  {
    id: 'body-drip',
    what: 'sends a byte of body a second',
    address: '127.9.100.12',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'body-drip' },
    verdict: 'unknown',
  },
  {
    id: 'endless',
    what: 'sends an answer without an end',
    address: '127.9.100.13',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'endless-chunks' },
    verdict: 'other-service',
  },
  {
    id: 'bomb',
    what: 'sends a compressed bomb',
    address: '127.9.100.14',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'gzip-bomb' },
    verdict: 'other-service',
  },
  {
    id: 'deep',
    what: 'sends JSON nested 100,000 deep',
    address: '127.9.100.15',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'deep-json' },
    verdict: 'other-service',
  },
  {
    id: 'many-indices',
    what: 'is a cluster with 100,000 indices',
    address: '127.9.100.16',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'many-indices' },
    verdict: 'open-data',
  },
  {
    id: 'other-service',
    what: 'is another service',
    address: '127.9.100.17',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'ssh' },
    verdict: 'other-service',
  },
];
