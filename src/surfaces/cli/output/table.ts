/**
 * A plain table: aligned by display width, so that Chinese and Arabic names line up, and cut to the
 * terminal by taking from the columns that can spare it.
 */

import { clip, displayWidth, pad, printable } from '../terminal/printable.ts';
import type { Colours } from '../terminal/streams.ts';

export interface Column<Row> {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Columns that may be cut when the terminal is narrow; the least that must remain. */
  readonly shrinksTo?: number;
  readonly cell: (row: Row) => string;
  readonly paint?: (shown: string, row: Row, colours: Colours) => string;
}

const GAP = '  ';

export function renderTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number, colours: Colours): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => columns.map((column) => printable(column.cell(row))));
  const natural = columns.map((column, index) =>
    Math.max(displayWidth(column.title), ...cells.map((line) => displayWidth(line[index] ?? ''))),
  );
  const widths = shareWidth(columns, natural, width);
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

function shareWidth<Row>(columns: readonly Column<Row>[], natural: readonly number[], width: number): number[] {
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
  return widths;
}
