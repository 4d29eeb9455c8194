/** Decoys that are not what they say: honeypots, and a store that was held to ransom and still has its data. */
import { ransomNote } from '../cases/ransom-note.ts';
import { type Decoy, patients } from './decoy.ts';

export const trapDecoys: readonly Decoy[] = [
  {
    id: 'ransomed',
    what: 'is a MongoDB with a ransom note beside live data',
    address: '127.9.100.6',
    port: 27_017,
    plays: { is: 'store', kind: 'ferretdb', collections: [patients, ransomNote] },
    verdict: 'open-data',
    flags: ['ransomed'],
  },
  {
    id: 'known-honeypot',
    what: 'shows the constants of a published honeypot',
    address: '127.9.100.18',
    port: 9200,
    plays: { is: 'trap', state: 'known-trap', collections: [patients] },
    verdict: 'open-data',
    flags: ['honeypot-suspected'],
  },
  {
    id: 'says-yes',
    what: 'knows every name that it is asked for',
    address: '127.9.100.19',
    port: 9200,
    plays: { is: 'trap', state: 'trap', collections: [patients] },
    verdict: 'open-data',
    flags: ['honeypot-suspected'],
  },
];
