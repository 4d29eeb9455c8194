/** Reverse and forward DNS for attribution, by the system's resolvers and with a limit of time. No zone is transferred and no name is guessed. */
import { Resolver } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

export interface NameLookups {
  /** Empty where there is no reverse name. */
  reverse(address: string): Promise<readonly string[]>;
  /** Addresses of both families; empty where there are none. */
  forward(name: string): Promise<readonly string[]>;
}

const NONE = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN']);

/** @param servers Name servers to ask instead of the system's, as `ADDRESS:PORT` */
export function systemNames(timeoutMs = 2000, servers: readonly string[] = []): NameLookups {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return {
    // `reverse` of the runtime would read the hosts file, and takes every failure for absence.
    reverse: (address) => orNone(resolver.resolvePtr(arpaName(address))),
    async forward(name) {
      const found = await Promise.all([orNone(resolver.resolve4(name)), orNone(resolver.resolve6(name))]);
      return found.flat();
    },
  };
}

/** That there is no such name is an answer; anything else is a failure. */
async function orNone(asked: Promise<string[]>): Promise<string[]> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && NONE.has(error.code)) return [];
    throw error;
  }
}

function arpaName(address: string): string {
  const bytes = ipaddr.process(address).toByteArray();
  if (bytes.length === 4) return `${bytes.toReversed().join('.')}.in-addr.arpa`;
  const nibbles = bytes.flatMap((byte) => [byte >> 4, byte & 15]);
  return `${nibbles
    .toReversed()
    .map((nibble) => nibble.toString(16))
    .join('.')}.ip6.arpa`;
}
