/** Tables whose names say nothing or the wrong thing, through the whole classifier: the values decide. */
import { describe, expect, test } from 'vitest';
import { Ephemeral } from '../../../../ephemeral.ts';
import { createClassifier } from '../../index.ts';

const GIVEN = [
  'Anna',
  'Peter',
  'Lucy',
  'Robert',
  'Grace',
  'Thomas',
  'Maria',
  'Daniel',
  'Laura',
  'Michael',
  'Sarah',
  'David',
  'Emma',
  'Paul',
];
const FAMILY = [
  'Martin',
  'Brown',
  'Hill',
  'Silva',
  'Clark',
  'Costa',
  'Weber',
  'Young',
  'Santos',
  'Moore',
  'Meyer',
  'Scott',
  'King',
  'Baker',
];
const rows = Array.from({ length: 28 }, (_, at) => ({
  name: `${GIVEN[at % 14]} ${FAMILY[(at * 3 + (at > 13 ? 1 : 0)) % 14]}`,
  born: `${1934 + at * 3}-0${(at % 9) + 1}-1${at % 10}`,
  phone: `(555) 01${at % 10}-${4000 + at * 37}`,
  mail: `p${at}@mail.example`,
}));

async function classesOf(collection: string, documents: readonly object[]): Promise<Map<string, string[]>> {
  const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.5 });
  const samples = documents.map((document) => Ephemeral.of<unknown>(document));
  const { findings } = await classifier.collection({ rawName: collection, documents: documents.length, bytes: undefined, samples });
  const found = new Map<string, string[]>();
  for (const { path, id } of findings) found.set(path.join('.'), [...(found.get(path.join('.')) ?? []), id]);
  return found;
}

describe('columns without names', () => {
  test('people’s names, births and telephones are told by their values beside one another', async () => {
    const found = await classesOf(
      't7',
      rows.map(({ name, born, phone, mail }) => ({ c1: name, c2: born, c3: phone, c4: mail })),
    );
    expect(found.get('c1')).toEqual(['person-name']);
    expect(found.get('c2')).toEqual(['birth-date']);
    expect(found.get('c3')).toEqual(['phone']);
    expect(found.get('c4')).toEqual(['email']);
  });

  test('a table of things without names stays a table of things', async () => {
    const things = Array.from({ length: 28 }, (_, at) => ({
      c1: at,
      c2: `part ${at}`,
      c3: `${100 + at}/${30 + at}`,
      c4: at * 1.5,
      c5: 'steel',
    }));
    expect([...(await classesOf('t8', things)).keys()]).toEqual([]);
  });
});

describe('columns under the wrong name', () => {
  test('where columns slipped, values win over names', async () => {
    const found = await classesOf(
      'import_patients',
      rows.map(({ name, born, phone, mail }) => ({ name: mail, birth_date: name, phone: born, email: phone })),
    );
    expect(found.get('name')).toEqual(['email']);
    expect(found.get('birth_date')).toEqual(['person-name']);
    expect(found.get('phone')).toEqual(['birth-date']);
    expect(found.get('email')).toEqual(['phone']);
  });

  test('names that no value of the table fits are hollow', async () => {
    const goods = Array.from({ length: 40 }, (_, at) => ({
      name: `ball bearing M${at}`,
      phone: `BIN-${at % 7}-${at}x`,
      birth_date: ['steel', 'brass'][at % 2],
      gender: ['box', 'piece'][at % 2],
    }));
    const found = await classesOf('stock_import', goods);
    expect(found.get('name') ?? []).toEqual([]);
    expect(found.get('birth_date') ?? []).toEqual([]);
  });
});

describe('numbers of countries that nothing else speaks of', () => {
  test('sixteen digits with a check digit beside English names are a card, not a Russian policy', async () => {
    const cards = ['4131620647397560', '4779384505915578', '4539578763621486', '4716461583322103', '4929420371508163', '4532015112830366'];
    const found = await classesOf(
      'orders',
      rows.slice(0, 6).map(({ name, mail, phone }, at) => ({ customer_name: name, email: mail, phone, card_number: cards[at] })),
    );
    expect(found.get('card_number')).toEqual(['payment-account']);
  });
});

describe('patients that are animals', () => {
  test('a column of species makes their facts nobody’s, and leaves the owner a person', async () => {
    const found = await classesOf(
      'patients',
      rows.map(({ name, phone }, at) => ({
        patient_name: ['Rex', 'Luna', 'Milo'][at % 3],
        species: ['canine', 'feline', 'rabbit'][at % 3],
        weight_kg: 3 + at,
        owner: { name, phone },
      })),
    );
    expect(found.get('weight_kg') ?? []).toEqual([]);
    expect(found.get('owner.name')).toEqual(['person-name']);
    expect(found.get('owner.phone')).toEqual(['phone']);
  });
});
