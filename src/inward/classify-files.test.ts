/** Files here are synthetic: invented people, reserved domains, values that are planted to be looked for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Inventory, inventorySchema, masked } from '../stages/inventory/inventory.ts';
import { type ClassifyFiles, classifyFiles } from './classify-files.ts';

const CANARY = 'canary-7f3a';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openward-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function look(paths: readonly string[], more: Partial<ClassifyFiles> = {}): Promise<Inventory> {
  return classifyFiles({ paths, signal: new AbortController().signal, ...more });
}

const patient = (person: number): string =>
  JSON.stringify({
    mrn: `MRN-${String(person).padStart(7, '0')}`,
    surname: `${CANARY} Quill`,
    birth_date: `19${40 + (person % 50)}-03-1${person % 10}`,
    email: `p${person}@clinic.example`,
    diagnosis: 'I10',
    الهاتف: '+966 55 123 4567',
  });
const patients = (records: number, persons: number): string => Array.from({ length: records }, (_, at) => patient(at % persons)).join('\n');

test('persons are counted over every record, though classes come from a sample', async () => {
  const path = write('patients.ndjson', patients(3000, 1200));

  const { collections } = await look([path]);

  expect(collections).toMatchObject([
    {
      name: 'patients',
      documents: 3000,
      sampled: 1000,
      persons: { estimate: 1200, low: 1200, high: 1200, method: expect.stringContaining('all 3000 records') },
    },
  ]);
});

test('of many persons the interval holds the truth', async () => {
  const path = write('patients.ndjson', patients(12_000, 6000));

  const persons = (await look([path])).collections[0]?.persons;

  expect(persons?.low).toBeLessThanOrEqual(6000);
  expect(persons?.high).toBeGreaterThanOrEqual(6000);
});

test('every file of a folder ends in a named state, and the collections of others are not lost', async () => {
  write('a/patients.ndjson', patients(30, 30));
  write('a/visits.csv', `mrn,visited_on\nMRN-0000001,2020-01-02\n`);
  write('a/broken.json', `[{"surname":"${CANARY}`);
  write('b/old.ndjson.gz', gzipSync(patients(10, 10)));
  write('b/scan.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  write('b/empty.txt', '');

  const { files, collections } = await look([folder]);

  expect(files.map(({ name, state }) => `${name.slice(folder.length + 1)} ${state}`)).toEqual([
    'a/broken.json failed',
    'a/patients.ndjson read',
    'a/visits.csv read',
    'b/empty.txt not-read',
    'b/old.ndjson.gz/old.ndjson read',
    'b/old.ndjson.gz read',
    'b/scan.png not-read',
  ]);
  expect(collections.map(({ name, documents }) => `${name} ${documents}`)).toEqual(['patients 30', 'visits 1', 'old 10']);
});

test('documents that lie one in a file are one collection of their folder', async () => {
  for (let at = 0; at < 12; at++) write(`notes/patient-${at}.json`, patient(at));

  expect((await look([folder])).collections).toMatchObject([{ name: 'patient', documents: 12 }]);
});

test('the inventory fits its schema, and no value is in it', async () => {
  write('patients.ndjson', patients(40, 40));
  write('broken.csv', `surname,email\n"${CANARY},x@clinic.example`);
  write('broken.xml', `<a><surname>${CANARY}</b></a>`);

  const inventory = await look([folder], { explain: 'birth_date' });

  expect(inventorySchema.parse(inventory)).toEqual(inventory);
  expect(JSON.stringify(inventory)).not.toContain(CANARY);
  expect(JSON.stringify(inventory)).not.toContain('clinic.example');
});

test('what was weighed for a field is told, for and against', async () => {
  const path = write('patients.ndjson', patients(40, 40));

  const { explained } = await look([path], { explain: 'Birth_Date' });

  expect(explained).toMatchObject([
    {
      collection: 'patients',
      path: 'birth_date',
      n: 40,
      candidates: expect.arrayContaining([expect.objectContaining({ id: 'birth-date' })]),
    },
  ]);
});

test('masked, no name of a file or field is shown that is no known word', async () => {
  const path = write('zyqwx/patients.ndjson', patients(40, 40).replaceAll('"mrn"', '"zyqwx_mrn"'));

  const inventory = await look([path, join(folder, 'zyqwx')], { naming: masked(new Uint8Array(32)) });

  expect(JSON.stringify(inventory)).not.toContain('zyqwx');
});

test('standard input is read like a file', async () => {
  async function* input(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(patients(20, 20));
  }

  expect(await look(['-'], { input: input() })).toMatchObject({ files: [{ name: '-', state: 'read' }], collections: [{ documents: 20 }] });
});

test('pictures go to whoever has means for them, and what is made of them is a collection', async () => {
  write('scan-1.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  write('scan-2.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));

  const inventory = await look([folder], { documents: { look: async () => ({ collection: 'scans', records: [{ width: 20 }] }) } });

  expect(inventory).toMatchObject({ files: [{ state: 'read' }, { state: 'read' }], collections: [{ name: 'scans', documents: 2 }] });
});

test('a path that is not there is refused, and stopping is told', async () => {
  await expect(look([join(folder, 'none')])).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  const path = write('patients.ndjson', patients(40, 40));
  await expect(look([path], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'INTERRUPTED' });
});
