/** Splits lines of a table at a delimiter, quotes respected: one pass, whatever the quotes do. */
export type Delimiter = ',' | ';' | '\t' | '|';

export function readRows(text: string, delimiter: Delimiter, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  let cell = '';
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const sign = at < text.length ? text[at] : '\n';
    if (quoted) {
      if (at === text.length) return [];
      if (sign !== '"') continue;
      cell += text.slice(from, at);
      from = at + 1;
      if (text[at + 1] === '"') {
        // The second quote begins the next piece and so stays in the cell.
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && at === from && cell === '') {
      quoted = true;
      from = at + 1;
    } else if (sign === delimiter || sign === '\n') {
      row.push((cell + text.slice(from, at)).trim());
      cell = '';
      from = at + 1;
      if (sign === '\n') {
        if (row.length > 1 || row[0] !== '') rows.push(row);
        row = [];
        if (rows.length >= most) return rows;
      }
    }
  }
  return rows;
}
