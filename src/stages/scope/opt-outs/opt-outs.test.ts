import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAddress } from '../address.ts';
import { type OptOuts, readOptOuts, type Subject } from './opt-outs.ts';
import { watchOptOuts } from './watch-opt-outs.ts';

const address = (text: string): Subject => ({ address: parseAddress(text), host: undefined, bucket: undefined });
const name = (host: string): Subject => ({ address: undefined, host, bucket: undefined });
const bucket = (text: string): Subject => ({ address: undefined, host: undefined, bucket: { scheme: 'gs', name: text } });
const holds = (list: OptOuts, subject: Subject): boolean => list.match(subject) !== undefined;
const file = () => join(mkdtempSync(join(tmpdir(), 'openward-opt-outs-')), 'opt-out.txt');

test('addresses, blocks, ranges, names and buckets are read with their reasons', () => {
  const { optOuts, problems } = readOptOuts(
    '# head\n192.0.2.7  # mail of 3 May\n192.0.2.64/26\r\n2001:db8::5-2001:db8::9\nclinic.example\ngs://rx-images\n',
  );
  expect(problems).toEqual([]);
  expect(optOuts.match(address('192.0.2.7'))).toMatchObject({ name: 'opt-out 192.0.2.7', reason: 'mail of 3 May', line: 2 });
  for (const text of ['192.0.2.127', '2001:db8::7', '::ffff:192.0.2.7']) expect(holds(optOuts, address(text))).toBe(true);
  expect(holds(optOuts, address('192.0.2.128'))).toBe(false);
  expect(holds(optOuts, bucket('rx-images'))).toBe(true);
  expect(holds(optOuts, bucket('rx-images2'))).toBe(false);
});

test('a name holds for itself and every name below it', () => {
  const { optOuts } = readOptOuts('clinic.example\n*.other.example\n');
  for (const host of ['clinic.example', 'a.b.clinic.example', 'x.other.example']) expect(holds(optOuts, name(host))).toBe(true);
  for (const host of ['myclinic.example', 'example', 'other.example']) expect(holds(optOuts, name(host))).toBe(false);
});

test('an entry that names a service holds for the whole host', () => {
  const { optOuts } = readOptOuts('192.0.2.7:9200\n[2001:db8::7]:443\nhttps://es.clinic.example/search\n');
  expect(holds(optOuts, address('192.0.2.7'))).toBe(true);
  expect(holds(optOuts, address('2001:db8::7'))).toBe(true);
  expect(holds(optOuts, name('es.clinic.example'))).toBe(true);
});

test('a line that cannot be read is reported and disables no other', () => {
  const { optOuts, problems } = readOptOuts('192.0.2.1\n192.0.2.300\n???\n192.0.2.2\n');
  expect(problems.map(({ line }) => line)).toEqual([2, 3]);
  expect(holds(optOuts, address('192.0.2.1')) && holds(optOuts, address('192.0.2.2'))).toBe(true);
});

test('a hundred blocks inside one another are all held', () => {
  const { optOuts } = readOptOuts(Array.from({ length: 100 }, (_, index) => `10.0.0.0-10.0.0.${index + 1}`).join('\n'));
  expect(holds(optOuts, address('10.0.0.100'))).toBe(true);
  expect(holds(optOuts, address('10.0.0.101'))).toBe(false);
});

test('an objection that is added to the file is seen at the next look, and not before 50 ms have passed', () => {
  const path = file();
  let now = 0;
  const list = watchOptOuts(path, () => now);
  expect(holds(list, address('192.0.2.7'))).toBe(false);
  writeFileSync(path, '192.0.2.7  # asked\n');
  now = 49;
  expect(holds(list, address('192.0.2.7'))).toBe(false);
  now = 50;
  expect(holds(list, address('192.0.2.7'))).toBe(true);
});

test('an objection that was read once holds although the file is emptied or lost', () => {
  const path = file();
  writeFileSync(path, '192.0.2.7\n');
  const list = watchOptOuts(path, () => 0);
  writeFileSync(path, '');
  list.refresh();
  expect(holds(list, address('192.0.2.7'))).toBe(true);
  rmSync(path);
  list.refresh();
  expect(holds(list, address('192.0.2.7'))).toBe(true);
  expect(holds(list, address('192.0.2.8'))).toBe(false);
});

test('a list that is there and cannot be read refuses everything', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openward-opt-outs-'));
  expect(
    holds(
      watchOptOuts(folder, () => 0),
      address('192.0.2.7'),
    ),
  ).toBe(true);
});
