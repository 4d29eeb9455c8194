/**
 * What the scan that is killed looks at: a /24 of loopback with eight ports, most of them closed, some open in
 * several ways, some silent. Everything is synthetic.
 */
import { createServer, type Socket } from 'node:net';
import { openSearchLookalike } from '../../src/lab/lookalikes/elasticsearch.ts';
import { openMongoLookalike } from '../../src/lab/lookalikes/mongodb.ts';
import { openStand } from '../../src/lab/lookalikes/stand.ts';

export interface Landscape extends AsyncDisposable {
  readonly scopeText: string;
  /** Every endpoint of the scope. */
  readonly targets: readonly string[];
}

const NETWORK = '127.44.0';

export async function openLandscape(): Promise<Landscape> {
  const people = { collections: [{ name: 'patients', documents: () => documents(40) }] };
  const first = await openSearchLookalike({ dataset: people, address: host(1) });
  const { port } = first;
  const mongo = await openMongoLookalike({ dataset: people, address: host(2) });
  const servers = [
    first,
    mongo,
    await openSearchLookalike({ dataset: people, address: host(20), port, state: 'secured' }),
    await openSearchLookalike({ dataset: { collections: [] }, address: host(21), port }),
    ...(await Promise.all([60, 120, 180, 240].map((last) => openSearchLookalike({ dataset: people, address: host(last), port })))),
    ...(await Promise.all([90, 150].map((last) => openMongoLookalike({ dataset: people, address: host(last), port: mongo.port })))),
    await openStand(silent(), [], host(200), port),
    await openStand(silent(), [], host(201), mongo.port),
  ];
  const ports = [port, mongo.port, ...closedPorts(port, mongo.port)];
  return {
    scopeText: scopeText(ports),
    targets: Array.from({ length: 256 }, (_, last) => ports.map((one) => `${host(last)}:${one}`)).flat(),
    async [Symbol.asyncDispose]() {
      for (const server of servers) await server.close();
    },
  };
}

function host(last: number): string {
  return `${NETWORK}.${last}`;
}

/** Accepts and never says a word. */
function silent() {
  return createServer((socket: Socket) => socket.on('error', () => socket.destroy()));
}

/** Below the range from which the system gives out ports, so nobody listens there by chance. */
function closedPorts(...taken: readonly number[]): number[] {
  return [5601, 9201, 9202, 9203, 27018, 27019].filter((port) => !taken.includes(port));
}

function* documents(count: number) {
  for (let index = 0; index < count; index += 1) {
    yield {
      id: index,
      family_name: `Beispiel${index}`,
      birth_date: `19${10 + (index % 80)}-0${1 + (index % 9)}-1${index % 10}`,
      note: 'synthetic',
    };
  }
}

function scopeText(ports: readonly number[]): string {
  return `openward: 1
name: Hospital de Ejemplo, its own loopback
authorisation:
  party: Hospital de Ejemplo
  basis: own-network
  reference: TEST-2
  validFrom: 2026-01-01
  validUntil: 2099-12-31
  contact: security@hospital.example
  optOut: https://hospital.example/opt-out
defaults: { ports: [${ports.join(', ')}], depth: sample }
targets:
  - cidr: ${NETWORK}.0/24
specialPurpose: [${NETWORK}.0/24]
rates: { global: 400, perHost: 100, perNetwork: 400, connectTimeout: 2s }
`;
}
