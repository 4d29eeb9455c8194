/**
 * `key=value` pairs in one string, as logs, cookies and connection strings write them: separated by blanks,
 * semicolons or line ends, values quoted or bare. Only a string that is pairs and nothing else is opened.
 */
import { Entries } from '../documents/records.ts';
import type { Opened, Structure } from './structure.ts';

const MOST_PAIRS = 200;
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]{0,48}$/u;

export const pairs: Structure = {
  id: 'pairs',
  title: 'Pairs of name and value',
  marked: true,
  longest: 32_000,
  whole: true,
  fits: (text) => /^\s{0,4}[\p{L}_][\p{L}\p{M}\p{N}_.-]{0,48}\s?=\s?\S/u.test(text.slice(0, 60)),
  open: (text) => openPairs(text),
  hits: [
    { text: 'level=info user="Ana Silva" cpf=529.982.247-25 ms=12', holds: { '#pairs.user': 'Ana Silva', '#pairs.cpf': '529.982.247-25' } },
    { text: 'nome=Ana Silva; nascimento=04/03/1950; sexo=F', holds: { '#pairs.nome': 'Ana Silva', '#pairs.nascimento': '04/03/1950' } },
    { text: 'HOST=db.example.test\nPASSWORD=s3cret-word\n', holds: { '#pairs.PASSWORD': 's3cret-word' } },
  ],
  misses: [
    'x = 3',
    'a=b',
    'total = price * count and so on',
    'if x=1 then y=2 else stop',
    '2=3 4=5',
    'dose=5 was given today with water=yes',
  ],
};

export function openPairs(text: string): Opened | undefined {
  const found = /[;\n]/.test(text) ? splitPairs(text) : scanPairs(text);
  return found === undefined || found.length < 2 ? undefined : { value: new Entries(found) };
}

/** Parts between semicolons or line ends; each one must be a pair. */
function splitPairs(text: string): (readonly [string, string])[] | undefined {
  const found: (readonly [string, string])[] = [];
  for (const part of text.split(/[;\n]/, MOST_PAIRS)) {
    const written = part.trim();
    if (written === '' || written.startsWith('#')) continue;
    const cut = written.indexOf('=');
    const name = written.slice(0, Math.max(0, cut)).trim();
    if (cut < 1 || !NAME.test(name)) return undefined;
    found.push([name, unquote(written.slice(cut + 1).trim())]);
  }
  return found;
}

/** Pairs between blanks; each word must be one, unless it stands between quotes. */
function scanPairs(text: string): (readonly [string, string])[] | undefined {
  const found: (readonly [string, string])[] = [];
  let at = 0;
  while (at < text.length && found.length < MOST_PAIRS) {
    if (isBlank(text, at)) {
      at += 1;
      continue;
    }
    let cut = at;
    while (cut < text.length && cut - at <= 48 && text[cut] !== '=' && !isBlank(text, cut)) cut += 1;
    if (text[cut] !== '=' || !NAME.test(text.slice(at, cut))) return undefined;
    const quote = text[cut + 1];
    let end = cut + 1;
    if (quote === '"' || quote === "'") {
      end = text.indexOf(quote, cut + 2) + 1;
      if (end === 0) return undefined;
    } else while (end < text.length && !isBlank(text, end)) end += 1;
    found.push([text.slice(at, cut), unquote(text.slice(cut + 1, end))]);
    at = end;
  }
  return found;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13);
}

function unquote(text: string): string {
  return text.length >= 2 && (text[0] === '"' || text[0] === "'") && text.at(-1) === text[0] ? text.slice(1, -1) : text;
}
