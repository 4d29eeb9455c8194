/** JSON in a string: an object, an array, lines of objects, or a string that holds one of them once more. */
import type { Opened, Structure } from './structure.ts';

const MOST_LINES = 200;

export const json: Structure = {
  id: 'json',
  title: 'JSON',
  marked: false,
  longest: 1_000_000,
  whole: true,
  fits: (text) => {
    const first = firstSign(text);
    return first === '{' || first === '[' || (first === '"' && /^\s{0,8}"\s{0,8}(\{|\[)/.test(text.slice(0, 20)));
  },
  open: (text) => openJson(text),
  hits: [
    { text: '{"cpf":"529.982.247-25","tags":["a"]}', holds: { cpf: '529.982.247-25', 'tags[]': 'a' } },
    { text: '[{"name":"Ana"},{"name":"Rui"}]', holds: { '[].name': 'Ana' } },
    { text: '{"a":1,"name":"Ana"}\n{"a":2,"name":"Rui"}\n', holds: { '[].name': 'Ana' } },
    { text: JSON.stringify('{"name":"Ana Silva"}'), holds: { name: 'Ana Silva' } },
  ],
  misses: ['{name} was here', '[see page 3]', '{}', '[', '{"open":', '[x](https://a.test)'],
};

export function openJson(text: string): Opened | undefined {
  const parsed = parseJson(text);
  if (typeof parsed === 'string') return firstSign(parsed) === '{' || firstSign(parsed) === '[' ? { value: parsed } : undefined;
  if (parsed !== undefined) return isFull(parsed) ? { value: parsed } : undefined;
  return openLines(text);
}

function openLines(text: string): Opened | undefined {
  const end = text.indexOf('\n');
  if (end < 0 || firstSign(text) !== '{') return undefined;
  const values: unknown[] = [];
  for (const line of text.split('\n', MOST_LINES)) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (!isFull(value)) return undefined;
    values.push(value);
  }
  return values.length < 2 ? undefined : { value: values };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON after all; the parser's message holds a piece of the value and is dropped with it.
    return undefined;
  }
}

function isFull(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function firstSign(text: string): string | undefined {
  for (let at = 0; at < 16; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13 && code !== 0xfeff) return text[at];
  }
  return undefined;
}
