/**
 * Asks the sources of attribution about a store that was measured. Those that need no network are always asked. Those
 * that do are asked only when somebody says so, each through its own gate: registries, name servers, and well-known
 * files of names for which there is leave. Nothing is sent to the store.
 */
import type { Outcome } from '../../outcome.ts';
import { systemNames } from '../../platform/wire/connect/names.ts';
import type { Gate } from '../../platform/wire/contract.ts';
import { createWires, type WireIdentity, type Wires } from '../../platform/wire/wires.ts';
import { type Attribution, attribute } from '../../stages/attribute/attribute.ts';
import { attributionSubjectOf } from '../../stages/attribute/attribution-subject.ts';
import type { ContactBook } from '../../stages/attribute/contact-book/contact-book.ts';
import { packagedBootstrap } from '../../stages/attribute/rdap/bootstrap.generated.ts';
import { openBootstrap, singleServer } from '../../stages/attribute/rdap/bootstrap.ts';
import { createRdapClient } from '../../stages/attribute/rdap/client.ts';
import { createRegistryGate } from '../../stages/attribute/rdap/registry-gate.ts';
import type { AttributionMeans } from '../../stages/attribute/source.ts';
import { createWellKnownGate } from '../../stages/attribute/well-known/well-known-gate.ts';
import { createWellKnownReader } from '../../stages/attribute/well-known/well-known-reader.ts';

/** Sources that send something, each to be asked for by name. */
export const asked = ['rdap', 'dns'] as const;
export type Asked = (typeof asked)[number];

export interface Asking {
  readonly ask: ReadonlySet<Asked>;
  /** Base URL of the one RDAP server to ask, instead of those of the packaged lists. */
  readonly rdapServer?: string | undefined;
  /** Name servers instead of the system's, as `ADDRESS:PORT`. */
  readonly nameServers: readonly string[];
  /** Names whose security.txt may be read. */
  readonly leave: readonly string[];
  readonly contactBook?: ContactBook | undefined;
  /** Who asks, told to every server. */
  readonly identity: WireIdentity;
}

/** Registries limit who asks; a question a second is what they take gladly. */
const RATES = { perHostPerSecond: 2, perNetworkPerSecond: 4, globalPerSecond: 8, connectTimeoutMs: 5000, inFlight: 4 };

/** @param asking nobody is asked over the network without it */
export async function askSources(outcome: Outcome, now: Date, asking?: Asking): Promise<Attribution> {
  const subject = attributionSubjectOf(outcome);
  const at = now.toISOString();
  if (asking === undefined) return attribute(subject, { now: at });
  const open: Wires[] = [];
  const wiresBehind = (gate: Gate): Wires => {
    const wires = createWires({
      gate,
      identity: asking.identity,
      rates: RATES,
      clock: { now: () => performance.timeOrigin + performance.now() },
    });
    open.push(wires);
    return wires;
  };
  try {
    return await attribute(subject, meansFor(asking, at, wiresBehind));
  } finally {
    for (const wires of open) wires.close();
  }
}

function meansFor(
  { ask, rdapServer, nameServers, leave, contactBook }: Asking,
  now: string,
  wiresBehind: (gate: Gate) => Wires,
): AttributionMeans {
  const bootstrap = rdapServer === undefined ? openBootstrap(packagedBootstrap) : singleServer(rdapServer);
  const registries = ask.has('rdap') ? wiresBehind(createRegistryGate(bootstrap)) : undefined;
  const pages = leave.length > 0 ? wiresBehind(createWellKnownGate(new Set(leave.map((name) => name.toLowerCase())))) : undefined;
  return {
    now,
    ...(registries === undefined
      ? {}
      : { rdap: createRdapClient({ bootstrap, wireFor: (target, budget) => registries.wireFor(target, budget), now: Date.now }) }),
    ...(ask.has('dns') ? { names: systemNames(2000, nameServers) } : {}),
    ...(pages === undefined ? {} : { wellKnown: createWellKnownReader({ wireFor: (target, budget) => pages.wireFor(target, budget) }) }),
    ...(contactBook === undefined ? {} : { contactBook }),
  };
}
