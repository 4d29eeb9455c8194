/**
 * Which keys stand in the first object of a JSON file, as paths such as `services.port`, from its beginning alone, which
 * may end anywhere. Formats are told apart by it: by what the tool names things, never by values. Comment lines that
 * start with # may come first. Lists add nothing to a path.
 */
const DEEPEST = 5;
const MOST_KEYS = 4096;
const STARTS_AS_JSON = /^(?:\s*#[^\n]*\n)*\s*[[{]/;

/** Undefined where the text does not begin as JSON. */
export function jsonKeys(head: string): ReadonlySet<string> | undefined {
  const start = STARTS_AS_JSON.exec(head);
  if (start === null) return undefined;
  const keys = new Set<string>();
  const open: { readonly list: boolean; readonly path: string }[] = [];
  let word: string | undefined;
  let path = '';
  for (let index = start[0].length - 1; index < head.length && keys.size < MOST_KEYS; index += 1) {
    const mark = head[index];
    if (mark === '"') {
      const end = closingQuote(head, index + 1);
      word = head.slice(index + 1, end);
      index = end;
    } else if (mark === ':' && word !== undefined && open.at(-1)?.list === false) {
      const parent = open.at(-1)?.path ?? '';
      path = parent === '' ? word : `${parent}.${word}`;
      if (open.length <= DEEPEST * 2) keys.add(path);
      word = undefined;
    } else if (mark === ',') {
      path = open.at(-1)?.path ?? '';
      word = undefined;
    } else if (mark === '{' || mark === '[') {
      open.push({ list: mark === '[', path });
      if (open.length > 64) return keys;
    } else if (mark === '}' || mark === ']') {
      open.pop();
      path = open.at(-1)?.path ?? '';
      // The first object at the top has ended: the next ones are like it.
      if (open.every(({ list, path: of }) => list && of === '')) return keys;
    }
  }
  return keys;
}

function closingQuote(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return index;
  }
  return text.length;
}
