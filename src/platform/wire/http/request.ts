/**
 * Writes the one kind of request that there is: GET or HEAD without a body and without credentials.
 * A request that breaks this is a programming error and throws; nothing of it reaches the network.
 */
import type { HttpRequest } from '../contract.ts';

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;
const PRINTABLE = /^[\x20-\x7e]*$/;
const PATH = /^\/[\x21-\x7e]*$/;
const MOST_PATH_CHARACTERS = 16_384;

/** Headers that name a person or a secret, steer the connection, or belong to the wire. */
const REFUSED = new Set([
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'cookie2',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);
const SECRET_WORDS = /auth|cookie|credential|key|password|secret|session|signature|token/;

export interface RequestContext {
  /** Value of the Host header. */
  readonly host: string;
  readonly basePath: string;
  readonly userAgent: string;
}

export function writeRequest(request: HttpRequest, context: RequestContext): string {
  const method = request.method ?? 'GET';
  if (method !== 'GET' && method !== 'HEAD') throw new TypeError('The wire sends GET and HEAD only.');
  const path = context.basePath + request.path;
  if (!request.path.startsWith('/') || !PATH.test(path)) throw new TypeError('A request path starts with "/" and is percent-encoded.');
  if (path.length > MOST_PATH_CHARACTERS) throw new TypeError('A request path is too long.');
  const headers = new Map([['accept', '*/*']]);
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    headers.set(checkName(name), checkValue(name, value));
  }
  // A range is counted in the bytes of the object, so it must not be asked for in compressed form.
  if (!headers.has('accept-encoding')) headers.set('accept-encoding', headers.has('range') ? 'identity' : 'gzip');
  let text = `${method} ${path} HTTP/1.1\r\nHost: ${context.host}\r\nUser-Agent: ${context.userAgent}\r\n`;
  for (const [name, value] of headers) text += `${name}: ${value}\r\n`;
  return `${text}connection: keep-alive\r\n\r\n`;
}

/** Value of the Host header: the port is named unless it is the scheme's own. */
export function hostHeader(host: string, port: number, tls: boolean): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === (tls ? 443 : 80) ? name : `${name}:${port}`;
}

/** Text from a person as printable ASCII: everything else is percent-encoded, so that it cannot end a header. */
export function encodePrintable(text: string): string {
  return text.toWellFormed().replaceAll(/[^ -~]/gu, (character) => encodeURIComponent(character));
}

function checkName(name: string): string {
  const lower = name.toLowerCase();
  if (!TOKEN.test(name)) throw new TypeError('A header name is not a token.');
  if (REFUSED.has(lower) || SECRET_WORDS.test(lower)) throw new TypeError(`The wire never sends the header "${lower}".`);
  return lower;
}

function checkValue(name: string, value: string): string {
  if (!PRINTABLE.test(value)) throw new TypeError(`The value of the header "${name}" must be printable ASCII.`);
  return value;
}
