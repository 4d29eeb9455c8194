import { expect, test } from 'vitest';
import { memberName } from './member-name.ts';

const known = new Set(['csv', 'json', 'ndjson']);

test.each(['patients.csv', 'a/b c/visits (2).json', 'القسم/المرضى.csv', '病人/2019-03.ndjson'])(
  'the name %s is shown as written',
  (name) => {
    expect(memberName(name, 1, known)).toBe(name);
  },
);

test.each([
  ['an end of line', 'a/visits.csvname,born\ncanary'],
  ['a row', 'a/visits.csvname,born'],
  ['the beginning of a record', 'p.json{"name":"Ana"}'],
  ['letters behind the extension', 'notes.csvAna'],
  ['a whole name behind the extension', 'notes.csvAna Silva'],
  ['a line without an extension', 'READMEAna'],
  ['a tab', 'a.csv\tAna'],
  ['a text without end', `${'a'.repeat(500)}.csv`],
])('a name that ran on into %s is told by its place', (_, name) => {
  expect(memberName(name, 7, known)).toBe('file 7');
});
