import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { displayWidth } from '../terminal/printable.ts';
import { type Column, renderTable } from './table.ts';

interface Row {
  readonly name: string;
  readonly count: string;
}

const plain = picocolors.createColors(false);
const columns: readonly Column<Row>[] = [
  { title: 'NAME', cell: ({ name }) => name, shrinksTo: 4 },
  { title: 'COUNT', align: 'right', cell: ({ count }) => count },
];

test('wide and right-to-left names take the columns that they are shown in', () => {
  const rows = [
    { name: '患者', count: '1' },
    { name: 'المرضى', count: '22' },
    { name: 'patients', count: '333' },
  ];
  const lines = renderTable(columns, rows, 80, plain).trimEnd().split('\n');

  expect(new Set(lines.map(displayWidth))).toEqual(new Set([15]));
});

test('text from right to left is isolated', () => {
  expect(renderTable(columns, [{ name: 'المرضى', count: '1' }], 80, plain)).toContain('\u2068المرضى\u2069');
});

test('a narrow terminal cuts the column that can spare it, between characters', () => {
  const [, line = ''] = renderTable(columns, [{ name: '患者登记资料库', count: '12345' }], 14, plain).split('\n');

  expect(displayWidth(line)).toBeLessThanOrEqual(14);
  expect(line).toContain('…');
  expect(line).toContain('12345');
});

test('where cutting is not enough, the column that is least missed is left out', () => {
  const wide: readonly Column<Row>[] = [
    ...columns,
    { title: 'REST', cell: () => 'a long text', spare: 1 },
    { title: 'LESS', cell: () => 'more', spare: 2 },
  ];
  const rows = [{ name: 'patients', count: '12345' }];

  expect(renderTable(wide, rows, 40, plain).split('\n')[0]).toBe('NAME      COUNT  REST         LESS');
  expect(renderTable(wide, rows, 28, plain).split('\n')[0]).toBe('NAME      COUNT  REST');
  expect(renderTable(wide, rows, 14, plain).split('\n')[0]).toBe('NAME     COUNT');
});

test('a column that can be missed is left out where it is empty throughout', () => {
  const hollow: readonly Column<Row>[] = [...columns, { title: 'NOTE', cell: () => '', spare: 1 }];

  expect(renderTable(hollow, [{ name: 'a', count: '1' }], 80, plain)).not.toContain('NOTE');
});

test('control characters and direction overrides of a name do not reach the terminal', () => {
  const text = renderTable(columns, [{ name: 'a\u001b[2Jb\nc\u202ed', count: '1' }], 80, plain);

  expect(text.split('\n')).toHaveLength(3);
  for (const sign of ['\u001b', '\u202e']) expect(text).not.toContain(sign);
});

test('no row makes no table', () => {
  expect(renderTable(columns, [], 80, plain)).toBe('');
});
