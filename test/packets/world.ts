/**
 * What stands in the namespace: exposed look-alikes inside the scope, and just as exposed ones outside of it,
 * excluded, opted out, behind a redirect and behind names. All addresses are of the documentation ranges.
 */
import { redirectsTo } from '../../src/lab/hostile/index.ts';
import { openSearchLookalike } from '../../src/lab/lookalikes/elasticsearch.ts';
import { openMongoLookalike } from '../../src/lab/lookalikes/mongodb.ts';
import { patients } from '../../src/lab/world/decoys/decoy.ts';
import { startNameServer } from './name-server.ts';

export const SEARCH = 9200;
export const MONGO = 27_017;
export const NAME_SERVER = '203.0.113.53';

export const inScope = { search: '192.0.2.2', mongo: '192.0.2.3', redirect: '192.0.2.4', search6: '2001:db8:1::9' } as const;
export const untouchable = {
  excluded: '192.0.2.20',
  'opted out': '192.0.2.40',
  'next to the scope': '192.0.2.64',
  outside: '198.51.100.7',
  'where the redirect leads': '198.51.100.8',
  'outside, over IPv6': '2001:db8:2::9',
} as const;

/** Names of a second scope, and where they lead. */
export const names = new Map([
  ['clinic.example', ['192.0.2.2']],
  ['moved.example', [untouchable.outside]],
  ['hidden.example', [untouchable.excluded]],
  ['objector.example', [untouchable['opted out']]],
  ['shifting.example', ['192.0.2.3', untouchable.excluded]],
]);

export interface World {
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const dataset = { collections: [patients] };
  const search = (address: string) => openSearchLookalike({ dataset, address, port: SEARCH });
  const mongo = (address: string) => openMongoLookalike({ dataset, address, port: MONGO });
  const open = await Promise.all([
    search(inScope.search),
    search(inScope.search6),
    mongo(inScope.mongo),
    redirectsTo(`http://${untouchable['where the redirect leads']}:${SEARCH}/`).start(inScope.redirect, SEARCH),
    ...Object.values(untouchable).flatMap((address) => [search(address), mongo(address)]),
    startNameServer(NAME_SERVER, names),
  ]);
  return { close: async () => void (await Promise.all(open.map((each) => each.close()))) };
}

const head = `openward: 1
name: Documentation ranges in a namespace
authorisation:
  party: Klinikverbund Nord, IT security
  basis: own-network
  reference: SEC-2026-014
  validFrom: 2026-01-01
  validUntil: 2099-12-31
  contact: security@hospital.example
  optOut: https://openward.example/opt-out
exclude: [{ cidr: 192.0.2.16/28, reason: Life support }, { host: forbidden.example, reason: Life support }]
optOutFile: ./opt-out.txt
rates: { global: 5000, perHost: 1000, perNetwork: 5000, connectTimeout: 2s }
`;

export const optOutText = `${untouchable['opted out']} # asked to be left alone\nobjecting.example # asked to be left alone\n`;

/** Not even a question for their address may be asked. */
export const forbiddenNames = [`forbidden.example:${SEARCH}`, `objecting.example:${SEARCH}`];

/** Few endpoints, so that each one is looked at. */
export const addressScope = `${head}defaults: { depth: sample, ports: [${SEARCH}, ${MONGO}] }
specialPurpose: [192.0.2.0/24, "2001:db8:1::/64"]
targets: [{ cidr: 192.0.2.0/26 }, { cidr: "2001:db8:1::8/126" }]
`;

/** Too many endpoints to look at each one: they are knocked at first. */
export const sweptPorts = [SEARCH, MONGO, ...Array.from({ length: 80 }, (_, n) => 9201 + n)];
export const sweptScope = `${head}defaults: { depth: metadata, ports: [${sweptPorts.join(', ')}] }
specialPurpose: [192.0.2.0/24]
targets: [{ cidr: 192.0.2.0/26 }]
`;

export const nameScope = `${head}defaults: { depth: sample, ports: [${SEARCH}, ${MONGO}] }
specialPurpose: [192.0.2.0/26]
targets:
${[...names.keys()].map((name) => `  - { host: ${name} }`).join('\n')}
`;

/** Every address of the scope that may be spoken to. */
export function permittedAddresses(): Set<string> {
  const all = Array.from({ length: 64 }, (_, n) => n).filter((n) => n < 16 || n > 31);
  return new Set([
    ...all.filter((n) => n !== 40).map((n) => `192.0.2.${n}`),
    ...[8, 9, 10, 11].map((n) => `2001:db8:1::${n.toString(16)}`),
  ]);
}
