/**
 * Which items cover an address: a sorted list of elementary intervals per family, each with the items
 * that cover it, found by binary search. Built once when a scope is compiled, read at every connect.
 */
import type { Address, AddressRange } from '../address.ts';

export interface RangeEntry<T> {
  readonly range: AddressRange;
  readonly item: T;
}

/** An interval in which the same items apply, in the order in which they were given. */
export interface Interval<T> {
  readonly range: AddressRange;
  readonly items: readonly T[];
}

/** So many items may cover one address; beyond it a file is broken, and the index would grow without bound. */
const MOST_OVERLAPS = 64;

export class RangeIndex<T> {
  readonly #v4: FamilyIndex<number, T>;
  readonly #v6: FamilyIndex<bigint, T>;

  /**
   * @param keep `first` remembers only the first entry that covers an address, however many do.
   * @throws RangeError when all are kept and more than `MOST_OVERLAPS` cover one address.
   */
  constructor(entries: Iterable<RangeEntry<T>>, keep: 'all' | 'first' = 'all') {
    const v4: Edge<number, T>[] = [];
    const v6: Edge<bigint, T>[] = [];
    let order = 0;
    for (const { range, item } of entries) {
      if (typeof range.from === 'number' && typeof range.to === 'number') v4.push({ from: range.from, end: range.to + 1, item, order });
      else if (typeof range.from === 'bigint' && typeof range.to === 'bigint')
        v6.push({ from: range.from, end: range.to + 1n, item, order });
      order += 1;
    }
    this.#v4 = indexFamily(v4, keep);
    this.#v6 = indexFamily(v6, keep);
  }

  /** The items that cover the address, in the order in which they were given. */
  at(address: Address): readonly T[] {
    return typeof address === 'number' ? find(this.#v4, address) : find(this.#v6, address);
  }

  covers(address: Address): boolean {
    return this.at(address).length > 0;
  }

  /** Every covered interval, IPv4 first, in ascending order. */
  *intervals(): Generator<Interval<T>> {
    yield* walk(this.#v4, (from, end) => ({ from, to: end - 1 }));
    yield* walk(this.#v6, (from, end) => ({ from, to: end - 1n }));
  }
}

interface Edge<N, T> {
  readonly from: N;
  /** First address behind the range. */
  readonly end: N;
  readonly item: T;
  readonly order: number;
}

/** `items[i]` holds from `starts[i]` up to, but not including, `starts[i + 1]`; the last is always empty. */
interface FamilyIndex<N, T> {
  readonly starts: readonly N[];
  readonly items: readonly (readonly T[])[];
}

const NONE: readonly never[] = [];

function indexFamily<N extends number | bigint, T>(edges: readonly Edge<N, T>[], keep: 'all' | 'first'): FamilyIndex<N, T> {
  const starts = [...new Set(edges.flatMap(({ from, end }) => [from, end]))].sort(ascending);
  const opening = [...edges].sort((a, b) => ascending(a.from, b.from));
  const items: (readonly T[])[] = [];
  let next = 0;
  let active: Edge<N, T>[] = [];
  for (const start of starts) {
    active = active.filter(({ end }) => end > start);
    for (let edge = opening[next]; edge !== undefined && edge.from === start; edge = opening[next]) {
      active.push(edge);
      next += 1;
    }
    if (keep === 'all' && active.length > MOST_OVERLAPS) throw new RangeError('Too many ranges cover one address.');
    active.sort((a, b) => a.order - b.order);
    items.push(active.slice(0, keep === 'first' ? 1 : active.length).map(({ item }) => item));
  }
  return { starts, items };
}

function find<N extends number | bigint, T>({ starts, items }: FamilyIndex<N, T>, address: N): readonly T[] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = starts[middle];
    if (start !== undefined && start <= address) low = middle + 1;
    else high = middle;
  }
  return items[low - 1] ?? NONE;
}

function* walk<N, T>({ starts, items }: FamilyIndex<N, T>, range: (from: N, end: N) => AddressRange): Generator<Interval<T>> {
  for (const [index, covering] of items.entries()) {
    const from = starts[index];
    const end = starts[index + 1];
    if (covering.length > 0 && from !== undefined && end !== undefined) yield { range: range(from, end), items: covering };
  }
}

function ascending<N extends number | bigint>(a: N, b: N): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
