/**
 * `Label: value` lines of clinical letters and mails: labels become names. The string stays a text, since a
 * letter has a body too; two labelled lines are needed, and a label is a few words that begin with a letter.
 */
import { Entries } from '../documents/records.ts';
import type { Opened, Structure } from './structure.ts';

const MOST_LINES = 120;
const LONGEST_LABEL = 40;
const LONGEST_VALUE = 200;
const LABEL = /^[\p{L}][\p{L}\p{M}\p{N} ./()'’_-]*$/u;

export const labelledLines: Structure = {
  id: 'lines',
  title: 'Labelled lines',
  marked: true,
  longest: 16_000,
  whole: false,
  fits: (text) => text.length >= 12 && text.includes('\n') && /[:：]/.test(text.slice(0, 1000)),
  open: (text) => openLines(text),
  hits: [
    {
      text: 'Patient: Ana Silva\nDate of birth: 04/03/1950\n\nDear colleague,\nthank you for seeing this patient.',
      holds: { '#lines.Patient': 'Ana Silva', '#lines.Date of birth': '04/03/1950' },
    },
    { text: '姓名：王芳\n出生日期：1950-03-04\n诊断：高血压', holds: { '#lines.姓名': '王芳', '#lines.诊断': '高血压' } },
    { text: 'الاسم: محمد الغامدي\nتاريخ الميلاد: 1950/03/04', holds: { '#lines.الاسم': 'محمد الغامدي' } },
  ],
  misses: [
    'Seen today: stable.\nNo change.',
    'http://a.example\nhttp://b.example',
    '10:30 arrival\n11:45 departure',
    'one line: with a colon',
    'Error: x\n    at Object.run (file.ts:10:3)\n    at next (file.ts:22:9)',
  ],
};

export function openLines(text: string): Opened | undefined {
  const found: (readonly [string, string])[] = [];
  for (const line of text.split('\n', MOST_LINES)) {
    const pair = readLine(line.length > 300 ? line.slice(0, 300) : line);
    if (pair !== undefined) found.push(pair);
  }
  return found.length < 2 ? undefined : { value: new Entries(found), alsoText: true };
}

function readLine(line: string): readonly [string, string] | undefined {
  const written = line.trim();
  const cut = firstColon(written);
  if (cut < 2 || cut > LONGEST_LABEL) return undefined;
  const label = written.slice(0, cut).trim();
  const value = written.slice(cut + 1).trim();
  if (value === '' || value.length > LONGEST_VALUE || value.startsWith('//')) return undefined;
  // A place in a program is no label: `at Object.run (file.ts:10:3)`.
  if (label.includes('(') && !label.includes(')')) return undefined;
  return LABEL.test(label) && label.split(' ').length <= 5 ? [label, value] : undefined;
}

function firstColon(text: string): number {
  for (let at = 0; at < text.length && at <= LONGEST_LABEL + 1; at++) if (text[at] === ':' || text[at] === '：') return at;
  return -1;
}
