/**
 * The contract of one identifier: who issues it, what it looks like without separators, how it checks itself,
 * and what a pass proves. `passRate` is measured, not guessed: scripts/measure-base-rates.ts draws random
 * strings of the shape `draw` and counts how many pass. Hits and misses are synthetic.
 */
import type { DataClassId } from '../../data-classes.ts';

export interface Identifier {
  readonly id: string;
  readonly title: string;
  readonly class: DataClassId;
  /** ISO 3166 code of the country that issues it. */
  readonly country: string;
  /** Lengths of the number without separators: nothing else is tried. */
  readonly sizes: readonly number[];
  /** `digits` alone; `mixed` has letters; `tail` may end in a letter or be digits alone. */
  readonly alphabet: 'digits' | 'mixed' | 'tail';
  /** Random strings of this shape measure the pass rate: `9` a digit, `A` a letter, `X` either. */
  readonly draw: string;
  readonly passRate: number;
  /** True where law or standard fixes a check digit, so that a failing value speaks against the number. */
  readonly checked: boolean;
  /** A structure that other numbers hardly ever show, so that a pass says more than the draws do. */
  readonly rare?: true;
  /** Its own writing with separators, in the signs of `draw`: much rarer than the bare number. */
  readonly written?: readonly string[];
  /** Country and name in the library `stdnum`, which must agree. */
  readonly oracle?: readonly [country: string, name: string];
  readonly hits: readonly string[];
  readonly misses: readonly string[];
  /** Upper case, no separators, one of the sizes. */
  test(compact: string): boolean;
}
