/**
 * What the name model sees of a field: whole tokens, character n-grams and token pairs of its own name, the
 * tokens of its parents and those of the collection. Features are strings here and hashes in the model;
 * training and judging call the same function, so both sides always agree.
 */
import { tokenise } from '../engine/tokens.ts';

export interface Feature {
  readonly hash: number;
  readonly value: number;
}

/** The three groups are kept apart, so that training may hide one of them and judging may weigh it. */
export interface NameFeatures {
  readonly leaf: readonly Feature[];
  readonly parents: readonly Feature[];
  readonly collection: readonly Feature[];
  /** The field's own words, to be joined with what its neighbours are. */
  readonly words: readonly string[];
}

/** What a collection is mostly about, as far as its other fields tell. */
export type Neighbourhood = 'care' | 'person' | 'thing';

const MOST_TOKENS = 16;
const LONGEST_TOKEN = 40;
/** Scripts written without spaces, or with words glued: short runs of characters are their words. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

export function nameFeatures(path: readonly string[], collection: string): NameFeatures {
  const names = namesOf(path);
  const written = tokensOf(names.at(-1) ?? '');
  const tokens = isNameless(written) ? [] : written;
  const parents = names.slice(0, -1).map(tokensOf);
  return {
    leaf: leafFeatures(tokens, parents.at(-1)),
    parents: parentFeatures(parents),
    collection: collectionFeatures(collection),
    words: tokens.length === 0 ? [] : [tokens.join(' '), ...(tokens.length > 1 ? tokens : [])],
  };
}

/** The names on a path that somebody chose: no marks of arrays, of keys that are data, or of structures. */
export function namesOf(path: readonly string[]): string[] {
  return path.filter((segment) => segment !== '[]' && segment !== '*' && !segment.startsWith('#'));
}

const COLUMN_WORDS: ReadonlySet<string> = new Set(
  'c,col,column,row,f,fld,field,attr,attribute,v,var,x,y,campo,coluna,columna,champ,colonne,spalte,feld,zeile,kolom,colonna,sutun,列,欄,栏,колонка,поле,컬럼,字段,عمود,حقل'.split(
    ',',
  ),
);

/** `c17`, `field_3`, `a`: a place in a table, not a name. Such a field is judged by its values and neighbours alone. */
function isNameless(tokens: readonly string[]): boolean {
  return tokens.length > 0 && tokens.every((token) => /^\d+$/.test(token) || /^[a-z]$/.test(token) || COLUMN_WORDS.has(token));
}

export function collectionFeatures(collection: string): Feature[] {
  const tokens = tokensOf(collection).filter((token) => !/^\d+$/.test(token));
  const found = new Map<string, number>();
  for (const token of tokens) {
    add(found, `c:${token}`, 1);
    for (const gram of gramsOf(token)) add(found, `cg:${gram}`, 0.35);
  }
  return scaled(found, 1 / Math.sqrt(Math.max(1, tokens.length)));
}

/** `start` among vital signs dates care, among cables it measures them. */
export function neighbourFeatures(words: readonly string[], neighbourhood: Neighbourhood): Feature[] {
  return words.map((word, at) => ({
    hash: hashOf(`n:${neighbourhood} ${at === 0 ? '=' : ''}${word}`),
    value: at === 0 ? 1 : 1 / words.length,
  }));
}

function leafFeatures(tokens: readonly string[], parent: readonly string[] | undefined): Feature[] {
  if (tokens.length === 0) return [];
  const found = new Map<string, number>();
  add(found, `f:${tokens.join(' ')}`, 1);
  if (parent !== undefined) add(found, `fp:${parent.join(' ')} ${tokens.join(' ')}`, 1);
  add(found, `s:${tokens[0] ?? ''}`, 0.5);
  add(found, `e:${tokens.at(-1) ?? ''}`, 0.5);
  const weight = 1 / Math.sqrt(Math.max(1, tokens.length));
  let previous = parent?.at(-1) === undefined ? '^' : `${parent.at(-1)}>`;
  for (const token of tokens) {
    add(found, `w:${token}`, 1.2 * weight);
    add(found, `b:${previous} ${token}`, 0.8 * weight);
    previous = token;
    const grams = gramsOf(token);
    for (const gram of grams) add(found, `g:${gram}`, (1.6 * weight) / Math.sqrt(grams.length));
  }
  return scaled(found, 1);
}

function parentFeatures(parents: readonly (readonly string[])[]): Feature[] {
  const found = new Map<string, number>();
  const nearest = parents.at(-1) ?? [];
  for (const token of nearest) {
    add(found, `p:${token}`, 1);
    for (const gram of gramsOf(token)) add(found, `pg:${gram}`, 0.3);
  }
  for (const above of parents.slice(0, -1)) for (const token of above) add(found, `a:${token}`, 0.7);
  return scaled(found, 1);
}

/** Latin-like words give anchored runs of three to five letters; dense scripts give runs of one to three. */
function gramsOf(token: string): string[] {
  const grams: string[] = [];
  if (DENSE.test(token)) {
    const letters = [...token];
    for (let size = 1; size <= 3; size++)
      for (let at = 0; at + size <= letters.length; at++) grams.push(letters.slice(at, at + size).join(''));
    grams.push(`${letters.slice(-2).join('')}$`, `^${letters.slice(0, 2).join('')}`);
    return grams;
  }
  const framed = `^${token}$`;
  for (let size = 3; size <= 5; size++) for (let at = 0; at + size <= framed.length; at++) grams.push(framed.slice(at, at + size));
  return grams;
}

function tokensOf(name: string): string[] {
  return tokenise(name)
    .slice(0, MOST_TOKENS)
    .map((token) => token.slice(0, LONGEST_TOKEN));
}

function add(found: Map<string, number>, feature: string, value: number): void {
  found.set(feature, (found.get(feature) ?? 0) + value);
}

function scaled(found: ReadonlyMap<string, number>, factor: number): Feature[] {
  return [...found].map(([feature, value]) => ({ hash: hashOf(feature), value: value * factor }));
}

/** The lowest bit tells grams from whole words: training drops grams that only one name holds. */
export function isGram(hash: number): boolean {
  return (hash & 1) === 1;
}

/** FNV-1a over UTF-16 units: fast, the same everywhere; collisions are too few to matter (a hundred thousand of 2^31). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  const gram = text.startsWith('g:') || text.startsWith('cg:') || text.startsWith('pg:') ? 1 : 0;
  return ((hash & ~1) | gram) >>> 0;
}
