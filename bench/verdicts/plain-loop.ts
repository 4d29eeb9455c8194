/**
 * The reference: one bounded HTTP request over `node:net` to each host, 500 in flight, three seconds of patience,
 * and the rough verdict that one answer allows. It asks for no leave, counts nothing and proves nothing.
 *
 *     node bench/verdicts/plain-loop.ts PORT
 */
import { connect } from 'node:net';
import { HOSTS } from './truth.ts';

const IN_FLIGHT = 500;
const PATIENCE_MS = 3000;
const MOST_BYTES = 65_536;
const REQUEST = 'GET /_cat/indices?format=json HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n';

const port = Number(process.argv[2]);
let next = 0;

await Promise.all(Array.from({ length: IN_FLIGHT }, lane));

async function lane(): Promise<void> {
  while (next < HOSTS) {
    const address = `127.2.${next >> 8}.${next & 255}`;
    next += 1;
    console.log(`${address} ${verdictFrom(await ask(address))}`);
  }
}

/** Undefined when nothing came before the patience ran out or the connection broke. */
function ask(host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ host, port, noDelay: true }, () => socket.write(REQUEST));
    const patience = setTimeout(settle, PATIENCE_MS);
    socket.on('error', settle).on('end', settle);
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      const length = /\r\ncontent-length: ([0-9]+)/i.exec(text)?.[1];
      const end = text.indexOf('\r\n\r\n');
      if (text.length > MOST_BYTES || (end !== -1 && length !== undefined && text.length >= end + 4 + Number(length))) settle();
    });
    function settle(): void {
      clearTimeout(patience);
      socket.destroy();
      resolve(text === '' ? undefined : text);
    }
  });
}

function verdictFrom(answer: string | undefined): string {
  if (answer === undefined) return 'unknown';
  const status = answer.split(' ', 2)[1];
  if (status === '401' || status === '403') return 'auth-required';
  return status === '200' && /\r\n\r\n\[\{/.test(answer) ? 'open-data' : 'other-service';
}
