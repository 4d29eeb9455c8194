/** Reverse and forward DNS for attribution, by the system's resolvers and with a limit of time. No zone is transferred and no name is guessed. */
import { Resolver } from 'node:dns/promises';

export interface NameLookups {
  /** Empty where there is no reverse name. */
  reverse(address: string): Promise<readonly string[]>;
  /** Addresses of both families; empty where there are none. */
  forward(name: string): Promise<readonly string[]>;
}

const NONE = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN']);

export function systemNames(timeoutMs = 2000): NameLookups {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  return {
    reverse: (address) => orNone(resolver.reverse(address)),
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
