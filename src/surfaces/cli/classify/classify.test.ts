/** `openward classify` as its user runs it. Values are planted, and looked for in everything that is said. */
import { afterAll, expect, test } from 'vitest';
import { openTerminal } from '../run-cli.fixture.ts';

const CANARY = 'canary-7f3a';
const terminal = openTerminal();
afterAll(() => terminal[Symbol.dispose]());

const row = (at: number): object => ({
  mrn: `MRN-00${at}417`,
  surname: `${CANARY} ${at}`,
  birth_date: `195${at}-02-03`,
  email: `p${at}@clinic.example`,
});
const patients = terminal.file('patients.ndjson', Array.from({ length: 9 }, (_, at) => JSON.stringify(row(at))).join('\n'));

function said({ out, err }: { readonly out: string; readonly err: string }): string {
  return out + err;
}

test('JSON is one object of files, collections and persons', async () => {
  const { out, exit } = await terminal.run(['classify', patients, '--format', 'json', '--quiet']);

  const inventory: unknown = JSON.parse(out);
  expect(exit).toBe(0);
  expect(inventory).toMatchObject({
    files: [{ name: patients, state: 'read', records: 9 }],
    collections: [{ name: 'patients', documents: 9, persons: { estimate: 9 } }],
  });
});

test('a table names fields, classes and whose they are, and no form shows a value', async () => {
  for (const format of ['table', 'json', 'jsonl', 'sarif', 'html']) {
    const done = await terminal.run(['classify', patients, '--format', format]);
    expect(done.out).toMatch(/birth-date|Date of birth/);
    expect(done.out).toContain('birth_date');
    expect(said(done)).not.toContain(CANARY);
    expect(said(done)).not.toContain('clinic.example');
  }
});

test('--explain shows what spoke for and against, and refuses a field that is nowhere', async () => {
  const done = await terminal.run(['classify', patients, '--explain', 'birth_date', '--format', 'table']);
  expect(done.out).toMatch(/birth-date {2}0\.\d\d {2}found\n {4}for/);
  expect(said(done)).not.toContain(CANARY);

  const none = await terminal.run(['classify', patients, '--explain', 'nowhere']);
  expect(none).toMatchObject({ exit: 2, err: expect.stringContaining('USAGE') });
});

test('a broken file is named with its code and none of its content', async () => {
  const broken = terminal.file('broken.json', `[{"surname":"${CANARY}`);

  const alone = await terminal.run(['classify', broken]);
  expect(alone.exit).toBe(2);
  expect(alone.err).toContain('FILE_MALFORMED');
  expect(said(alone)).not.toContain(CANARY);

  const beside = await terminal.run(['classify', broken, patients, '-vv', '--format', 'jsonl']);
  expect(beside.exit).toBe(5);
  expect(said(beside)).not.toContain(CANARY);
});

test('a path that is not there is an error, and no argument is a question of usage', async () => {
  expect(await terminal.run(['classify', 'none.csv'])).toMatchObject({ exit: 2, err: expect.stringContaining('FILE_UNREADABLE') });
  expect((await terminal.run(['classify'])).exit).toBe(2);
});

test('standard input is read, and --output writes the form of its extension', async () => {
  const { exit } = await terminal.run(['classify', '-', '--output', 'inventory.html'], { input: JSON.stringify(row(1)) });

  expect(exit).toBe(0);
  const again = await terminal.run(['classify', 'inventory.html', '--format', 'json']);
  expect(again.exit).toBe(5);
});

test('--mask hides what is no known word in names', async () => {
  const path = terminal.file('zyqwx.ndjson', JSON.stringify({ zyqwx_mrn: 'MRN-1', surname: 'A' }));

  expect(said(await terminal.run(['classify', path, '--mask', '--format', 'json']))).not.toContain('zyqwx');
});
