import { expect, test } from 'vitest';
import { reportFixture } from '../report.fixture.ts';
import { describeReportFormat, hostileRun, hostileTexts, renderReport } from '../report-format.conformance.ts';
import { csvReport } from './csv.ts';

describeReportFormat(csvReport);

test('every row has as many cells as the head', async () => {
  const rows = readCsv(await renderReport(csvReport, reportFixture()));

  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]?.length]));
});

test('there is a row for each class of each collection, and one for a collection without any', async () => {
  const rows = readCsv(await renderReport(csvReport, reportFixture()));
  const [head = [], ...body] = rows;
  const target = head.indexOf('target');

  expect(body.filter((row) => row[target] === '127.9.0.1:9200')).toHaveLength(9);
  expect(body.filter((row) => row[target] === '127.9.0.41:9200')).toHaveLength(1);
  expect(body.some((row) => row[target] === '127.9.0.20:9200')).toBe(false);
});

test('two fields of one class share a row', async () => {
  const [head = [], ...body] = readCsv(await renderReport(csvReport, reportFixture()));

  expect(body.find((row) => row[head.indexOf('class')] === 'optical-prescription')?.[head.indexOf('fields')]).toBe('od.sphere og.axe');
});

test.each(hostileTexts)('the text %j is one cell that no spreadsheet takes for a formula', async (text) => {
  const rows = readCsv(await renderReport(csvReport, hostileRun(text)));

  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});

/** RFC 4180, read without mercy: quotes where they must be, CRLF between rows. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, raw = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`no cell at ${at}`);
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
