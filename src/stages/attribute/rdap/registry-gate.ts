/**
 * The gate for questions to registries. It has nothing to do with a scope: it permits the RDAP servers of the
 * bootstrap list and nothing else, and none of them at a special-purpose address unless the list names that address.
 */
import type { Gate, Permission, Refusal } from '../../../platform/wire/contract.ts';
import { formatTarget, type Target } from '../../../target.ts';
import { parseAddress } from '../../scope/address.ts';
import { specialPurposeOf } from '../../scope/ranges/special-purpose.ts';
import type { Bootstrap } from './bootstrap.ts';

const RULE = 'RDAP servers';

export function createRegistryGate(bootstrap: Bootstrap): Gate {
  return {
    permit(target, address, port): Permission {
      const refusal = refuse(target, port, bootstrap);
      if (refusal !== undefined) return { granted: false, refusal };
      const literal = target.kind === 'socket' && target.host === address;
      const parsed = parseAddress(address);
      if (parsed === undefined || (!literal && specialPurposeOf(parsed) !== undefined))
        return { granted: false, refusal: { code: 'special-purpose', rule: RULE } };
      return { granted: true, permit: { address, port, rule: `${RULE}: ${formatTarget(target)}`, depth: 'metadata' } };
    },
    refuseLookup: (target, port) => refuse(target, port, bootstrap),
  };
}

function refuse(target: Target, port: number, bootstrap: Bootstrap): Refusal | undefined {
  const url = target.kind === 'socket' && target.port === port ? originOf(target.host, port, target.tls ?? true) : undefined;
  return url !== undefined && bootstrap.allows(url) ? undefined : { code: 'not-covered', rule: RULE };
}

function originOf(host: string, port: number, tls: boolean): URL {
  return new URL(`${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}/`);
}
