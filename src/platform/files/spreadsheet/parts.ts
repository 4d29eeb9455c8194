/** The parts of an xlsx file: the names of its sheets, its texts, which formats are dates, and the rows of a sheet. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { localName } from '../xml/record-depth.ts';

export interface Book {
  readonly strings: readonly string[];
  /** For each style of cells, whether it shows a date. */
  readonly dates: readonly boolean[];
}

interface Events {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** @returns whether the XML was well-formed to its end */
function scan(xml: string, { open, text, close }: Events): boolean {
  const parser = new SaxesParser();
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  if (open !== undefined) parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open(localName(name), attributes));
  if (text !== undefined) parser.on('text', text);
  if (close !== undefined) parser.on('closetag', ({ name }: SaxesTagPlain) => close(localName(name)));
  for (let from = 0; from < xml.length && !broken; from += PORTION) parser.write(xml.slice(from, from + PORTION));
  if (!broken) parser.close();
  return !broken;
}

const PORTION = 1024 * 1024;

/** Names by the path of their part. */
export function readSheetNames(workbook: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  scan(relations, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, `xl/${Target.replace(/^\/?(xl\/)?/, '')}`);
    },
  });
  const names = new Map<string, string>();
  scan(workbook, {
    open: (tag, attributes) => {
      const part = tag === 'sheet' ? targets.get(attributes['r:id'] ?? '') : undefined;
      if (part !== undefined) names.set(part, attributes['name'] ?? '');
    },
  });
  return names;
}

export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let held = '';
  let inside = false;
  scan(xml, {
    open: (name) => {
      if (name === 'si') held = '';
      inside = name === 't';
    },
    text: (text) => {
      if (inside) held += text;
    },
    close: (name) => {
      inside = false;
      if (name === 'si') strings.push(held);
    },
  });
  return strings;
}

/** Built-in formats that show a day. */
const DATE_FORMATS: ReadonlySet<string> = new Set(['14', '15', '16', '17', '22', '27', '30', '36', '50', '57']);

export function readStyles(xml: string): readonly boolean[] {
  const own = new Set<string>();
  const dates: boolean[] = [];
  let cells = false;
  scan(xml, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'cellXfs') cells = true;
      // What stands in quotes or brackets is text or colour.
      if (name === 'numFmt' && /[yd]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) own.add(numFmtId);
      if (name === 'xf' && cells) dates.push(DATE_FORMATS.has(numFmtId) || own.has(numFmtId));
    },
    close: (name) => {
      if (name === 'cellXfs') cells = false;
    },
  });
  return dates;
}

const MOST_COLUMNS = 4000;

/** @returns whether the sheet was well-formed to its end */
export function readSheet(xml: string, book: Book, row: (cells: readonly unknown[]) => void): boolean {
  let cells: unknown[] = [];
  let at = 0;
  let kind = '';
  let style = 0;
  let held = '';
  let inside = false;
  return scan(xml, {
    open: (name, { r, t = '', s = '0' }) => {
      if (name === 'row') {
        cells = [];
        at = 0;
      } else if (name === 'c') {
        at = r === undefined ? at : columnOf(r);
        kind = t;
        style = Number(s);
        held = '';
      }
      inside = name === 'v' || name === 't';
    },
    text: (text) => {
      if (inside) held += text;
    },
    close: (name) => {
      inside = false;
      if (name === 'c') {
        if (held !== '' && at < MOST_COLUMNS) {
          while (cells.length < at) cells.push(null);
          cells[at] = valueOfCell(held, kind, book.dates[style] === true, book.strings);
        }
        at += 1;
      } else if (name === 'row' && cells.length > 0) row(cells);
    },
  });
}

/** `BC12` is the column 54, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    if (sign < 'A' || sign > 'Z') break;
    column = column * 26 + sign.charCodeAt(0) - 64;
  }
  return Math.max(0, Math.min(MOST_COLUMNS, column - 1));
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar. */
const EPOCH = Date.UTC(1899, 11, 30);

function valueOfCell(text: string, kind: string, date: boolean, strings: readonly string[]): unknown {
  if (kind === 's') return strings[Number(text)] ?? null;
  if (kind === 'b') return text === '1';
  if (kind !== '' && kind !== 'n') return text;
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  return date && number > 0 && number < 2_958_466 ? new Date(EPOCH + Math.round(number * MS_PER_DAY)) : number;
}
