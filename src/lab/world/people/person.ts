/**
 * A synthetic person of the lab, as every country makes one. Nobody here exists: names are drawn from
 * common ones, numbers are computed, street names are invented words that occur nowhere else, which makes
 * them good canaries.
 */
import { at, type Random, scatter } from '../random.ts';

export interface Person {
  readonly n: number;
  readonly sex: 'female' | 'male';
  readonly givenName: string;
  readonly familyName: string;
  /** As the country writes it. */
  readonly fullName: string;
  /** ISO 8601. */
  readonly birthDate: string;
  /** Street line with its number. */
  readonly street: string;
  /** The invented word inside the street line. */
  readonly streetWord: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly phone: string;
  readonly email: string;
}

/** The year that the ages of the lab are counted to. */
export const worldYear = 2019;

/** A population with many adults, some children and few very old, as patients of a clinic are. */
export function birthDate(random: Random, options: { readonly from?: number; readonly to?: number } = {}): string {
  const youngest = options.from ?? 0;
  const oldest = options.to ?? 94;
  const bell = (random.next() + random.next() + random.next()) / 3;
  const age = Math.round(youngest + (oldest - youngest) * bell);
  return isoDate(worldYear - age, random.int(1, 12), random.int(1, 28));
}

export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A date between two years, for events. */
export function eventDate(random: Random, from = 2016, to = worldYear): string {
  return isoDate(random.int(from, to), random.int(1, 12), random.int(1, 28));
}

/** `2019-03-07T14:20:00Z` on the day given. */
export function atTime(random: Random, date: string): string {
  return `${date}T${String(random.int(7, 19)).padStart(2, '0')}:${at(['00', '10', '15', '20', '30', '40', '45', '50'], random.int(0, 7))}:00Z`;
}

/** Whole years at the end of the world's year. */
export function ageOf(person: Pick<Person, 'birthDate'>): number {
  return worldYear - Number(person.birthDate.slice(0, 4));
}

/** An invented word for person `n`: unique as long as `syllables` to the power of `length` is larger than the crowd. */
export function inventedWord(syllables: readonly string[], length: number, n: number, seed: string): string {
  let rest = scatter(n, syllables.length ** length, seed);
  let word = '';
  for (let i = 0; i < length; i += 1) {
    word += at(syllables, rest % syllables.length);
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}

/** Thirty-two syllables that any language in Latin letters can pronounce; five of them name 33 million streets. */
export const latinSyllables: readonly string[] =
  'ba be bi bo da de di do fa fe ga go la le li lo ma me mi mo na ne no pa po ra re ri ro sa ta va'.split(' ');

export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** A mailbox at a reserved domain; accents and spaces are dropped as providers do. */
export function mailbox(random: Random, given: string, family: string, domains: readonly string[]): string {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  const separator = random.pick(['.', '_', '']);
  return `${plain(given)}${separator}${plain(family)}${random.chance(0.6) ? random.int(1, 98) : ''}@${random.pick(domains)}`;
}

/** A short list as it is typed: words separated by white space or, when there is a comma, by commas. */
export function list(text: string): readonly string[] {
  return text
    .trim()
    .split(text.includes(',') ? /\s*,\s*/ : /\s+/)
    .filter((entry) => entry !== '');
}

/** Replaces a run of the same digit that would read as a test number (555) by a neighbour. */
export function unmarked(digits: string): string {
  return digits.replaceAll('555', '556').replaceAll('999', '998');
}
