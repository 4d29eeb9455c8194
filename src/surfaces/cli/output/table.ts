/**
 * A plain table: aligned by display width, so that Chinese and Arabic names line up, and fitted to the terminal by
 * taking from the columns that can spare it, then by leaving columns out. JSON and JSON Lines hold everything.
 */

import { clip, displayWidth, pad, printable } from '../terminal/printable.ts';
import type { Colours } from '../terminal/streams.ts';

export interface Column<Row> {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Columns that may be cut when the terminal is narrow; the least that must remain. */
  readonly shrinksTo?: number;
  /** Columns that may be left out when cutting is not enough; the highest goes first. */
  readonly spare?: number;
  readonly cell: (row: Row) => string;
  readonly paint?: (shown: string, row: Row, colours: Colours) => string;
}

const GAP = '  ';

export function renderTable<Row>(all: readonly Column<Row>[], rows: readonly Row[], width: number, colours: Colours): string {
  if (rows.length === 0) return '';
  const { columns, widths } = fitColumns(all, rows, width);
  const cells = rows.map((row) => columns.map((column) => printable(column.cell(row))));
  const draw = (line: readonly string[], paint: (shown: string, column: Column<Row>) => string): string =>
    columns
      .map((column, index) => {
        const size = widths[index] ?? 0;
        const last = index === columns.length - 1 && column.align !== 'right';
        const shown = clip(line[index] ?? '', size);
        return paint(last ? pad(shown, 0, 'left') : pad(shown, size, column.align ?? 'left'), column);
      })
      .join(GAP)
      .trimEnd();
  const head = draw(
    columns.map((column) => column.title),
    (shown) => colours.dim(shown),
  );
  const body = rows.map((row, index) => draw(cells[index] ?? [], (shown, column) => column.paint?.(shown, row, colours) ?? shown));
  return `${[head, ...body].join('\n')}\n`;
}

interface Fitted<Row> {
  readonly columns: readonly Column<Row>[];
  readonly widths: readonly number[];
}

/** The columns that find room, and how wide each is. A column that is empty throughout needs none. */
function fitColumns<Row>(all: readonly Column<Row>[], rows: readonly Row[], width: number): Fitted<Row> {
  const natural = new Map(all.map((column) => [column, naturalWidth(column, rows)]));
  let columns = all.filter((column) => column.spare === undefined || rows.some((row) => column.cell(row) !== ''));
  for (;;) {
    const { widths, over } = shareWidth(
      columns,
      columns.map((column) => natural.get(column) ?? 0),
      width,
    );
    const spared = columns.reduce<Column<Row> | undefined>(
      (most, column) => ((column.spare ?? 0) > (most?.spare ?? 0) ? column : most),
      undefined,
    );
    if (over <= 0 || spared === undefined) return { columns, widths };
    columns = columns.filter((column) => column !== spared);
  }
}

function naturalWidth<Row>(column: Column<Row>, rows: readonly Row[]): number {
  return rows.reduce((most, row) => Math.max(most, displayWidth(printable(column.cell(row)))), displayWidth(column.title));
}

function shareWidth<Row>(columns: readonly Column<Row>[], natural: readonly number[], width: number) {
  const widths = [...natural];
  let over = widths.reduce((sum, size) => sum + size, 0) + GAP.length * (columns.length - 1) - width;
  while (over > 0) {
    // Take one column at a time from the widest that can spare it; tables are small.
    let widest = -1;
    for (const [index, column] of columns.entries()) {
      const size = widths[index] ?? 0;
      if (column.shrinksTo === undefined || size <= column.shrinksTo) continue;
      if (widest === -1 || size > (widths[widest] ?? 0)) widest = index;
    }
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 1) - 1;
    over -= 1;
  }
  return { widths, over };
}
