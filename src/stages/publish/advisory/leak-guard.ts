/**
 * Reads an advisory as somebody would who looks for the store: before it is kept and again before it is published, all
 * its bytes are searched for the case's addresses, host names, contacts and names of stores. One hit refuses it. Common
 * ways of hiding a name from a search, such as entities, dots in brackets and invisible signs, are undone first.
 */
import { AppError } from '../../../errors.ts';

export interface Secret {
  readonly what: 'address' | 'host name' | 'store name' | 'collection name' | 'contact';
  readonly text: string;
}

/** Only these can be ordinary words. */
const NAMES: ReadonlySet<Secret['what']> = new Set(['store name', 'collection name']);

export interface Read {
  /** Such as `advisory.html`. */
  readonly name: string;
  readonly text: string;
}

/** Shorter names say nothing and would be found everywhere. */
const SHORTEST = 4;

/**
 * @param own Our own fixed words: a name that is an ordinary word of ours, such as "patients", counts only where
 * it stands in `free`, the parts that somebody chose.
 */
export function findLeaks(reads: readonly Read[], secrets: readonly Secret[], own: string, free: readonly string[]): Secret['what'][] {
  const ours = plain(own);
  const chosen = free.map(plain).join('\n');
  const all = reads.map(({ text }) => plain(text)).join('\n');
  const found = new Set<Secret['what']>();
  for (const { what, text } of secrets)
    for (const needle of needlesOf(text)) {
      const where = NAMES.has(what) && holds(ours, needle) ? chosen : all;
      if (holds(where, needle)) found.add(what);
    }
  return [...found];
}

/** @throws AppError ADVISORY_LEAKS, which does not say what was found */
export function refuseLeaks(reads: readonly Read[], secrets: readonly Secret[], own: string, free: readonly string[]): void {
  const found = findLeaks(reads, secrets, own, free);
  if (found.length > 0) throw new AppError('ADVISORY_LEAKS', { detail: `It holds what leads to the store: ${found.join(', ')}.` });
}

/** The whole, and of a masked name every part that was left in clear. */
function needlesOf(text: string): string[] {
  const whole = plain(text).trim();
  const parts = whole.includes('**') ? whole.split(/\*+/).map((part) => part.replace(/^[-_. ]+|[-_. ]+$/g, '')) : [whole];
  return parts.filter((part) => part.length >= SHORTEST && !/^\d{4}$/.test(part));
}

/** As a word of its own: "lab" is not in "available". */
function holds(text: string, needle: string): boolean {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + needle.length] ?? ' ';
    if (!isWordSign(before) && !isWordSign(after)) return true;
  }
  return false;
}

function isWordSign(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", period: '.', colon: ':' };

function plain(text: string): string {
  return percent(entities(text))
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\u00ad]/gu, '')
    .replaceAll(/\s*[[({]\s*(\.|dot|:)\s*[\])}]\s*/gi, (_whole, sign: string) => (sign === ':' ? ':' : '.'))
    .toLowerCase();
}

function entities(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function percent(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (whole) => {
    try {
      return decodeURIComponent(whole);
    } catch {
      return whole;
    }
  });
}
