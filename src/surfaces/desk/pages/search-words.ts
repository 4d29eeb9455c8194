/** Reads what an address says after its question mark. Whatever makes no sense is left out rather than refused. */

export type Search = Readonly<Record<string, unknown>>;

export function wordOf(search: Search, key: string): string | undefined {
  const value = search[key];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' && text.length <= 400 ? text : undefined;
}

export function oneOf<const Word extends string>(search: Search, key: string, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === search[key]);
}

export function someOf<const Word extends string>(search: Search, key: string, words: readonly Word[]): Word[] | undefined {
  const given = search[key];
  const wanted: readonly unknown[] = Array.isArray(given) ? given : [given];
  const found = words.filter((word) => wanted.includes(word));
  return found.length === 0 ? undefined : found;
}

/** Without the keys that hold nothing, so that they do not stand in the address. */
export function without<Given extends object>(given: Given): Given {
  const kept = { ...given };
  for (const [key, value] of Object.entries(given)) if (value === undefined) Reflect.deleteProperty(kept, key);
  return kept;
}
