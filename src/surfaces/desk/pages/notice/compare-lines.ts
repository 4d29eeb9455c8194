/** What became of a text, line by line: the longest run of lines that both have stays, the rest is gone or new. */

export interface ComparedLine {
  readonly is: 'same' | 'gone' | 'new';
  readonly line: string;
  /** Its place in the comparison. */
  readonly number: number;
}

/** A notice has hundreds of lines at most; beyond this the whole is shown as replaced. */
const MOST = 2000;

export function compareLines(before: string, after: string): readonly ComparedLine[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const lines: Omit<ComparedLine, 'number'>[] = [];
  if (old.length > MOST || now.length > MOST) {
    lines.push(...old.map((line) => ({ is: 'gone' as const, line })), ...now.map((line) => ({ is: 'new' as const, line })));
  } else {
    const common = commonLengths(old, now);
    let a = 0;
    let b = 0;
    while (a < old.length || b < now.length) {
      const [left, right] = [old[a], now[b]];
      if (left !== undefined && left === right) {
        lines.push({ is: 'same', line: left });
        a += 1;
        b += 1;
      } else if (left !== undefined && (right === undefined || lengthAt(common, a + 1, b) >= lengthAt(common, a, b + 1))) {
        lines.push({ is: 'gone', line: left });
        a += 1;
      } else {
        lines.push({ is: 'new', line: right ?? '' });
        b += 1;
      }
    }
  }
  return lines.map((line, number) => ({ ...line, number }));
}

function lengthAt(table: readonly Uint16Array[], a: number, b: number): number {
  return table[a]?.[b] ?? 0;
}

/** How many lines are common from each pair of places to the end. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let a = old.length - 1; a >= 0; a -= 1) {
    const row = table[a];
    if (row === undefined) continue;
    for (let b = now.length - 1; b >= 0; b -= 1) {
      row[b] = old[a] === now[b] ? lengthAt(table, a + 1, b + 1) + 1 : Math.max(lengthAt(table, a + 1, b), lengthAt(table, a, b + 1));
    }
  }
  return table;
}
