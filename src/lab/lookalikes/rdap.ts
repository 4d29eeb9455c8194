/**
 * A look-alike of a registry's RDAP service on loopback: networks and domains of invented holders, nested entities,
 * redaction, redirects and limits, and the answers of a hostile server. For tests and the demo.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import { openStand, type Stand } from './stand.ts';

export const rdapStates = [
  'normal',
  'limited',
  'looping',
  'leading-away',
  'html',
  'deep',
  'endless',
  'crowded',
  'wrong-kind',
  'broken-off',
] as const;
export type RdapState = (typeof rdapStates)[number];

export interface RdapLookalikeOptions {
  readonly state?: RdapState;
  /** Path below the base, such as `ip/192.0.2.7`, to the answer. */
  readonly objects?: Readonly<Record<string, unknown>>;
  /** Path to the location that it redirects to. */
  readonly redirects?: Readonly<Record<string, string>>;
  readonly address?: string;
  readonly port?: number;
  /** Speaks TLS with this certificate. */
  readonly pair?: { readonly key: string; readonly cert: string };
}

const BASE = '/rdap/';

/** Base URL of the service as a bootstrap list names it. */
export function rdapBase({ address, port }: Pick<Stand, 'address' | 'port'>, scheme: 'http' | 'https' = 'http'): string {
  return `${scheme}://${address}:${port}${BASE}`;
}

export function openRdapLookalike(options: RdapLookalikeOptions = {}): Promise<Stand> {
  const { state = 'normal', objects = {}, redirects = {}, address, port, pair } = options;
  const requests: string[] = [];
  const held = new Map(Object.entries(objects));
  const moved = new Map(Object.entries(redirects));
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    requests.push(`${request.method} ${request.url}`);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://lab.invalid').pathname.slice(BASE.length));
    answer(state, path, held.get(path), moved.get(path), response);
  };
  const server = pair === undefined ? http.createServer(serve) : https.createServer({ key: pair.key, cert: pair.cert }, serve);
  return openStand(server, requests, address, port);
}

function answer(state: RdapState, path: string, object: unknown, location: string | undefined, response: ServerResponse): void {
  switch (state) {
    case 'limited':
      response.writeHead(429, { 'retry-after': '120' }).end();
      return;
    case 'looping':
      response.writeHead(302, { location: `${BASE}${path}` }).end();
      return;
    case 'leading-away':
      response.writeHead(302, { location: 'http://127.0.0.1:9/rdap/' }).end();
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><title>Sign in</title></html>');
      return;
    case 'deep':
      send(response, `{"objectClassName":"ip network","entities":${'['.repeat(5000)}${']'.repeat(5000)}}`);
      return;
    case 'endless':
      response.writeHead(200, { 'content-type': 'application/rdap+json' });
      pour(response);
      return;
    case 'crowded':
      send(response, JSON.stringify({ objectClassName: 'ip network', handle: 'NET-CROWD', entities: Array.from({ length: 5000 }, crowd) }));
      return;
    case 'wrong-kind':
      send(response, JSON.stringify({ objectClassName: 'entity', handle: 'E-1' }));
      return;
    case 'broken-off':
      send(response, '{"objectClassName":"ip network","handle":"NET-');
      return;
    case 'normal':
      if (location !== undefined) response.writeHead(302, { location }).end();
      else if (object === undefined) send(response, JSON.stringify({ errorCode: 404, title: 'Not found' }), 404);
      else send(response, JSON.stringify(object));
  }
}

function send(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/rdap+json', 'content-length': Buffer.byteLength(body) }).end(body);
}

function crowd(_: unknown, index: number) {
  return {
    objectClassName: 'entity',
    handle: `E-${index}`,
    roles: ['technical'],
    vcardArray: ['vcard', [['fn', {}, 'text', `Invented ${index}`]]],
  };
}

/** Until the peer goes away. */
function pour(response: ServerResponse): void {
  const piece = `{"objectClassName":"ip network",${'"x":"y",'.repeat(2000)}`;
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}
