/**
 * Turns a target's host into addresses, once per wire: the answer is pinned, so that a name whose answer
 * changes between two connects (DNS rebinding) still leads to the address that was checked.
 */
import { lookup } from 'node:dns/promises';
import { canonicalHost } from '../../../target.ts';
import type { WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';

/** Every address of a name, in the order in which they should be tried. */
export type Resolver = (name: string) => Promise<readonly string[]>;

const MOST_ADDRESSES = 16;
/** Canonical already: four numbers up to 255 without leading zeros. */
const PLAIN_V4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\.(?!$)|$)){4}$/;

export const systemResolver: Resolver = async (name) => {
  const found = await lookup(name, { all: true, order: 'verbatim' });
  return found.map((entry) => entry.address);
};

/** Canonical addresses of `host`; an address is its own answer and asks nobody. */
export async function resolveHost(host: string, resolver: Resolver, withinMs: number): Promise<readonly string[] | WireFailure> {
  if (isAddress(host)) return [canonicalHost(host)];
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), withinMs);
  });
  try {
    const answered = await Promise.race([resolver(host), timeout]);
    if (answered === 'timeout') return failure('name-unresolved', `The name was not resolved within ${Math.round(withinMs)} ms.`);
    const addresses = new Set<string>();
    for (const address of answered.slice(0, MOST_ADDRESSES)) {
      // A resolver can hand out mapped or short forms; only one spelling is compared with the scope.
      const canonical = canonicalAddress(address);
      if (canonical !== undefined) addresses.add(canonical);
    }
    return addresses.size > 0 ? [...addresses] : failure('name-unresolved', 'The name has no address.');
  } catch {
    return failure('name-unresolved', 'The name has no address.');
  } finally {
    clearTimeout(timer);
  }
}

/** The one spelling of a literal address; undefined for anything else, such as a short form of v4. */
export function canonicalAddress(text: string): string | undefined {
  if (PLAIN_V4.test(text)) return text;
  try {
    const canonical = canonicalHost(text);
    return isAddress(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

function isAddress(host: string): boolean {
  return host.includes(':') || /^[0-9]{1,3}(\.[0-9]{1,3}){3}$/.test(host);
}
