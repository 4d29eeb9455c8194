/** The names of a table's columns: told from data where there are none, and made distinct where two are the same. */

/** Names are words: no number, no date, no address, and few of them twice. */
export function looksLikeNames(cells: readonly unknown[]): boolean {
  const texts = cells.map((cell) => (cell instanceof Date ? '0' : String(cell ?? '').trim()));
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return false;
  const data = filled.filter(
    (text) => /^[-+]?[\d.,:/ -]+$/.test(text) || /^\d{4}-\d\d-\d\d/.test(text) || text.includes('@') || text.length > 120,
  );
  return data.length === 0 && new Set(filled).size >= filled.length * 0.5;
}

export function distinctNames(cells: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = String(cell ?? '').trim() || `c${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Turns rows into records: the first may name the columns. Cells beyond the names go by the number of their column. */
export class Table {
  #names: readonly string[] | undefined;

  /** @returns nothing for the row of names */
  record(cells: readonly unknown[]): Record<string, unknown> | undefined {
    if (this.#names === undefined) {
      const named = looksLikeNames(cells);
      this.#names = named ? distinctNames(cells) : cells.map((_, at) => `c${at + 1}`);
      if (named) return undefined;
    }
    const names = this.#names;
    return Object.fromEntries(cells.map((cell, at) => [names[at] ?? `c${at + 1}`, cell]));
  }
}
