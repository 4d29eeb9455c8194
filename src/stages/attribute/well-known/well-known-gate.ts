/**
 * The gate for well-known files: it permits the names that somebody gave leave for, at port 443 and at public
 * addresses, and nothing else. It is no scope and grants no look at a store.
 */
import type { Gate, Permission, Refusal } from '../../../platform/wire/contract.ts';
import type { Target } from '../../../target.ts';
import { parseAddress } from '../../scope/address.ts';
import { specialPurposeOf } from '../../scope/ranges/special-purpose.ts';

const RULE = 'names with leave for well-known files';
const HTTPS = 443;

/** @param leave Names in lower case */
export function createWellKnownGate(leave: ReadonlySet<string>): Gate {
  const refuse = (target: Target, port: number): Refusal | undefined =>
    target.kind === 'socket' && port === HTTPS && target.port === HTTPS && leave.has(target.host)
      ? undefined
      : { code: 'not-covered', rule: RULE };
  return {
    permit(target, address, port): Permission {
      const refusal = refuse(target, port);
      if (refusal !== undefined) return { granted: false, refusal };
      const parsed = parseAddress(address);
      if (parsed === undefined || specialPurposeOf(parsed) !== undefined)
        return { granted: false, refusal: { code: 'special-purpose', rule: RULE } };
      return { granted: true, permit: { address, port, rule: RULE, depth: 'presence' } };
    },
    refuseLookup: refuse,
  };
}
