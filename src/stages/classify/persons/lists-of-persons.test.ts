/** Persons here are invented. */
import { expect, test } from 'vitest';
import { Ephemeral } from '../../../ephemeral.ts';
import { createClassifier } from '../classifier.ts';
import { chooseDistinctPaths } from './distinct-paths.ts';
import { keysReader } from './person-key.ts';

async function personsOf(rawName: string, documents: readonly unknown[]) {
  const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.3 });
  const { outcome } = await classifier.collection({
    rawName,
    documents: documents.length,
    bytes: undefined,
    samples: documents.map((document) => Ephemeral.of(document)),
  });
  return outcome.persons?.estimate;
}

const names = ['Wanda Quill', 'Igor Marsh', 'Tess Holloway', 'Noor Karim', 'Paul Ferris', 'Ada Lindt', 'Omar Said'] as const;
const someone = (at: number) => ({
  name: `${names[at % names.length]} ${String.fromCodePoint(65 + (at % 26))}.`,
  birth_date: `19${50 + (at % 40)}-0${1 + (at % 9)}-1${at % 9}`,
});

test('where a record lists the persons, its entries are counted', async () => {
  const families = Array.from({ length: 20 }, (_, at) => ({
    policy: `P-${7000 + at}`,
    patients: [0, 1, 2].map((place) => ({ ...someone(at * 3 + place), patient_id: `AF${90_000 + at * 3 + place}` })),
  }));

  expect(await personsOf('households', families)).toBe(60);
});

test('where a record holds a map of persons, its entries are counted', async () => {
  const wards = Array.from({ length: 20 }, (_, at) => ({
    ward: 'Maple',
    patients: Object.fromEntries(
      [0, 1].map((place) => [String(8000 + at * 2 + place), { ...someone(at * 2 + place), diagnosis: 'asthma' }]),
    ),
  }));

  expect(await personsOf('wards', wards)).toBe(40);
});

test('a list of names of one person is one person', async () => {
  const patients = Array.from({ length: 20 }, (_, at) => ({
    patient_id: `pat-${at}`,
    name: [
      { use: 'official', family: 'Quill' },
      { use: 'maiden', family: `Marsh${at}` },
    ],
    birthDate: someone(at).birth_date,
    gender: 'female',
  }));

  expect(await personsOf('patients', patients)).toBe(20);
});

test('a list without end is read to a limit, and what is no list holds nobody', () => {
  const read = keysReader({ below: ['all', '[]'], paths: ['id'], classId: 'person-key', label: 'person-key', share: 1 });

  expect(read({ all: Array.from({ length: 30_000 }, (_, id) => ({ id })) })).toHaveLength(10_000);
  expect(read({ all: 'nobody' })).toEqual([]);
  expect(read(undefined)).toEqual([]);
});

test('a store is asked for the whole path of a key inside a list, and not for one inside a map', () => {
  const key = { paths: ['cpf'], classId: 'tax-id', label: 'tax-id', share: 1 } as const;

  expect(chooseDistinctPaths({ ...key, below: ['members', '[]'] }, [])).toEqual(['members.cpf']);
  expect(chooseDistinctPaths({ ...key, below: ['members', '*'] }, [])).toEqual([]);
});
