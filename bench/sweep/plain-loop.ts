/**
 * The reference: the simplest sweep that Node can do, with 500 connects in flight and a reset at the end. It asks
 * nobody for leave, keeps no record and knows no limits.
 *
 *     node bench/sweep/plain-loop.ts FIRST_ADDRESS COUNT PORT…
 */
import { connect } from 'node:net';

const IN_FLIGHT = 500;
const PATIENCE_MS = 3000;

const [first = '127.1.0.0', count = '65536', ...ports] = process.argv.slice(2);
const start = first.split('.').reduce((value, octet) => value * 256 + Number(octet), 0);
const total = Number(count) * ports.length;
const tally = { open: 0, closed: 0, silent: 0 };
let next = 0;

await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
console.log(JSON.stringify(tally));

async function lane(): Promise<void> {
  while (next < total) {
    const index = next;
    next += 1;
    const address = start + Math.floor(index / ports.length);
    tally[
      await knock(
        `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`,
        Number(ports[index % ports.length]),
      )
    ] += 1;
  }
}

function knock(host: string, port: number): Promise<keyof typeof tally> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.setTimeout(PATIENCE_MS, () => settle('silent'));
    socket.once('connect', () => settle('open'));
    socket.on('error', () => settle('closed'));
    function settle(answer: keyof typeof tally): void {
      resolve(answer);
      socket.resetAndDestroy();
    }
  });
}
