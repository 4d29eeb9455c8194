/**
 * Makes a record of the text that stands on a picture or a page: "Patient: …" becomes the field "Patient", so that
 * the classifier can judge it as it judges a field of a database; the whole stands in the field "text". One pass over
 * each line; lines, fields and lengths are bounded. The names of fields come off the picture and are values, too.
 */
import { maskName } from '../mask/mask-name.ts';

const MOST_LINES = 2000;
const MOST_FIELDS = 80;
const LONGEST_LINE = 400;
const LONGEST_LABEL = 40;
const LONGEST_TEXT = 20_000;

export type TextRecord = Readonly<Record<string, string | readonly string[]>>;

export function textRecord(text: string): TextRecord {
  const fields = new Map<string, string[]>();
  const add = (label: string, value: string) => {
    if (value === '' || (!fields.has(label) && fields.size >= MOST_FIELDS)) return;
    fields.set(label, [...(fields.get(label) ?? []), value]);
  };
  const lines = text
    .slice(0, MOST_LINES * LONGEST_LINE)
    .split('\n', MOST_LINES)
    .map(plainLine)
    .filter((line) => line !== '');
  let waiting: string | undefined;
  const bare = lines.map(withoutDust);
  for (const [at, line] of lines.entries()) {
    const alone = bare[at] ?? '';
    const pairs = pairsOf(line);
    const [first] = pairs;
    // "Name" on one line and the name on the next, as on cards; what is said may be a word that labels are made of.
    const isValue = waiting !== undefined && first === undefined && (!isKnownLabel(alone) || isKnownLabel(bare[at + 1] ?? alone));
    if (waiting !== undefined && isValue) add(waiting, alone);
    waiting = undefined;
    if (isValue) continue;
    for (const [label, value] of pairs) {
      if (value === '') waiting = label;
      else add(label, value);
    }
    if (first === undefined && isKnownLabel(alone)) waiting = alone;
  }
  const record: [string, string | readonly string[]][] = [...fields].map(([label, values]) => [label, one(values)]);
  return Object.fromEntries([['text', lines.join('\n').slice(0, LONGEST_TEXT)], ...record]);
}

function one(values: readonly string[]): string | readonly string[] {
  const [first, ...others] = values;
  return first !== undefined && others.length === 0 ? first : values;
}

/** Recognition puts spaces between the characters of scripts that have none, and marks of direction around others. */
function plainLine(line: string): string {
  return line
    .slice(0, LONGEST_LINE)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.·•|*_~-]+|[\s|_~]+$/g, '');
}

/** The labels of a line with what follows each: up to its end, or up to the next label. */
function pairsOf(line: string): [label: string, value: string][] {
  const parts = line.split(/\s*[:：﹕]\s*(?!\/\/)/);
  const pairs: [string, string][] = [];
  let label = withoutSpecks(parts[0] ?? '');
  for (const [at, part] of parts.entries()) {
    if (at === 0) continue;
    const isLast = at === parts.length - 1;
    const [value, next] = isLast ? [part, ''] : splitTail(part);
    if (isLabel(label)) pairs.push([label, withoutEdge(value)]);
    label = next;
  }
  return pairs.length > 0 ? pairs : leadingPair(line);
}

/** Both, for a line that stands alone. */
function withoutDust(line: string): string {
  const words = line.split(' ');
  const isWord = (word: string): boolean => /[\p{L}\p{M}\p{N}]{2}|\p{Script=Han}/u.test(word);
  const from = words.findIndex(isWord);
  return from < 0 ? line : words.slice(from, words.findLastIndex(isWord) + 1).join(' ');
}

/** The edge of the paper is read as one more sign at the end of a line. */
function withoutEdge(value: string): string {
  return value.replace(/(?<=\S{2}) [^\s\p{Script=Han}]$/u, '');
}

/** Dust and borders are read as single signs in front of a line. */
function withoutSpecks(label: string): string {
  const words = label.split(' ');
  const from = words.findIndex((word) => /[\p{L}\p{M}]{2}|\p{Script=Han}/u.test(word));
  return from > 0 ? words.slice(from).join(' ') : label;
}

/** "12/03/1974 Sexo" ends with the label of what comes next. */
function splitTail(part: string): [value: string, label: string] {
  const words = part.split(' ');
  let from = words.length;
  while (from > 0 && words.length - from < 3 && /^[\p{L}\p{M}.'/]+$/u.test(words[from - 1] ?? '')) from -= 1;
  for (let at = from; at < words.length; at += 1) {
    const tail = words.slice(at).join(' ');
    if (isKnownLabel(tail)) return [words.slice(0, at).join(' '), tail];
  }
  return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}

/** "DOB 03/14/1957": known words in front of a number. */
function leadingPair(line: string): [label: string, value: string][] {
  const found = /^([\p{L}\p{M}.' /]{2,30}?) ?[.#№]? ?(\p{N}.*)$/u.exec(line);
  const [, label = '', value = ''] = found ?? [];
  return isKnownLabel(label.trim()) ? [[label.trim(), value]] : [];
}

function isLabel(text: string): boolean {
  if (text.length < 1 || text.length > LONGEST_LABEL || !/^\P{N}*\p{L}\P{N}*$/u.test(text)) return false;
  return text.split(' ').length <= 5;
}

/** Every word of it is one of the vocabulary that names of fields are made of. */
function isKnownLabel(text: string): boolean {
  return text.length > 1 && text.length <= LONGEST_LABEL && isLabel(text) && !/[.,;!?]$/.test(text) && !maskName(text).includes('‹');
}
