/**
 * Which HTTP client should the wire use? Four clients ask the same loopback server: many targets, a dozen
 * requests each over one kept connection, as a scan does. Prints requests per second, CPU and memory.
 *
 *     npm run bench -- clients
 */
import { execFileSync, fork } from 'node:child_process';
import http from 'node:http';
import net from 'node:net';
import { Client } from 'undici';
import { createWires } from '../../src/platform/wire/wires.ts';

const TARGETS = 1500;
const REQUESTS_PER_TARGET = 12;
const AT_ONCE = 64;
const BODY = JSON.stringify({ name: 'node-1', cluster_name: 'bench', padding: 'x'.repeat(400) });
const REPEATS = 3;

/** Asks one target a dozen times and resolves with the bytes of the bodies. */
type AskTarget = (port: number) => Promise<number>;

const clients: Readonly<Record<string, () => AskTarget>> = {
  'own bounded client over node:net': ownClient,
  'node:http with createConnection': nodeHttp,
  'undici Client, dispatch handlers': undiciClient,
  fetch: () => fetchClient,
};

const [role, name, port] = process.argv.slice(2);
if (role === 'serve') serve();
else if (role === 'measure') await measure(name ?? '', Number(port));
else await compare();

async function compare(): Promise<void> {
  const server = fork(import.meta.filename, ['serve']);
  const serving = await new Promise<unknown>((resolve) => server.once('message', resolve));
  console.log(
    `${TARGETS} targets, ${REQUESTS_PER_TARGET} requests each, ${AT_ONCE} at once, best of ${REPEATS}; Node ${process.version}\n`,
  );
  console.log('| client | requests/s | CPU µs/request | peak RSS MB |\n|---|---:|---:|---:|');
  for (const client of Object.keys(clients)) {
    const runs = Array.from({ length: REPEATS }, () => runOnce(client, String(serving)));
    const best = runs.sort((a, b) => b.perSecond - a.perSecond)[0];
    if (best !== undefined) console.log(`| ${client} | ${best.perSecond} | ${best.cpu} | ${best.rss} |`);
  }
  server.kill();
}

function runOnce(client: string, serving: string): { perSecond: number; cpu: number; rss: number } {
  const printed = execFileSync(process.execPath, [import.meta.filename, 'measure', client, serving], { encoding: 'utf8' });
  const [perSecond = 0, cpu = 0, rss = 0] = printed.trim().split(' ').map(Number);
  return { perSecond, cpu, rss };
}

async function measure(client: string, serving: number): Promise<void> {
  const ask = clients[client]?.();
  if (ask === undefined) throw new Error('no such client');
  await askMany(ask, serving, 100);
  const cpuBefore = process.cpuUsage();
  const from = performance.now();
  const bytes = await askMany(ask, serving, TARGETS);
  const seconds = (performance.now() - from) / 1000;
  const cpu = process.cpuUsage(cpuBefore);
  const requests = TARGETS * REQUESTS_PER_TARGET;
  if (bytes !== requests * BODY.length) throw new Error('bytes are missing');
  console.log(
    `${Math.round(requests / seconds)} ${((cpu.user + cpu.system) / requests).toFixed(1)} ${Math.round(process.resourceUsage().maxRSS / 1024)}`,
  );
  process.exit(0);
}

async function askMany(ask: AskTarget, serving: number, targets: number): Promise<number> {
  let next = 0;
  let bytes = 0;
  const workers = Array.from({ length: AT_ONCE }, async () => {
    while (next < targets) {
      next += 1;
      const received = await ask(serving);
      bytes += received;
    }
  });
  await Promise.all(workers);
  return bytes;
}

function ownClient(): AskTarget {
  const wires = createWires({
    gate: {
      permit: (_target, address, to) => ({ granted: true, permit: { address, port: to, rule: 'bench', depth: 'sample' } }),
      refuseLookup: () => undefined,
    },
    identity: { product: 'Openward', version: '0', run: 'bench', contact: 'bench@openward.example', optOut: 'https://openward.example' },
    rates: { perHostPerSecond: 1e6, perNetworkPerSecond: 1e6, globalPerSecond: 1e6, connectTimeoutMs: 5000, inFlight: 1000 },
    clock: { now: () => performance.now() },
  });
  return async (to) => {
    const wire = wires.wireFor(
      { kind: 'socket', host: '127.0.0.1', port: to },
      { requests: 100, bytes: 1e8, expandedBytes: 1e8, seconds: 60, depth: 20 },
    );
    let bytes = 0;
    for (let i = 0; i < REQUESTS_PER_TARGET; i += 1) {
      const answer = await wire.http({ path: '/' });
      if (!answer.ok) throw new Error(answer.detail);
      bytes += answer.body.length;
      answer.erase();
    }
    wire.close();
    return bytes;
  };
}

function nodeHttp(): AskTarget {
  return async (to) => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const createConnection = () => net.connect({ host: '127.0.0.1', port: to, noDelay: true });
    Object.assign(agent, { createConnection });
    let bytes = 0;
    for (let i = 0; i < REQUESTS_PER_TARGET; i += 1) bytes += await askNodeHttp(agent, to);
    agent.destroy();
    return bytes;
  };
}

function askNodeHttp(agent: http.Agent, to: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port: to, path: '/', agent }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        response.on('end', () => resolve(bytes));
      })
      .on('error', reject);
  });
}

function undiciClient(): AskTarget {
  return async (to) => {
    const client = new Client(`http://127.0.0.1:${to}`, { pipelining: 1 });
    let bytes = 0;
    for (let i = 0; i < REQUESTS_PER_TARGET; i += 1) bytes += await dispatch(client);
    await client.close();
    return bytes;
  };
}

function dispatch(client: Client): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    client.dispatch(
      { path: '/', method: 'GET' },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData(_controller, chunk) {
          bytes += chunk.length;
        },
        onResponseEnd: () => resolve(bytes),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

async function fetchClient(to: number): Promise<number> {
  let bytes = 0;
  for (let i = 0; i < REQUESTS_PER_TARGET; i += 1) {
    const response = await fetch(`http://127.0.0.1:${to}/`);
    bytes += (await response.arrayBuffer()).byteLength;
  }
  return bytes;
}

/** A server in a process of its own, so that its CPU is not counted. */
function serve(): void {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`;
  const server = net.createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => {});
    socket.on('data', () => socket.write(answer));
  });
  server.listen(0, '127.0.0.1', () => {
    const bound = server.address();
    if (bound !== null && typeof bound !== 'string') process.send?.(bound.port);
  });
}
