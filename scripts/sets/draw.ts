/**
 * Seeded draws for the evaluation sets: the same seed writes the same records on every machine. Numbers come from
 * the 32-bit mulberry generator; it is no source of secrets.
 */
export interface Draw {
  readonly whole: (from: number, to: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  readonly digits: (count: number) => string;
  readonly hex: (count: number) => string;
  /** A day between two years, both included, as YYYY-MM-DD. */
  readonly day: (fromYear: number, toYear: number) => string;
  /** A moment of one year as an ISO timestamp. */
  readonly moment: (year: number) => string;
  readonly decimal: (from: number, to: number, places: number) => number;
  readonly words: (list: readonly [string, ...string[]], count: number) => string;
}

export function drawFrom(seed: string): Draw {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;

  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1));
  const pick = <T>(list: readonly [T, ...T[]]): T => list[whole(0, list.length - 1)] ?? list[0];
  const letters = (alphabet: string, count: number): string =>
    Array.from({ length: count }, () => alphabet.charAt(whole(0, alphabet.length - 1))).join('');
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = (fromYear: number, toYear: number): string => `${whole(fromYear, toYear)}-${two(whole(1, 12))}-${two(whole(1, 28))}`;

  return {
    whole,
    pick,
    day,
    chance: (share) => unit() < share,
    digits: (count) => letters('123456789', 1) + letters('0123456789', count - 1),
    hex: (count) => letters('0123456789abcdef', count),
    moment: (year) => `${day(year, year)}T${two(whole(0, 23))}:${two(whole(0, 59))}:${two(whole(0, 59))}Z`,
    decimal: (from, to, places) => Number((from + unit() * (to - from)).toFixed(places)),
    words: (list, count) => Array.from({ length: count }, () => pick(list)).join(' '),
  };
}
