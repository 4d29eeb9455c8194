/**
 * All field phrases of all classes and all subject words, indexed by first token for longest-match lookup,
 * and once more run together for names without separators. Built once per classifier; holds no input.
 */
import type { DataClassId } from '../data-classes.ts';
import type { LocalePack } from '../locales/pack.ts';
import { type DataClass, type Language, languages, type Phrases, type Subject, subjects } from '../unit.ts';
import { isUnspaced, tokenise } from './tokens.ts';

export interface Meaning {
  readonly classes: readonly { readonly id: DataClassId; readonly strong: boolean }[];
  readonly subjects: readonly Subject[];
  readonly languages: readonly Language[];
}

interface Entry {
  readonly tokens: readonly string[];
  readonly classes: { id: DataClassId; strong: boolean }[];
  readonly subjects: Subject[];
  readonly languages: Language[];
}

/** A phrase that was found in a name. */
export interface Match extends Meaning {
  /** Position of its first token and number of tokens (for Han: characters). */
  readonly start: number;
  readonly length: number;
}

interface Phrasebook {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly longest: number;
  readonly joined: ReadonlyMap<string, Entry>;
}

/** Two books, since one word may be a class and a subject at once: `doctor` names both. */
export interface Lexicon {
  readonly classes: Phrasebook;
  readonly subjects: Phrasebook;
}

const SHORTEST_JOINED = 5;

export function buildLexicon(classes: readonly DataClass[], packs: readonly LocalePack[]): Lexicon {
  return { classes: classBook(classes), subjects: subjectBook(packs) };
}

function classBook(classes: readonly DataClass[]): Phrasebook {
  const entries = new Map<string, Entry>();
  const addAll = (id: DataClassId, phrases: Phrases | undefined, strong: boolean): void => {
    for (const [language, list] of phrasesOf(phrases)) {
      for (const phrase of list) addMeaning(entryOf(entries, phrase, language), id, strong);
    }
  };
  for (const unit of classes) {
    addAll(unit.id, unit.names, true);
    addAll(unit.id, unit.hints, false);
  }
  return bind(entries);
}

function subjectBook(packs: readonly LocalePack[]): Phrasebook {
  const entries = new Map<string, Entry>();
  for (const pack of packs) {
    for (const subject of subjects) {
      for (const phrase of pack.subjects[subject] ?? []) {
        const entry = entryOf(entries, phrase, pack.id);
        if (!entry.subjects.includes(subject)) entry.subjects.push(subject);
      }
    }
  }
  return bind(entries);
}

function entryOf(entries: Map<string, Entry>, phrase: string, language: Language): Entry {
  const tokens = tokenise(phrase);
  const key = tokens.join(' ');
  const entry = entries.get(key) ?? { tokens, classes: [], subjects: [], languages: [] };
  entries.set(key, entry);
  if (!entry.languages.includes(language)) entry.languages.push(language);
  return entry;
}

function bind(entries: ReadonlyMap<string, Entry>): Phrasebook {
  const joined = new Map<string, Entry>();
  let longest = 1;
  for (const entry of entries.values()) {
    longest = Math.max(longest, entry.tokens.length);
    const run = entry.tokens.join('');
    if (entry.tokens.length > 1 && run.length >= SHORTEST_JOINED && !joined.has(run)) joined.set(run, entry);
  }
  return { entries, longest, joined };
}

/** Finds phrases of classes left to right, longest first, without overlap. */
export function matchTokens(tokens: readonly string[], lexicon: Lexicon): Match[] {
  return match(tokens, lexicon.classes);
}

export function subjectMatches(tokens: readonly string[], lexicon: Lexicon): Match[] {
  return match(tokens, lexicon.subjects);
}

function match(tokens: readonly string[], book: Phrasebook): Match[] {
  const found: Match[] = [];
  let at = 0;
  while (at < tokens.length) {
    const hit = longestAt(tokens, at, book);
    if (hit !== undefined) {
      found.push(hit);
      at += hit.length;
      continue;
    }
    const token = tokens[at] ?? '';
    if (isUnspaced(token)) found.push(...segment(token, at, book));
    at += 1;
  }
  return found;
}

function longestAt(tokens: readonly string[], at: number, book: Phrasebook): Match | undefined {
  for (let length = Math.min(book.longest, tokens.length - at); length >= 1; length--) {
    const run = tokens.slice(at, at + length);
    const entry = book.entries.get(run.join(' ')) ?? book.joined.get(run.join(''));
    if (entry !== undefined) return { ...entry, start: at, length };
  }
  return singular(tokens[at] ?? '', at, book);
}

/** One plural rule for the Latin packs; irregular plurals stand in the packs. */
function singular(token: string, at: number, book: Phrasebook): Match | undefined {
  if (token.length < 5 || !token.endsWith('s') || token.endsWith('ss')) return undefined;
  const entry = book.entries.get(token.slice(0, -1));
  return entry === undefined ? undefined : { ...entry, start: at, length: 1 };
}

function segment(run: string, at: number, book: Phrasebook): Match[] {
  const found: Match[] = [];
  let from = 0;
  while (from < run.length) {
    let taken = 1;
    for (let length = Math.min(10, run.length - from); length >= 1; length--) {
      const entry = book.entries.get(run.slice(from, from + length));
      if (entry === undefined) continue;
      found.push({ ...entry, start: at + from / run.length, length: 1 });
      taken = length;
      break;
    }
    from += taken;
  }
  return found;
}

function addMeaning(entry: Entry, id: DataClassId, strong: boolean): void {
  const known = entry.classes.find((each) => each.id === id);
  if (known === undefined) entry.classes.push({ id, strong });
  else known.strong ||= strong;
}

function phrasesOf(phrases: Phrases | undefined): (readonly [Language, readonly string[]])[] {
  return languages.flatMap((language) => {
    const list = phrases?.[language];
    return list === undefined ? [] : [[language, list] as const];
  });
}
