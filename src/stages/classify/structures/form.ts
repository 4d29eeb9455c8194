/**
 * URL-encoded forms and the queries of addresses. Names and values are decoded; a value may be JSON again. An
 * address keeps being an address, its query is read beside it.
 */
import { Entries } from '../documents/records.ts';
import { decodePercent } from './base64.ts';
import type { Opened, Structure } from './structure.ts';

const MOST_PAIRS = 200;
const NAME = /^[\p{L}\p{N}_.[\]%-]{1,64}$/u;

export const form: Structure = {
  id: 'form',
  title: 'URL-encoded form',
  marked: false,
  longest: 100_000,
  whole: true,
  fits: (text) => {
    const head = text.slice(0, 80);
    return (/^[\w.[\]%-]{1,64}=/.test(head) && text.includes('&')) || /^%(7B|5B)/i.test(head);
  },
  open: (text) => openForm(text),
  hits: [
    { text: 'nome=Ana+Silva&cpf=529.982.247-25', holds: { nome: 'Ana Silva', cpf: '529.982.247-25' } },
    { text: 'name=Andr%C3%A9&tel=%2B33612345678&x=', holds: { name: 'André', tel: '+33612345678' } },
    { text: '%7B%22name%22%3A%22Ana%22%7D', holds: { name: 'Ana' } },
    { text: 'step=2&payload=%7B%22dob%22%3A%221950-01-02%22%7D', holds: { 'payload.dob': '1950-01-02' } },
  ],
  misses: ['a=1', 'if (a == b && c == d) return', 'x = 3 & y = 4', '%7Bname%7D', 'R&D=costs'],
};

export function openForm(text: string): Opened | undefined {
  if (text.startsWith('%')) {
    const decoded = decodePercent(text);
    return decoded === undefined || !/^(\{\s*"|\[\s*[{["])/.test(decoded) ? undefined : { value: decoded };
  }
  const pairs = readPairs(text);
  return pairs === undefined ? undefined : { value: new Entries(pairs) };
}

/** Undefined as soon as one part is no pair. */
export function readPairs(text: string): (readonly [string, string])[] | undefined {
  const pairs: (readonly [string, string])[] = [];
  for (const part of text.split('&', MOST_PAIRS)) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    if (cut <= 0 || /\s/.test(part)) return undefined;
    const name = decodePercent(part.slice(0, cut));
    const value = decodePercent(part.slice(cut + 1).replaceAll('+', ' '));
    if (name === undefined || value === undefined || !NAME.test(name)) return undefined;
    pairs.push([name, value]);
  }
  return pairs.length < 2 ? undefined : pairs;
}
