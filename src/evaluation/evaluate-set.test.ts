/** Sets here are synthetic: invented people, reserved domains. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evaluateSet, listSets } from './evaluate-set.ts';
import { evaluateOnThreads } from './on-threads.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openward-sets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function makeSet(name: string, lines: readonly string[]): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'records.ndjson'), `${lines.join('\n')}\n`);
}

const people = Array.from({ length: 12 }, (_, at) =>
  JSON.stringify({
    collection: 'patients',
    doc: {
      mrn: `M${at % 6}00417`,
      email: `p${at % 6}@clinic.example`,
      visits: [{ at: '2020-01-02' }],
      birthDate: `19${50 + (at % 6)}-03-04`,
    },
  }),
);

test('every field that was seen has a line, also one without a class', async () => {
  makeSet('clinic', people);

  const predictions = await evaluateSet(folder, 'clinic');

  const fields = predictions.flatMap((each) => ('field' in each ? [each.field] : []));
  expect(fields.toSorted()).toEqual(['birthDate', 'email', 'mrn', 'visits[].at']);
  expect(predictions.find((each) => 'field' in each && each.field === 'email')).toMatchObject({ classes: [{ id: 'email' }] });
});

test('persons are counted once, however many records they have', async () => {
  makeSet('clinic', people);

  expect(await evaluateSet(folder, 'clinic')).toContainEqual({ set: 'clinic', collection: 'patients', persons: 6 });
});

test('a set of names alone, whose values are all null, has a line for every name', async () => {
  makeSet('names', [JSON.stringify({ collection: 'patients', doc: { surname: null, 'date of birth': null, address: { city: null } } })]);

  const predictions = await evaluateSet(folder, 'names');

  expect(predictions.flatMap((each) => ('field' in each ? [each.field] : []))).toEqual(['surname', 'date of birth', 'address.city']);
  expect(predictions.find((each) => 'field' in each && each.field === 'date of birth')).toMatchObject({ classes: [{ id: 'birth-date' }] });
});

test('a folder without records is no set, and a folder without sets is refused', () => {
  makeSet('clinic', people);
  mkdirSync(join(folder, 'notes'));

  expect(listSets(folder)).toEqual(['clinic']);
  expect(() => listSets(join(folder, 'notes'))).toThrow(expect.objectContaining({ code: 'SETS_UNREADABLE' }));
});

test('a line that is no record is named by its number, and nothing of it is said', async () => {
  makeSet('broken', [people[0] ?? '', '{"collection":"patients","doc":{"name":"Wanda Quill"']);

  const failure = await evaluateSet(folder, 'broken').catch((error: unknown) => error);

  expect(failure).toMatchObject({ code: 'SETS_UNREADABLE', detail: expect.stringContaining('line 2') });
  expect(String(failure)).not.toContain('Wanda');
});

test('two threads give the lines of one, in the same order', async () => {
  makeSet('a', people);
  makeSet('b', people.slice(3));
  const never = new AbortController().signal;

  const one = await Array.fromAsync(evaluateOnThreads(folder, ['a', 'b'], 1, never));
  const two = await Array.fromAsync(evaluateOnThreads(folder, ['a', 'b'], 2, never));

  expect(two).toEqual(one);
});
