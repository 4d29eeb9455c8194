/** Splits a range of addresses into what may be looked at and what its special-purpose ranges refuse. */
import { type Address, type AddressRange, rangeBetween } from '../address.ts';
import { type SpecialPurpose, specialPurposeIntervals } from './special-purpose.ts';

export interface SpecialPurposeCut {
  readonly kept: readonly AddressRange[];
  readonly refused: readonly { readonly range: AddressRange; readonly by: SpecialPurpose }[];
}

/** @param named the scope names the range on purpose, as far as it may */
export function cutSpecialPurpose(range: AddressRange, named: boolean): SpecialPurposeCut {
  const kept: AddressRange[] = [];
  const refused: { range: AddressRange; by: SpecialPurpose }[] = [];
  let next: Address = range.from;
  for (const { range: special, items } of specialPurposeIntervals()) {
    const by = items[0];
    if (by === undefined || (named && by.never === undefined)) continue;
    if (typeof special.from !== typeof range.from || special.to < range.from || special.from > range.to) continue;
    const [, from = range.from] = [special.from, range.from].sort(ascending);
    const [to = range.to] = [special.to, range.to].sort(ascending);
    if (next < from) kept.push(rangeBetween(next, before(from)));
    refused.push({ range: rangeBetween(from, to), by });
    next = after(to);
  }
  if (next <= range.to) kept.push(rangeBetween(next, range.to));
  return { kept, refused };
}

function before(address: Address): Address {
  return typeof address === 'number' ? address - 1 : address - 1n;
}

function after(address: Address): Address {
  return typeof address === 'number' ? address + 1 : address + 1n;
}

function ascending(a: Address, b: Address): number {
  return a < b ? -1 : 1;
}
