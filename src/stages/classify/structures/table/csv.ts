/**
 * Rows of a table in a string: commas, semicolons, tabs or bars, with or without a header. Rows must be equally
 * long; one row alone must hold values of several forms, since sentences and lists have delimiters too.
 */
import { Entries } from '../../documents/records.ts';
import { viewValue } from '../../engine/view.ts';
import type { Kind } from '../../unit.ts';
import type { Opened, Structure } from '../structure.ts';
import { type Delimiter, readRows } from './table-rows.ts';

const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];
const LONGEST = 64_000;
const MOST_ROWS = 300;
const MOST_COLUMNS = 200;
const LONGEST_CELL = 400;
const HEADER = /^[\p{L}_][\p{L}\p{M}\p{N} _.:/()#°º-]{0,48}$/u;
const TELLING: ReadonlySet<Kind> = new Set(['date', 'datetime', 'email', 'digits', 'decimal', 'uuid', 'ip', 'url', 'hash']);

export const csv: Structure = {
  id: 'csv',
  title: 'Rows of a table',
  marked: true,
  records: 'many',
  longest: LONGEST,
  whole: false,
  fits: (text) => text.length >= 12 && DELIMITERS.some((each) => text.slice(0, 400).includes(each)),
  open: (text) => openTable(text),
  hits: [
    {
      text: 'name,dob,phone\nAna Silva,1950-03-04,+351912345678\nRui Costa,1961-01-02,+351912345679\n',
      holds: { '#csv.name': 'Ana Silva', '#csv.dob': '1950-03-04' },
    },
    {
      text: 'nome;cpf\n"Silva; Ana";529.982.247-25\n"Sá ""Zé""";529.982.247-25',
      holds: { '#csv.nome': 'Silva; Ana', '#csv.cpf': '529.982.247-25' },
    },
    { text: '王芳\t1950-03-04\t13800001111\n李伟\t1961-01-02\t13900002222', holds: { '#csv.c1': '王芳', '#csv.c3': '13800001111' } },
    { text: 'Ana Silva;529.982.247-25;04/03/1950;F;ana@example.test', holds: { '#csv.c1': 'Ana Silva', '#csv.c5': 'ana@example.test' } },
  ],
  misses: [
    'One day, two nights, and a third, they said.',
    'red, green, blue',
    'First line, short\nsecond line without\nthird, with, more',
    'Dear all,\nplease find attached,\nkind regards',
    'a|b',
    '120,5; 130,2; 118,9; 121,0; 119,3',
    'Paracetamol 500 mg, 1 tablet, 3 times daily, 5 days',
  ],
};

export function openTable(written: string): Opened | undefined {
  const cut = written.length >= LONGEST;
  const text = written.replaceAll('\r\n', '\n');
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  for (const delimiter of DELIMITERS) {
    if (!first.includes(delimiter) || !isEven(text, first, delimiter)) continue;
    const rows = readRows(text, delimiter, MOST_ROWS);
    // The last row of a text that was cut off is only a part of one.
    if (cut) rows.pop();
    const opened = rows.length === 0 ? undefined : readTable(rows);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

/** A glance before the cells are read: as many delimiters in the second line, and enough of them in a single one. */
function isEven(text: string, first: string, delimiter: Delimiter): boolean {
  const count = first.split(delimiter, MOST_COLUMNS + 1).length - 1;
  if (first.length > (count + 1) * LONGEST_CELL) return false;
  // Commas with blanks are those of a sentence.
  if (first.length === text.length || first.length + 1 === text.length) return count >= 3 && !(delimiter === ',' && first.includes(', '));
  if (first.includes('"')) return true;
  const second = text.slice(first.length + 1, text.indexOf('\n', first.length + 1) >>> 0);
  return second.includes('"') || second.split(delimiter, MOST_COLUMNS + 1).length - 1 === count;
}

function readTable(rows: readonly (readonly string[])[]): Opened | undefined {
  const [first] = rows;
  const width = first?.length ?? 0;
  if (first === undefined || width < 2 || width > MOST_COLUMNS || rows.some((row) => row.length !== width)) return undefined;
  if (rows.slice(0, 20).some((row) => row.some((cell) => cell.length > LONGEST_CELL))) return undefined;
  const headed = isHeader(first, rows.slice(1));
  if (!headed && !isTelling(rows)) return undefined;
  const names = headed ? first : first.map((_, at) => `c${at + 1}`);
  const cells = rows.slice(headed ? 1 : 0).flatMap((row) => row.map((cell, at) => [names[at] ?? `c${at + 1}`, cell] as const));
  return { value: new Entries(cells) };
}

/** Short different names above values of other forms. */
function isHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (rest.length === 0 || new Set(first).size !== first.length || !first.every((name) => HEADER.test(name))) return false;
  const kinds = first.map((name) => viewValue(name).kind);
  if (kinds.some((kind) => TELLING.has(kind) || kind === 'text' || kind === 'boolean')) return false;
  const body = rest.slice(0, 20);
  return first.some((_, at) => body.filter((row) => isValue(row[at] ?? '')).length >= body.length / 2);
}

function isValue(cell: string): boolean {
  const { kind } = viewValue(cell);
  return TELLING.has(kind) || kind === 'integer' || kind === 'boolean' || (kind === 'code' && /\d/.test(cell));
}

/** Without names the values themselves must look like columns: the same forms in every row, several forms in one. */
function isTelling(rows: readonly (readonly string[])[]): boolean {
  const body = rows.slice(0, 20).map((row) => row.map((cell) => (cell === '' ? undefined : viewValue(cell).kind)));
  const [first = []] = body;
  if (first.some((kind) => kind === 'text')) return false;
  const forms = new Set(first.filter((kind) => kind !== undefined));
  const telling = [...forms].filter((kind) => TELLING.has(kind)).length;
  if (rows.length === 1) return first.length >= 4 && forms.size >= 3 && telling >= 2;
  const steady = first.filter((kind, at) => body.every((row) => row[at] === kind || row[at] === undefined)).length;
  return telling >= 1 && forms.size >= 2 && steady >= first.length * 0.6;
}
