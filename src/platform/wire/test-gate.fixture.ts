/**
 * For tests: gates that are not scopes, and wires with brisk rates. The gate of loopback permits nothing
 * else, so that a mistake in a test cannot reach a stranger.
 */
import type { Depth, Gate, Permission } from './contract.ts';
import { createWires, type Wires, type WiresOptions } from './wires.ts';

/** Permits 127.0.0.0/8 and ::1. */
export function allowLoopback(depth: Depth = 'sample'): Gate {
  return gateOf((address) => address.startsWith('127.') || address === '::1', depth);
}

/** Permits the addresses that `covers` says yes to, and remembers every question. */
export function gateOf(covers: (address: string) => boolean, depth: Depth = 'sample'): Gate & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    asked,
    permit(_target, address, port): Permission {
      asked.push(`${address}:${port}`);
      if (!covers(address)) return { granted: false, refusal: { code: 'not-covered', rule: 'test' } };
      return { granted: true, permit: { address, port, rule: 'test', depth } };
    },
    refuseLookup: () => undefined,
  };
}

export function testWires(options: Partial<WiresOptions> = {}): Wires {
  return createWires({
    gate: allowLoopback(),
    identity: {
      product: 'Openward',
      version: '0.0.0',
      run: 'test',
      contact: 'scanning@openward.example',
      optOut: 'https://openward.example/opt-out',
    },
    rates: { perHostPerSecond: 10_000, perNetworkPerSecond: 10_000, globalPerSecond: 10_000, connectTimeoutMs: 2000, inFlight: 256 },
    clock: { now: () => performance.now() },
    ...options,
  });
}
