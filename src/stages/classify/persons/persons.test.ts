import { describe, expect, test } from 'vitest';
import { Ephemeral } from '../../../ephemeral.ts';
import { createClassifier } from '../classifier.ts';
import { keyedHash } from '../engine/keyed-hash.ts';
import { chooseDistinctPaths } from './distinct-paths.ts';
import { estimateFromSample } from './estimate.ts';
import { PersonSketch } from './sketch.ts';
import { personsOfStore } from './store-persons.ts';

/** Mulberry32: a seeded generator, so that every run of the test sees the same worlds. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('sketch', () => {
  const hash = keyedHash(Uint8Array.of(1, 9, 3, 7, 5, 6, 7, 8));

  test('is exact while it is small', () => {
    const sketch = new PersonSketch(hash);
    for (let at = 0; at < 900; at++) sketch.add(`person ${at % 300}`);

    expect(sketch.count()).toBe(300);
    expect(sketch.exact).toBe(true);
  });

  test.each([5000, 40_000, 200_000])('is within five percent at %i persons', (persons) => {
    const sketch = new PersonSketch(hash);
    for (let at = 0; at < persons; at++) sketch.add(`person ${at}`);

    expect(Math.abs(sketch.count() - persons) / persons).toBeLessThan(0.05);
  });

  test('a union counts shared persons once', () => {
    const one = new PersonSketch(hash);
    const two = new PersonSketch(hash);
    for (let at = 0; at < 500; at++) one.add(`person ${at}`);
    for (let at = 300; at < 800; at++) two.add(`person ${at}`);
    one.merge(two);

    expect(one.count()).toBe(800);
  });
});

describe('estimate from a sample', () => {
  /** Records per person: one each, evenly, at random, strongly uneven. */
  const models: Record<string, (random: () => number) => number> = {
    single: () => 1,
    even: () => 4,
    random: (random) => 1 + Math.floor(random() * 5),
    uneven: (random) => 1 + Math.floor(Math.log(1 - random()) / Math.log(0.65)),
  };

  test.each(Object.keys(models))('the interval covers the truth in at least 85 % of 200 worlds (%s)', (name) => {
    const model = models[name] ?? (() => 1);
    let covered = 0;
    for (let world = 0; world < 200; world++) {
      const random = seeded(world * 7919 + name.length);
      const persons = 50 + Math.floor(random() * 4000);
      const owners: number[] = [];
      for (let person = 0; person < persons; person++) for (let left = model(random); left > 0; left--) owners.push(person);
      const sample = drawWithout(owners, 60, random);
      const estimate = estimateFromSample(
        { documents: owners.length, ...tally(sample), keyed: sample.length, sampled: sample.length, register: false },
        'person-key',
      );
      if (estimate !== null && estimate.low <= persons && persons <= estimate.high) covered += 1;
    }

    expect(covered).toBeGreaterThanOrEqual(170);
  });

  test('a fully read collection is counted, not estimated', () => {
    expect(estimateFromSample({ documents: 40, keyed: 40, sampled: 40, distinct: 17, pairs: 30, register: false }, 'tax-id')).toMatchObject(
      { estimate: 17, low: 17, high: 17 },
    );
  });

  test('without a key nothing is claimed', () => {
    expect(estimateFromSample({ documents: 40, keyed: 0, sampled: 40, distinct: 0, pairs: 0, register: false }, 'tax-id')).toBeNull();
  });
});

describe('the store counts', () => {
  test('its distinct count of the person key is taken, with the method named', async () => {
    const asked: string[] = [];
    const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.2 });
    const samples = Array.from({ length: 40 }, (_, at) =>
      Ephemeral.of<unknown>({ patient_id: `P${at % 30}`, visit_date: '2021-03-04', diagnosis: 'asthma' }),
    );
    const { outcome, personKeyClass } = await classifier.collection({
      rawName: 'visits',
      documents: 550_000,
      bytes: undefined,
      declaredFields: [
        { path: 'patient_id', type: 'text' },
        { path: 'patient_id.keyword', type: 'keyword' },
      ],
      samples,
      countDistinct: async (path) => {
        asked.push(path);
        return 180_000;
      },
    });

    expect(asked).toEqual(['patient_id.keyword']);
    expect(personKeyClass).toBe('person-key');
    expect(outcome.persons).toMatchObject({ estimate: 180_000, method: expect.stringContaining('counted by the store') });
  });

  test('an analysed text field is never asked for, and folded paths neither', () => {
    const key = { paths: ['cpf'], classId: 'tax-id', label: 'tax-id', share: 1 } as const;

    expect(chooseDistinctPaths(key, [{ path: 'cpf', type: 'text' }])).toEqual([]);
    expect(chooseDistinctPaths(key, [{ path: 'cpf', type: 'keyword' }])).toEqual(['cpf']);
    expect(chooseDistinctPaths(key, [])).toEqual(['cpf']);
    expect(chooseDistinctPaths({ ...key, paths: ['by.*.cpf'] }, [])).toEqual([]);
  });
});

describe('persons of a store', () => {
  const of = (estimate: number, keys: readonly string[], staff = false) => ({
    persons: { estimate, low: estimate, high: estimate, method: 'counted' },
    keys,
    staff,
    complete: undefined,
    keyClass: keys[0],
    strong: keys.length > 0,
    register: false,
  });

  test('collections that share a key count the same people once', () => {
    expect(personsOfStore([of(300, ['person-key', 'tax-id']), of(290, ['person-key']), of(120, ['tax-id'])])?.estimate).toBe(300);
  });

  test('staff are added to patients, and the method says that groups may overlap', () => {
    const persons = personsOfStore([of(300, ['person-key']), of(20, ['person-key'], true)]);

    expect(persons?.estimate).toBe(320);
    expect(persons?.method).toContain('may overlap');
  });

  test('people told apart by name only are not added to those who are known by a number', () => {
    expect(personsOfStore([of(300, ['national-id']), of(200, [])])?.estimate).toBe(300);
  });

  test('where nothing was counted, the list of persons is believed before the bounds of their visits', () => {
    const list = { ...of(600, ['person-key']), persons: { estimate: 600, low: 299, high: 600, method: 'register' }, register: true };
    const visits = { ...of(861, ['person-key']), persons: { estimate: 861, low: 285, high: 1190, method: 'pairs' } };

    expect(personsOfStore([visits, list])?.estimate).toBe(600);
  });

  test('a store without persons has none', () => {
    expect(
      personsOfStore([{ persons: null, keys: [], staff: false, complete: undefined, keyClass: undefined, strong: false, register: false }]),
    ).toBeNull();
  });
});

function drawWithout(owners: readonly number[], count: number, random: () => number): number[] {
  const pool = [...owners];
  const drawn: number[] = [];
  while (drawn.length < count && pool.length > 0) {
    const at = Math.floor(random() * pool.length);
    const last = pool.pop();
    const taken = at < pool.length ? pool[at] : last;
    if (at < pool.length && last !== undefined) pool[at] = last;
    if (taken !== undefined) drawn.push(taken);
  }
  return drawn;
}

function tally(sample: readonly number[]): { distinct: number; pairs: number } {
  const times = new Map<number, number>();
  for (const owner of sample) times.set(owner, (times.get(owner) ?? 0) + 1);
  let pairs = 0;
  for (const count of times.values()) pairs += (count * (count - 1)) / 2;
  return { distinct: times.size, pairs };
}
