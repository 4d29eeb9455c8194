/**
 * The lab's registry: an RDAP server over HTTP on loopback (RFC 7480 and 9083). It answers for addresses by the longest
 * prefix, for domains by their name, and says "not found" as registries do. GET and HEAD, and nothing is ever changed.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import ipaddr from 'ipaddr.js';
import { domainAnswer, errorAnswer, type Frame, helpAnswer, networkAnswer } from './rdap-answers.ts';
import type { RegisteredNetwork, RegistryData } from './registry-data.ts';

export interface RdapServer {
  /** Base URL, as the setting for an RDAP server takes it. */
  readonly url: string;
  /** `GET /rdap/ip/127.9.1.1`, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const BASE = '/rdap/';
const TYPE = 'application/rdap+json';

/** @param port 0 for any that is free */
export async function startRdapServer(host: string, port: number, data: RegistryData): Promise<RdapServer> {
  const requests: string[] = [];
  let base = '';
  const server = http.createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    send(request, response, answerTo(request, data, base));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('The registry has no address.');
  base = `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}${BASE}`;
  return {
    url: base,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(request: IncomingMessage, response: ServerResponse, [status, body]: Answer): void {
  const text = JSON.stringify(body);
  const head = { 'content-type': TYPE, 'content-length': Buffer.byteLength(text), 'access-control-allow-origin': '*' };
  response.writeHead(status, head).end(request.method === 'HEAD' ? undefined : text);
}

type Answer = readonly [status: number, body: object];

function answerTo({ method, url = '/' }: IncomingMessage, data: RegistryData, base: string): Answer {
  if (method !== 'GET' && method !== 'HEAD') return [405, errorAnswer(405, 'Method not allowed', 'Only GET and HEAD.')];
  const { pathname } = new URL(url, 'http://lab.invalid');
  if (!pathname.startsWith(BASE)) return [404, notFound];
  const [kind = '', ...rest] = decode(pathname.slice(BASE.length)).split('/');
  const frame = { base, updatedAt: data.updatedAt };
  switch (kind) {
    case 'help':
      return [200, helpAnswer()];
    case 'ip':
      return ofAddress(rest[0] ?? '', data, frame);
    case 'domain':
      return ofDomain(rest.join('/').toLowerCase().replace(/\.$/, ''), data, frame);
    default:
      return [501, errorAnswer(501, 'Not implemented', 'This registry answers about addresses and domains.')];
  }
}

function ofAddress(text: string, { networks }: RegistryData, frame: Frame): Answer {
  if (!ipaddr.isValid(text)) return [400, errorAnswer(400, 'Bad request', 'This is no address.')];
  const network = smallest(networks, text);
  return network === undefined ? [404, notFound] : [200, networkAnswer(network, rangeOf(network), frame)];
}

function ofDomain(asked: string, { domains }: RegistryData, frame: Frame): Answer {
  const domain = domains.find(({ name }) => name === asked);
  return domain === undefined ? [404, notFound] : [200, domainAnswer(domain, frame)];
}

const notFound = errorAnswer(404, 'Object not found', 'The registry holds nothing of this name or number.');

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function smallest(networks: readonly RegisteredNetwork[], text: string): RegisteredNetwork | undefined {
  const address = ipaddr.process(text);
  const around = networks.filter(({ prefix }) => {
    const [range, length] = ipaddr.parseCIDR(prefix);
    return range.kind() === address.kind() && address.match(range, length);
  });
  return around.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}

function lengthOf({ prefix }: RegisteredNetwork): number {
  return ipaddr.parseCIDR(prefix)[1];
}

function rangeOf({ prefix }: RegisteredNetwork): { readonly start: string; readonly end: string } {
  const parser = prefix.includes(':') ? ipaddr.IPv6 : ipaddr.IPv4;
  return { start: parser.networkAddressFromCIDR(prefix).toString(), end: parser.broadcastAddressFromCIDR(prefix).toString() };
}
