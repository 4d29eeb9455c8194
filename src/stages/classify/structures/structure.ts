/**
 * The contract of a structure that stands inside strings: how it is told at a glance, how it is opened into
 * named values, and the examples that prove it. The walk never names a structure; it asks each in turn.
 */

import type { DataClassId } from '../data-classes.ts';

/** What a string turned out to be. */
export interface Opened {
  /** Records, arrays, entries and scalars, which the walk goes on with. */
  readonly value: unknown;
  /** The string is text as well and is read as such too: a letter with labelled lines. */
  readonly alsoText?: boolean;
}

export interface StructureExample {
  readonly text: string;
  /** Paths below the outer field, without arrays' marks left out, and the value at each. */
  readonly holds: { readonly [path: string]: string };
}

export interface Structure {
  readonly id: string;
  readonly title: string;
  /** True when the inner path is marked: `message.#hl7.PID-5.patient_name`. Others are opened in place. */
  readonly marked: boolean;
  /** `many` where one string holds several records: a table's rows. */
  readonly records?: 'many';
  /** Characters that are handed to `open` at most. */
  readonly longest: number;
  /** True when a string beyond the limit cannot be opened at all; others are opened as far as it goes. */
  readonly whole: boolean;
  /** Names that the structure itself gives, beside those that stand in the string; they may be shown. */
  readonly names?: readonly string[];
  /** The class that the structure's standard fixes for a value, by the names below the mark; arrays' marks left out. */
  says?(names: readonly string[]): DataClassId | undefined;
  /** Looks at the beginning, in constant time; most strings end here. */
  fits(text: string): boolean;
  /** Linear in the text; undefined when it is something else after all. */
  open(text: string): Opened | undefined;
  readonly hits: readonly StructureExample[];
  readonly misses: readonly string[];
}
