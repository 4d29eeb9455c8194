/**
 * A target: an address or name with a port, or a named bucket. This is the form in which targets travel
 * between stages, in the books and on the screen; parsing is strict and says what is wrong.
 */
import ipaddr from 'ipaddr.js';
import { AppError } from './errors.ts';

/** Where a server may answer. `host` is an address in canonical form or a lower-case DNS name. */
export interface SocketTarget {
  readonly kind: 'socket';
  readonly host: string;
  readonly port: number;
  /** Set when the target was written as a base URL; otherwise the protocol finds out. */
  readonly tls?: boolean;
  /** Path prefix of a base URL, without the closing slash; empty for the root. */
  readonly basePath?: string;
}

/** A bucket by name. `endpoint` replaces the provider's public endpoint (compatible services, labs). */
export interface BucketTarget {
  readonly kind: 'bucket';
  readonly scheme: BucketScheme;
  readonly name: string;
  readonly endpoint?: string;
}

export type Target = SocketTarget | BucketTarget;
export type BucketScheme = 'gs' | 's3' | 'az';

const BUCKET = /^(gs|s3|az):\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/?$/;
const NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/;

/** The one spelling of a target, used as its key: `127.9.0.1:9200`, `[2001:db8::1]:9200`, `gs://name`. */
export function formatTarget(target: Target): string {
  if (target.kind === 'bucket') return `${target.scheme}://${target.name}`;
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  const path = target.basePath ?? '';
  if (target.tls === undefined && path === '') return `${host}:${target.port}`;
  return `${target.tls ? 'https' : 'http'}://${host}:${target.port}${path}`;
}

/**
 * Reads a target as a person writes it. A host without a port gives `port: undefined`, since only the
 * scope knows which ports are meant.
 *
 * @throws AppError TARGET_MALFORMED
 */
export function parseTarget(text: string): Target | { readonly kind: 'host'; readonly host: string } {
  const written = text.trim();
  const bucket = BUCKET.exec(written);
  if (bucket?.[1] !== undefined && bucket[2] !== undefined) return { kind: 'bucket', scheme: readScheme(bucket[1]), name: bucket[2] };
  if (/^https?:\/\//i.test(written)) return parseUrl(written);
  const split = splitPort(written);
  const host = canonicalHost(split.host, text);
  return split.port === undefined ? { kind: 'host', host } : { kind: 'socket', host, port: readPort(split.port, text) };
}

/** Canonical spelling of an address (RFC 5952; mapped v4 as v4) or a lower-case name. */
export function canonicalHost(host: string, shown: string = host): string {
  if (ipaddr.IPv4.isValidFourPartDecimal(host)) return ipaddr.IPv4.parse(host).toString();
  if (host.includes(':') && ipaddr.IPv6.isValid(host) && !host.includes('%')) return ipaddr.process(host).toString();
  const name = host.toLowerCase().replace(/\.$/, '');
  // Short and octal forms of v4 ("127.1", "0177.0.0.1") are read differently by different resolvers.
  if (NAME.test(name) && !/^[0-9.x]+$/.test(name)) return name;
  throw malformed(shown, 'is neither an address in full form nor a host name');
}

function parseUrl(written: string): SocketTarget {
  if (!URL.canParse(written)) throw malformed(written, 'is not a URL');
  const url = new URL(written);
  if (url.username !== '' || url.password !== '') throw malformed('the URL', 'carries credentials, which are never used');
  if (url.search !== '' || url.hash !== '') throw malformed(written, 'has a query or a fragment; only a base path is allowed');
  const tls = url.protocol === 'https:';
  const host = canonicalHost(url.hostname.replace(/^\[|\]$/g, ''), written);
  const port = url.port === '' ? (tls ? 443 : 80) : Number(url.port);
  return { kind: 'socket', host, port, tls, basePath: url.pathname.replace(/\/+$/, '') };
}

function splitPort(written: string): { host: string; port: string | undefined } {
  const v6 = /^\[([^\]]*)\](?::(.*))?$/.exec(written);
  if (v6?.[1] !== undefined) return { host: v6[1], port: v6[2] };
  const parts = written.split(':');
  return parts.length === 2 && parts[0] !== undefined ? { host: parts[0], port: parts[1] } : { host: written, port: undefined };
}

function readPort(text: string, shown: string): number {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw malformed(shown, 'has no port between 1 and 65535');
  return port;
}

function readScheme(text: string): BucketScheme {
  if (text === 'gs' || text === 's3') return text;
  return 'az';
}

function malformed(shown: string, problem: string): AppError {
  return new AppError('TARGET_MALFORMED', { detail: `Target "${shown.slice(0, 120)}" ${problem}.` });
}
