/**
 * The opt-out list: owners who objected. One entry per line, an address, block, range, name or bucket,
 * with the reason behind `#`. An entry for a name also holds for every name below it, and one with a
 * port for the whole host. A line that cannot be read is reported and never disables the others.
 */
import type { Problem } from '../../../errors.ts';
import type { BucketScheme } from '../../../target.ts';
import type { Address } from '../address.ts';
import { RangeIndex } from '../ranges/range-index.ts';
import { formatSelector, matchesPattern, readSelector, type Selector } from '../selector.ts';

export interface OptOut {
  readonly selector: Selector;
  /** `opt-out 192.0.2.7`, as refusals name it. */
  readonly name: string;
  readonly reason: string;
  readonly line: number;
}

/** What a target is known by: the address that will be dialled, the names that led to it, the bucket. */
export interface Subject {
  readonly address: Address | undefined;
  readonly host: string | undefined;
  readonly bucket: { readonly scheme: BucketScheme; readonly name: string } | undefined;
}

/** Consulted at every permit; an implementation may change its mind between two calls. */
export interface OptOuts {
  match(subject: Subject): OptOut | undefined;
  list(): readonly OptOut[];
}

const NOBODY: readonly OptOut[] = [];
/** The same list at every look: another one would say that somebody has objected. */
export const noOptOuts: OptOuts = { match: () => undefined, list: () => NOBODY };

export interface ReadOptOuts {
  readonly optOuts: OptOuts;
  readonly problems: readonly Problem[];
}

export function readOptOuts(text: string): ReadOptOuts {
  const entries: OptOut[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const hash = raw.search(/(^|\s)#/);
    const written = (hash < 0 ? raw : raw.slice(0, hash)).trim();
    if (written === '') continue;
    const reason =
      hash < 0
        ? ''
        : raw
            .slice(hash)
            .replace(/^\s*#\s*/, '')
            .trim()
            .slice(0, 300);
    const selector = readOptOutSelector(written);
    if (typeof selector === 'string') problems.push({ line: index + 1, column: 1, key: '', message: selector });
    else entries.push({ selector, name: `opt-out ${formatSelector(selector)}`, reason, line: index + 1 });
  }
  return { optOuts: indexOptOuts(entries), problems };
}

/** The first list that holds the target decides. */
export function combineOptOuts(lists: readonly OptOuts[]): OptOuts {
  return {
    match(subject) {
      for (const list of lists) {
        const found = list.match(subject);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    list: () => lists.flatMap((list) => list.list()),
  };
}

/** Reads one entry; whatever names a service on a host stands for the host. */
export function readOptOutSelector(written: string): Selector | string {
  const selector = readSelector(withoutPort(written), 'refuse');
  if (typeof selector === 'string' || selector.kind !== 'url') return selector;
  return readSelector(selector.host, 'refuse');
}

/** A list that can be asked, from entries in the order in which they count. */
export function indexOptOuts(entries: readonly OptOut[]): OptOuts {
  const names = entries.filter(({ selector }) => selector.kind === 'name').map((entry) => [formatSelector(entry.selector), entry] as const);
  const byName = new Map(names.reverse());
  const buckets = entries.filter(({ selector }) => selector.kind === 'bucket');
  const ranges = new RangeIndex(
    entries.flatMap((item) => (item.selector.kind === 'addresses' ? [{ range: item.selector.range, item }] : [])),
    'first',
  );
  return {
    match: ({ address, host, bucket }) =>
      (address === undefined ? undefined : ranges.at(address)[0]) ??
      (host === undefined ? undefined : findName(byName, host)) ??
      (bucket === undefined ? undefined : buckets.find(({ selector }) => coversBucket(selector, bucket))),
    list: () => entries,
  };
}

function findName(byName: ReadonlyMap<string, OptOut>, host: string): OptOut | undefined {
  for (let name = host; name !== ''; name = parentOf(name)) {
    const entry = byName.get(name) ?? (name === host ? undefined : byName.get(`*.${name}`));
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function parentOf(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}

function coversBucket(selector: Selector, bucket: { readonly scheme: BucketScheme; readonly name: string }): boolean {
  return selector.kind === 'bucket' && selector.scheme === bucket.scheme && matchesPattern(selector.pattern, bucket.name);
}

function withoutPort(written: string): string {
  return written.replace(/^(\[[^\]]*\]|[^:/]+):[0-9]{1,5}$/, '$1').replace(/^\[([^\]]*)\]$/, '$1');
}
