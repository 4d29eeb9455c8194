/**
 * Selectors: what a rule, an exclusion or an opt-out points at. Addresses are ranges, names may have a
 * leading wildcard, buckets may have a pattern, and a URL is one service below one path.
 */
import { type BucketScheme, parseTarget, type Target } from '../../target.ts';
import { type AddressRange, formatRange, parseAddress, parseCidr, parseRange, single } from './address.ts';

export type Selector =
  | { readonly kind: 'addresses'; readonly range: AddressRange }
  /** `below` matches every name under `name` but not `name` itself, as in certificates. */
  | { readonly kind: 'name'; readonly name: string; readonly below: boolean }
  | { readonly kind: 'bucket'; readonly scheme: BucketScheme; readonly pattern: string; readonly endpoint?: Endpoint }
  | { readonly kind: 'url'; readonly host: string; readonly port: number; readonly tls: boolean; readonly basePath: string };

/** Where a bucket is served when not at its provider's public endpoint. */
export interface Endpoint {
  /** The base URL in its one spelling, as a bucket target carries it. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
}

const BUCKET = /^(gs|s3|az):\/\/([a-z0-9*][a-z0-9*._-]{0,221})\/?$/;
const WILDCARD = /^\*\.(.+)$/;

/** Grants must not be wide by accident; exclusions and opt-outs may be as wide as their author likes. */
export type Purpose = 'grant' | 'refuse';

/** Reads a selector as a person writes it in an opt-out list; a sentence says what is wrong. */
export function readSelector(text: string, purpose: Purpose): Selector | string {
  const written = text.trim();
  if (/^(gs|s3|az):\/\//.test(written)) return readBucket(written, purpose);
  if (/^https?:\/\//i.test(written)) return readUrl(written);
  const first = written.split('-', 1)[0]?.trim() ?? '';
  if (written.includes('-') && parseAddress(first) !== undefined) return fromRange(parseRange(written));
  if (written.includes('/')) return fromRange(parseCidr(written));
  return readHost(written, purpose);
}

/** A name, a wildcard name or one address. */
export function readHost(text: string, purpose: Purpose): Selector | string {
  const address = parseAddress(text.replace(/^\[(.*)\]$/, '$1'));
  if (address !== undefined) return { kind: 'addresses', range: single(address) };
  const wildcard = WILDCARD.exec(text);
  const name = readName(wildcard?.[1] ?? text);
  if (name === undefined) return `"${text.slice(0, 80)}" is neither a host name, nor "*." and a name, nor an address in full form`;
  if (purpose === 'grant' && wildcard !== null && !name.includes('.')) return `"${text.slice(0, 80)}" would cover a whole top-level domain`;
  return { kind: 'name', name, below: wildcard !== null };
}

/** `gs://name` or a pattern such as `gs://rx-*-images`. */
export function readBucket(text: string, purpose: Purpose, endpoint?: string): Selector | string {
  const match = BUCKET.exec(text);
  const scheme = match?.[1];
  const pattern = match?.[2];
  if (pattern === undefined || (scheme !== 'gs' && scheme !== 's3' && scheme !== 'az'))
    return `"${text.slice(0, 80)}" is not gs://BUCKET, s3://BUCKET or az://ACCOUNT.CONTAINER`;
  if (purpose === 'grant' && /^[^*]{0,2}\*/.test(pattern))
    return `"${text.slice(0, 80)}" would cover buckets of strangers; let the pattern start with three known characters`;
  if (endpoint === undefined) return { kind: 'bucket', scheme, pattern };
  const base = readEndpoint(endpoint);
  return typeof base === 'string' ? base : { kind: 'bucket', scheme, pattern, endpoint: base };
}

export function readUrl(text: string): Selector | string {
  const target = parseQuietly(text);
  if (target?.kind !== 'socket' || target.tls === undefined)
    return `"${text.slice(0, 80)}" is not a base URL without credentials, query and fragment`;
  return { kind: 'url', host: target.host, port: target.port, tls: target.tls, basePath: target.basePath ?? '' };
}

export function fromRange(range: AddressRange | string): Selector | string {
  return typeof range === 'string' ? range : { kind: 'addresses', range };
}

/** Does the name `host` fall under the selector? */
export function matchesName(selector: { readonly name: string; readonly below: boolean }, host: string): boolean {
  return selector.below ? host.endsWith(`.${selector.name}`) : host === selector.name;
}

/** Does `*` stand for the rest? Linear, with one star or several. */
export function matchesPattern(pattern: string, name: string): boolean {
  const pieces = pattern.split('*');
  const head = pieces[0] ?? '';
  const tail = pieces.at(-1) ?? '';
  if (pieces.length === 1) return pattern === name;
  if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false;
  let at = head.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at);
    if (found < 0 || found + piece.length > name.length - tail.length) return false;
    at = found + piece.length;
  }
  return true;
}

/** The one spelling of a base URL. */
function formatUrl(url: { readonly host: string; readonly port: number; readonly tls: boolean; readonly basePath: string }): string {
  const host = url.host.includes(':') ? `[${url.host}]` : url.host;
  return `${url.tls ? 'https' : 'http'}://${host}:${url.port}${url.basePath}`;
}

export function formatSelector(selector: Selector): string {
  switch (selector.kind) {
    case 'addresses':
      return formatRange(selector.range);
    case 'name':
      return selector.below ? `*.${selector.name}` : selector.name;
    case 'bucket':
      return `${selector.scheme}://${selector.pattern}${selector.endpoint === undefined ? '' : ` at ${selector.endpoint.url}`}`;
    case 'url':
      return formatUrl(selector);
  }
}

/** A bucket's endpoint in its one spelling, or a sentence. */
export function readEndpoint(text: string): Endpoint | string {
  const url = readUrl(text);
  if (typeof url === 'string' || url.kind !== 'url') return `"${text.slice(0, 80)}" is not a base URL such as http://192.0.2.9:4443`;
  return { url: formatUrl(url), host: url.host, port: url.port };
}

function readName(text: string): string | undefined {
  const target = parseQuietly(text);
  return target?.kind === 'host' && parseAddress(target.host) === undefined ? target.host : undefined;
}

function parseQuietly(text: string): Target | ReturnType<typeof parseTarget> | undefined {
  try {
    return parseTarget(text);
  } catch {
    return undefined;
  }
}
