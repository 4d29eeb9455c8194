/**
 * How documents become fields: types of BSON and Extended JSON, resources, hits, maps with keys of data. All
 * values are made up.
 */
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'bson';
import { describe, expect, test } from 'vitest';
import { Aggregator } from '../engine/aggregate.ts';
import type { Field } from '../engine/field.ts';
import { mainKind } from '../engine/field.ts';
import { keyedHash } from '../engine/keyed-hash.ts';
import { walkDocument } from '../engine/walk.ts';
import { newBudget } from './budget.ts';
import { foldKey } from './keys.ts';
import { Content } from './records.ts';
import { asLeaf } from './scalars.ts';
import { newRoot } from './tree.ts';

const hash = keyedHash(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));

function fieldsOf(documents: readonly unknown[], declared: readonly string[] = []): ReadonlyMap<string, Field> {
  const aggregator = new Aggregator(hash, new Map());
  for (const path of declared) aggregator.declare(path.split('.'));
  for (const document of documents) aggregator.add(document);
  return aggregator.result().fields;
}

const paths = (documents: readonly unknown[]) => [...fieldsOf(documents).keys()].toSorted();
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const people = ['maria silva', 'joao souza', 'ana costa', 'pedro lima', 'carla dias', 'bruno alves', 'lucia rocha', 'paulo nunes'];
const uuid = '8c5e2f0a-7b1d-4c3e-9f00-112233445566';

describe('types of BSON', () => {
  test.each([
    ['an id', new ObjectId('65a1b2c3d4e5f60718293a4b'), '65a1b2c3d4e5f60718293a4b'],
    ['a decimal', Decimal128.fromString('12.50'), '12.50'],
    ['a whole number beyond 2^53', Long.fromString('9007199254740993'), 9_007_199_254_740_993n],
    ['a small long', Long.fromNumber(7), 7],
    ['an integer', new Int32(7), 7],
    ['a double', new Double(1.5), 1.5],
    ['a double that is no number', new Double(Number.NaN), null],
    ['a uuid', new UUID(uuid), uuid],
    ['a uuid as a binary', new Binary(new UUID(uuid).buffer, 4), uuid],
    ['a timestamp', new Timestamp({ t: 1_700_000_000, i: 1 }), new Date(1_700_000_000_000)],
    ['a symbol', new BSONSymbol('open'), 'open'],
    ['the least key', new MinKey(), null],
    ['the greatest key', new MaxKey(), null],
    ['code', new Code('return 1'), null],
    ['a pattern', new BSONRegExp('^a', 'i'), null],
    ['a reference', new DBRef('patients', new ObjectId('65a1b2c3d4e5f60718293a4b')), '65a1b2c3d4e5f60718293a4b'],
  ])('%s is read as a plain value', (_, value, plain) => {
    expect(asLeaf(value)).toEqual(plain);
  });

  test('bytes stay bytes, encrypted ones are told as such', () => {
    expect(asLeaf(new Binary(Buffer.from('abc'), 0))).toEqual(Buffer.from('abc'));
    expect(asLeaf(new Binary(Buffer.from('abc'), 6))).toBeInstanceOf(Content);
  });
});

describe('Extended JSON', () => {
  test.each([
    ['an id', { $oid: '65a1b2c3d4e5f60718293a4b' }, '65a1b2c3d4e5f60718293a4b'],
    ['a canonical date', { $date: { $numberLong: '0' } }, new Date(0)],
    ['a relaxed date', { $date: '1970-01-01T00:00:00Z' }, new Date(0)],
    ['a date of version 1', { $date: 0 }, new Date(0)],
    ['a date that is none', { $date: 'soon' }, null],
    ['a long', { $numberLong: '9007199254740993' }, 9_007_199_254_740_993n],
    ['an integer', { $numberInt: '7' }, 7],
    ['a double', { $numberDouble: '1.5' }, 1.5],
    ['no number', { $numberDouble: 'NaN' }, null],
    ['a decimal', { $numberDecimal: '12.50' }, '12.50'],
    ['a uuid', { $uuid: uuid }, uuid],
    ['bytes', { $binary: { base64: 'YWJj', subType: '00' } }, Buffer.from('abc')],
    ['bytes of version 1', { $binary: 'YWJj', $type: '00' }, Buffer.from('abc')],
    ['a uuid as a binary', { $binary: { base64: 'jF4vCnsdTD6fABEiM0RVZg==', subType: '04' } }, uuid],
    ['a timestamp', { $timestamp: { t: 1_700_000_000, i: 1 } }, new Date(1_700_000_000_000)],
    ['a pattern', { $regularExpression: { pattern: '^a', options: 'i' } }, null],
    ['a pattern of version 1', { $regex: '^a', $options: 'i' }, null],
    ['code with its scope', { $code: 'return 1', $scope: {} }, null],
    ['a symbol', { $symbol: 'open' }, 'open'],
    ['the least key', { $minKey: 1 }, null],
    ['nothing', { $undefined: true }, null],
    ['a reference', { $ref: 'patients', $id: { $oid: '65a1b2c3d4e5f60718293a4b' }, $db: 'clinic' }, '65a1b2c3d4e5f60718293a4b'],
  ])('%s is read as a plain value', (_, value, plain) => {
    expect(asLeaf(value)).toEqual(plain);
  });

  test('a record with a key of its own beside is no type', () => {
    expect(asLeaf({ $oid: 'a', name: 'Ana' })).toBeUndefined();
    expect(asLeaf({ $set: { name: 'Ana' } })).toBeUndefined();
  });
});

describe('nested and repeated values', () => {
  test('arrays of arrays and of objects keep their shape', () => {
    expect(paths([{ a: [[1, 2], [3]], b: [{ c: [{ d: 1 }] }] }])).toEqual(['a[][]', 'b[].c[].d']);
  });

  test('the envelope of a search hit is no field, wherever it stands', () => {
    const hit = (name: string) => ({ _index: 'patients', _id: '1', _score: 1, _source: { name } });

    expect(paths([hit('Ana')])).toEqual(['name']);
    expect(paths([{ took: 3, hits: { total: 2, hits: [hit('Ana'), hit('Rui')] } }])).toEqual(['hits.hits[].name', 'hits.total', 'took']);
  });

  test('a field whose strings are all structures is no field of its own', () => {
    const fields = fieldsOf([{ payload: '{"cpf":"529.982.247-25"}' }, { payload: '{"cpf":"111.444.777-35"}' }], ['payload']);

    expect([...fields.keys()]).toEqual(['payload.cpf']);
  });

  test('a field that holds text beside structures stays a field', () => {
    expect(paths([{ payload: '{"cpf":"529.982.247-25"}' }, { payload: 'none' }])).toEqual(['payload', 'payload.cpf']);
  });

  test('a declared field that was seen in an array is listed once', () => {
    expect([...fieldsOf([{ name: [{ family: 'Hill' }] }], ['name.family', 'birthDate']).keys()].toSorted()).toEqual([
      'birthDate',
      'name[].family',
    ]);
  });
});

describe('resources that state their type', () => {
  const bundle = {
    resourceType: 'Bundle',
    entry: [
      {
        resource: {
          resourceType: 'Patient',
          name: [{ family: 'Hill' }],
          contained: [{ resourceType: 'Organization', name: 'Lake Clinic' }],
        },
      },
      { resource: { resourceType: 'Organization', name: 'Sea Clinic' } },
    ],
  };

  test('begin a path of their own and are told apart in one place', () => {
    const fields = [...fieldsOf([bundle]).values()];
    const at = (path: string) => fields.filter((field) => field.path.join('.') === path).map(({ type, own }) => [type, own.join('.')]);

    expect(at('entry.[].resource.name.[].family')).toEqual([['Patient', 'name.[].family']]);
    expect(at('entry.[].resource.name')).toEqual([['Organization', 'name']]);
    expect(at('entry.[].resource.contained.[].name')).toEqual([['Organization', 'name']]);
  });

  test('are counted by documents, and the bundle that holds them is none', () => {
    const aggregator = new Aggregator(hash, new Map());
    aggregator.add(bundle);
    aggregator.add({ resourceType: 'Patient' });

    expect(Object.fromEntries(aggregator.result().types)).toEqual({ Patient: 2, Organization: 1 });
  });

  test('a word that only looks like a type makes none', () => {
    expect(paths([{ resourceType: 'a type of resource', name: 'x' }])).toEqual(['name', 'resourceType']);
  });
});

describe('keys made of data', () => {
  test.each([
    '8472',
    '2024-01-02',
    '01/02/2024',
    'ana@example.test',
    uuid,
    '65a1b2c3d4e5f60718293a4b',
    'user_84720',
    '-NqX3kT9aB7cD2eF4gH',
    '٢٠٢٤',
  ])('%s is folded at once', (key) => {
    expect(foldKey(key)).toBe('*');
  });

  test.each(['nome', 'icd10', 'cd4', 'q12', 'address_line_2', 'covid19_test', '1', 'iso8601', 'hba1c', 'abcdefabcdef'])(
    '%s is kept',
    (key) => {
      expect(foldKey(key)).toBe(key);
    },
  );

  test('a key that begins like our own marks is not taken for one', () => {
    expect(foldKey('#hl7')).not.toBe('#hl7');
  });

  test('names of people as keys become one map over the collection', () => {
    const documents = people.map((name, at) => ({ patients: { [name]: { age: at, phone: '1' } }, total: at }));

    expect(paths(documents)).toEqual(['patients.*.age', 'patients.*.phone', 'total']);
  });

  test('a map that is wide in one document is a map', () => {
    const patients = Object.fromEntries(
      many(14, (at) => [`${people[at % 8]} ${'abcdefgh'[Math.floor(at / 8)]}`, { age: at, visits: [{ note: 'x' }] }]),
    );

    expect(paths([{ patients }])).toEqual(['patients.*.age', 'patients.*.visits[].note']);
  });

  test('a map of single values is told by keys that never come again', () => {
    const documents = many(12, (at) => ({ scores: { [`${people[at % 8]} ${'xyz'[at % 3]}`]: at + 0.5 } }));

    expect(paths(documents)).toEqual(['scores.*']);
  });

  test('maps inside maps are folded too', () => {
    const documents = many(8, (at) => ({ [people[at] ?? '']: { visits: { [`room ${'abcdefgh'[at]}`]: { note: 'x', by: 'y' } } } }));

    expect(paths(documents)).toEqual(['*.visits.*.by', '*.visits.*.note']);
  });

  test('a record of optional fields is no map: its names come again, and its values differ', () => {
    const names = ['glucose', 'ldl', 'hdl', 'hiv', 'tsh', 'psa', 'crp', 'sodium', 'urea', 'iron', 'ferritin', 'lead'];
    const documents = many(40, (at) => ({ labs: { [names[at % 12] ?? '']: at, [names[(at * 5 + 1) % 12] ?? '']: at } }));

    expect(paths(documents)).toHaveLength(12);
  });

  test('objects of one shape that every record has are fields', () => {
    const documents = many(20, () => ({
      home: { street: 'a', city: 'b' },
      work: { street: 'a', city: 'b' },
      billing: { street: 'a', city: 'b' },
    }));

    expect(paths(documents)).toHaveLength(6);
  });

  test('counts of a folded map are those of all its keys', () => {
    const field = fieldsOf(people.map((name, at) => ({ patients: { [name]: { age: at % 4, sex: 'f' } } }))).get('patients.*.age');

    expect(field).toMatchObject({ n: 8, documents: 8, least: 0, greatest: 3 });
    expect(field?.distinct.size).toBe(4);
    expect(field && mainKind(field)).toBe('integer');
  });
});

describe('what one document may cost', () => {
  const visits = (document: unknown, budget = newBudget()) => {
    let count = 0;
    walkDocument(document, newRoot(), { visit: () => (count += 1) }, budget);
    return { count, budget };
  };

  test('a hundred thousand levels end at the cap', () => {
    let deep: object = { nome: 'Ana' };
    for (let level = 0; level < 100_000; level++) deep = level % 2 === 0 ? { a: deep } : [deep];

    expect(visits(deep).count).toBe(0);
  });

  test('a hundred thousand keys and items cost a few hundred visits', () => {
    const wide = Object.fromEntries(many(100_000, (at) => [`k${at % 10}x${at}`, at]));

    expect(visits({ wide, list: many(100_000, (at) => at) }).count).toBeLessThanOrEqual(800);
  });

  test('arrays of arrays of arrays end with the budget', () => {
    const row = many(400, (at) => at);

    expect(visits(many(400, () => many(400, () => row))).count).toBeLessThanOrEqual(20_000);
  });

  test('structures inside structures are charged once for each level and no deeper than five', () => {
    let text = '{"cpf":"529.982.247-25"}';
    for (let level = 0; level < 8; level++) text = JSON.stringify({ inner: text });
    const { budget } = visits({ text });

    expect(newBudget().structures - budget.structures).toBe(5);
    expect(newBudget().characters - budget.characters).toBeLessThan(5 * text.length + 1);
  });

  test('fifty megabytes of strings that almost are structures are charged no more than the budget', () => {
    const piece = `{"a":${'['.repeat(99_990)}`;
    const { count, budget } = visits({ pieces: many(400, () => piece), more: many(100, () => piece) });

    expect(count).toBe(500);
    expect(budget.characters).toBeGreaterThanOrEqual(0);
    expect(budget.visits).toBeGreaterThan(0);
  });

  test('a key that differs in every document does not let the tree grow without end', () => {
    const aggregator = new Aggregator(hash, new Map());
    for (let at = 0; at < 3000; at++) aggregator.add({ logs: { [`entry ${letters(at)}`]: { level: 'info', text: 'x' } } });

    expect([...aggregator.result().fields.keys()].toSorted()).toEqual(['logs.*.level', 'logs.*.text']);
    expect(aggregator.result().dropped).toBe(0);
  });
});

function letters(number: number): string {
  return number.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
}
