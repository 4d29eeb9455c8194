import { expect, test } from 'vitest';
import { Ephemeral } from '../../ephemeral.ts';
import type { SampledStore } from '../probe/sample-store.ts';
import { createClassifier } from './classifier.ts';
import { classifyStore } from './classify-store.ts';

const classifier = createClassifier({ key: new Uint8Array(32).fill(1), random: () => 0.6 });

function sampledStore(documents: readonly object[], count = 1): SampledStore {
  const collections = Array.from({ length: count }, (_, at) => ({
    name: Ephemeral.of(at === 0 ? 'patients' : `misc-${at}`),
    documents: 500,
    bytes: 9000,
    system: false,
    fields: Ephemeral.of([{ path: 'patient_id', type: 'keyword' }]),
  }));
  return {
    store: {
      name: Ephemeral.of('kaczmarek-cluster'),
      collections: [...collections, { name: Ephemeral.of('.tasks'), documents: 1, bytes: 1, system: true }],
    },
    collections: collections.map((collection, at) => ({
      collection,
      documents: at === 0 ? documents.map((document) => Ephemeral.of<unknown>(document)) : [],
      countDistinct: async () => 400,
    })),
    omissions: [],
  };
}

const patients = Array.from({ length: 20 }, (_, at) => ({
  patient_id: `P${at}`,
  patient_name: 'Alice Hill',
  dob: `19${30 + at}-02-03`,
  diagnosis: 'asthma',
}));

test('a sampled store becomes an inventory of masked names and numbers', async () => {
  const inventory = await classifyStore(sampledStore(patients), classifier);

  expect(inventory?.collections.map(({ name }) => name)).toEqual(['patients']);
  expect(inventory?.systemCollections).toBe(1);
  expect(inventory?.persons?.estimate).toBe(400);
  expect(inventory?.storeName).not.toContain('kaczmarek');
});

test('every value and every raw name is erased afterwards', async () => {
  const sampled = sampledStore(patients);

  await classifyStore(sampled, classifier);

  expect(sampled.collections.flatMap(({ documents }) => documents).every(({ erased }) => erased)).toBe(true);
  expect(sampled.store?.collections.every(({ name }) => name.erased)).toBe(true);
  expect(sampled.store?.name?.erased).toBe(true);
});

test('demonstration records raise the signal of their store', async () => {
  const demo = patients.map((patient, at) => ({
    ...patient,
    patient_name: `Rob${100 + at} Hill${200 + at}`,
    ssn: `999-12-${1000 + at}`,
    email: `a${at}@example.com`,
  }));

  const inventory = await classifyStore(sampledStore(demo), classifier);

  expect(inventory?.signals.map(({ flag }) => flag)).toEqual(['demo-data']);
  expect(inventory?.signals[0]?.weight).toBeGreaterThan(0.6);
});

test('a store without an inventory has none', async () => {
  expect(await classifyStore({ store: undefined, collections: [], omissions: [] }, classifier)).toBeUndefined();
});

test('fields beyond the cap of collections are not read, their sizes are', async () => {
  const inventory = await classifyStore(sampledStore(patients, 1500), classifier);

  expect(inventory?.collections).toHaveLength(1500);
  expect(inventory?.collections.at(-1)).toMatchObject({ documents: 500, classes: [] });
});
