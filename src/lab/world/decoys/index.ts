/** The decoys of the acceptance case. */
import { american } from '../people/united-states.ts';
import { at, randomFor } from '../random.ts';
import type { Decoy } from './decoy.ts';

const patients = {
  name: 'patients',
  documents: function* () {
    for (let n = 0; n < 120; n += 1) {
      const p = american('decoy', n);
      yield { patient_id: `D-${n}`, patient_name: p.fullName, ssn: p.ssn, dob: p.birthDate, phone: p.phone };
    }
  },
};

const note = {
  name: 'read_me_to_recover_your_data',
  documents: function* () {
    yield { message: 'Your data was copied. Pay to the wallet below.', email: 'nobody@ransom.invalid', btc: 'invalid-wallet' };
  },
};

const weblogs = {
  name: 'nginx-access-2019.06',
  documents: function* () {
    for (let n = 0; n < 400; n += 1) {
      const random = randomFor('weblogs', n);
      yield {
        '@timestamp': `2019-06-${String(random.int(1, 30)).padStart(2, '0')}T${String(random.int(0, 23)).padStart(2, '0')}:12:00Z`,
        method: random.pick(['GET', 'POST']),
        path: random.pick(['/', '/index.html', '/img/logo.svg', '/api/status']),
        status: random.pick([200, 200, 304, 404]),
        bytes: random.int(180, 90_000),
        duration_ms: random.int(1, 900),
        host: 'web-1',
      };
    }
  },
};

const catalogue = {
  name: 'products',
  documents: function* () {
    const names = ['Oak desk', 'Linen lamp', 'Walnut shelf', 'Steel stool', 'Wool rug'];
    for (let n = 0; n < 300; n += 1) {
      const random = randomFor('catalogue', n);
      yield {
        sku: `SKU-${10_000 + n}`,
        name: `${at(names, n)} ${n}`,
        code: random.digits(11),
        brand: random.pick(['Nordlys', 'Casa Vero', 'Atelier Pin']),
        price: random.int(10, 900),
        stock: random.int(0, 80),
        warehouse_address: `Dock ${random.int(1, 30)}, Gate ${random.pick(['A', 'B'])}`,
        released: `20${random.int(10, 19)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
      };
    }
  },
};

export const decoys: readonly Decoy[] = [
  {
    id: 'es-secured',
    what: 'is an Elasticsearch that asks for credentials',
    address: '127.9.100.1',
    port: 9200,
    plays: { is: 'store', kind: 'elasticsearch-7-secured', secured: true },
    verdicts: ['auth-required'],
  },
  {
    id: 'mongo-secured',
    what: 'is a MongoDB that asks for credentials',
    address: '127.9.100.2',
    port: 27_017,
    plays: { is: 'store', kind: 'ferretdb', secured: true },
    verdicts: ['auth-required'],
  },
  {
    id: 'empty',
    what: 'is an open cluster without data',
    address: '127.9.100.3',
    port: 9200,
    plays: { is: 'store', kind: 'elasticsearch-2' },
    verdicts: ['open-empty'],
  },
  {
    id: 'mongo-empty',
    what: 'is an open MongoDB without data',
    address: '127.9.100.4',
    port: 27_017,
    plays: { is: 'store', kind: 'ferretdb' },
    verdicts: ['open-empty'],
  },
  {
    id: 'public-things',
    what: 'is an open cluster of web logs and a product catalogue',
    address: '127.9.100.5',
    port: 9200,
    plays: { is: 'store', kind: 'elasticsearch-2', collections: [weblogs, catalogue] },
    verdicts: ['open-data'],
    nobody: true,
  },
  {
    id: 'ransomed',
    what: 'is a MongoDB with a ransom note beside live data',
    address: '127.9.100.6',
    port: 27_017,
    plays: {
      is: 'store',
      kind: 'ferretdb',
      collections: [
        { ...patients, database: 'clinic' },
        { ...note, database: 'readme' },
      ],
    },
    verdicts: ['open-data'],
    flags: ['ransomed'],
  },
  {
    id: 'silent',
    what: 'accepts and never answers',
    address: '127.9.100.10',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'silent' },
    verdicts: ['unknown'],
  },
  {
    id: 'header-drip',
    what: 'sends a byte of header a second',
    address: '127.9.100.11',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'header-drip' },
    verdicts: ['unknown'],
  },
  {
    id: 'body-drip',
    what: 'sends a byte of body a second',
    address: '127.9.100.12',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'body-drip' },
    verdicts: ['unknown'],
  },
  {
    id: 'endless',
    what: 'sends an answer without an end',
    address: '127.9.100.13',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'endless-chunks' },
    verdicts: ['unknown', 'other-service'],
  },
  {
    id: 'bomb',
    what: 'sends a compressed bomb',
    address: '127.9.100.14',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'gzip-bomb' },
    verdicts: ['unknown', 'other-service'],
  },
  {
    id: 'deep',
    what: 'sends JSON nested 100,000 deep',
    address: '127.9.100.15',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'deep-json' },
    verdicts: ['unknown', 'other-service'],
  },
  {
    id: 'many-indices',
    what: 'is a cluster with 100,000 indices',
    address: '127.9.100.16',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'many-indices' },
    verdicts: ['open-data'],
  },
  {
    id: 'other-service',
    what: 'is another service',
    address: '127.9.100.17',
    port: 9200,
    plays: { is: 'hostile', behaviour: 'ssh' },
    verdicts: ['other-service'],
  },
  { id: 'closed', what: 'is not there', address: '127.9.100.99', port: 9200, plays: { is: 'nothing' }, verdicts: ['closed'] },
  {
    id: 'outside',
    what: 'is full of patients outside the scope',
    address: '127.10.0.1',
    port: 27_017,
    plays: { is: 'store', kind: 'ferretdb', collections: [{ ...patients, database: 'clinic' }] },
    verdicts: [],
    untouched: 'outside',
  },
  {
    id: 'excluded',
    what: 'is on the exclusion list',
    address: '127.9.200.1',
    port: 27_017,
    plays: { is: 'store', kind: 'ferretdb', collections: [{ ...patients, database: 'clinic' }] },
    verdicts: ['unknown'],
    untouched: 'excluded',
  },
  {
    id: 'opted-out',
    what: 'has an owner who opted out',
    address: '127.9.201.1',
    port: 27_017,
    plays: { is: 'store', kind: 'ferretdb', collections: [{ ...patients, database: 'clinic' }] },
    verdicts: ['unknown'],
    untouched: 'opted-out',
  },
];
