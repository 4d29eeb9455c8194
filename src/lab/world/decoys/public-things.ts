/**
 * Open data that is about nobody, though its field names look personal: plain web logs, and a catalogue that
 * speaks of names, ages, sexes, birthdays, addresses and diagnoses of things.
 */
import type { DatasetCollection } from '../../server.ts';
import { randomFor } from '../random.ts';
import type { Decoy } from './decoy.ts';

const weblogs: DatasetCollection = {
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

const catalogue: DatasetCollection = {
  name: 'products',
  documents: function* () {
    for (let n = 0; n < 300; n += 1) {
      const random = randomFor('catalogue', n);
      yield {
        sku: `SKU-${10_000 + n}`,
        name: `${random.pick(['Oak desk', 'Linen lamp', 'Walnut shelf', 'Steel stool', 'Wool rug'])} ${n}`,
        product_name: random.pick(['Olivia armchair', 'Emma floor lamp', 'Victor desk', 'Charlotte sofa', 'Oscar bench']),
        code: random.digits(11),
        brand: random.pick(['Nordlys', 'Casa Vero', 'Atelier Pin']),
        gender_target: random.pick(['women', 'men', 'unisex']),
        age_range: random.pick(['0-3 months', '3-6 years', '6+ years', 'adult']),
        price: random.int(10, 900),
        stock: random.int(0, 80),
        warehouse_address: `Dock ${random.int(1, 30)}, Gate ${random.pick(['A', 'B'])}`,
        released: `20${random.int(10, 19)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
      };
    }
  },
};

export const publicDecoys: readonly Decoy[] = [
  {
    id: 'web-logs',
    what: 'is an open cluster of plain web logs',
    address: '127.9.100.5',
    port: 9200,
    plays: { is: 'store', kind: 'elasticsearch-2', collections: [weblogs] },
    verdict: 'open-data',
    nobody: true,
  },
  {
    id: 'catalogue',
    what: 'is an open product catalogue whose fields look personal',
    address: '127.9.100.7',
    port: 9200,
    plays: { is: 'store', kind: 'elasticsearch-8', collections: [catalogue] },
    verdict: 'open-data',
    nobody: true,
  },
];
