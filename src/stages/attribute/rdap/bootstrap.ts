/**
 * Which RDAP server answers for an address or a domain (RFC 9224): the longest prefix, or the longest run of labels.
 * The same list says which servers may be asked at all, so that a redirect cannot lead anywhere else.
 */
import { type Address, type AddressRange, contains, parseAddress, parseCidr, single, sizeOf } from '../../scope/address.ts';

/** Server base URL (with a closing slash) to its prefixes or domains, separated by spaces. */
export interface PackedBootstrap {
  /** When the oldest of the registries was published. */
  readonly publication: string;
  readonly ipv4: Readonly<Record<string, string>>;
  readonly ipv6: Readonly<Record<string, string>>;
  readonly dns: Readonly<Record<string, string>>;
}

export interface Bootstrap {
  readonly publication: string;
  /** Base URL for an address; undefined where no registry is known. */
  forAddress(address: string): string | undefined;
  forDomain(domain: string): string | undefined;
  /** True for the URL of a server that this list names, by scheme, host and port. */
  allows(url: URL): boolean;
}

/** Servers of national registries that those of the regions redirect to. */
export const nationalRegistries = [
  'https://jpnic.rdap.apnic.net/',
  'https://idnic.rdap.apnic.net/',
  'https://krnic.rdap.apnic.net/',
] as const;

/** @param more Base URLs of further servers that may be redirected to */
export function openBootstrap(packed: PackedBootstrap, more: readonly string[] = nationalRegistries): Bootstrap {
  const ranges = [...rangesOf(packed.ipv4), ...rangesOf(packed.ipv6)].sort((a, b) => (sizeOf(a.range) < sizeOf(b.range) ? -1 : 1));
  const domains = new Map(Object.entries(packed.dns).flatMap(([url, names]) => names.split(' ').map((name) => [name.toLowerCase(), url])));
  const servers = new Set(
    [packed.ipv4, packed.ipv6, packed.dns]
      .flatMap((part) => Object.keys(part))
      .concat(more)
      .map((url) => new URL(url).origin),
  );
  return {
    publication: packed.publication,
    forAddress(text) {
      const address = parseAddress(text);
      return address === undefined ? undefined : ranges.find(({ range }) => covers(range, address))?.url;
    },
    forDomain(domain) {
      const labels = domain.toLowerCase().split('.');
      for (let first = 0; first < labels.length; first += 1) {
        const url = domains.get(labels.slice(first).join('.'));
        if (url !== undefined) return url;
      }
      return undefined;
    },
    allows: (url) => servers.has(url.origin) && url.username === '' && url.password === '',
  };
}

/** One server for every question, such as a mirror of one's own or that of a lab; redirects stay on it. */
export function singleServer(base: string): Bootstrap {
  const url = new URL(base.endsWith('/') ? base : `${base}/`);
  return {
    publication: 'one server by setting',
    forAddress: (text) => (parseAddress(text) === undefined ? undefined : url.href),
    forDomain: () => url.href,
    allows: ({ origin, username, password }) => origin === url.origin && username === '' && password === '',
  };
}

function rangesOf(part: Readonly<Record<string, string>>): { readonly range: AddressRange; readonly url: string }[] {
  return Object.entries(part).flatMap(([url, prefixes]) =>
    prefixes.split(' ').flatMap((prefix) => {
      const range = parseCidr(prefix);
      return typeof range === 'string' ? [] : [{ range, url }];
    }),
  );
}

function covers(range: AddressRange, address: Address): boolean {
  return contains(range, single(address));
}
