/** Shortens the writing of detectors; base rates are shares of unrelated values of the same kinds that pass. */
import type { Detector, Kind, ValueView } from '../unit.ts';

export const NUMBERS: readonly Kind[] = ['digits', 'integer', 'code'];
export const CODES: readonly Kind[] = ['code', 'words', 'text'];

export interface Rates {
  readonly base: number;
  readonly expected: number;
  readonly strict?: boolean;
}

export function detector(id: string, kinds: readonly Kind[], rates: Rates, test: (value: ValueView) => boolean): Detector {
  return { id, kinds, ...rates, test };
}

/** One pattern over the text; it must be anchored or free of nested repeats, so that it stays linear. */
export function pattern(id: string, kinds: readonly Kind[], rates: Rates, expression: RegExp): Detector {
  return { id, kinds, ...rates, test: ({ text }) => expression.test(text) };
}

/** The value is nothing but digits and separators. */
export function onlyDigits({ text }: ValueView): boolean {
  return /^[\d\s./-]+$/.test(text);
}
