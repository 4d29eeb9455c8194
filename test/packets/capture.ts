/**
 * Captures every packet of this network namespace with tcpdump, for as long as an action takes. The action is
 * followed by a marker that is sent when it is over: once the marker is in the capture, everything before it is, too.
 */
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Packet, PcapReader } from './pcap.ts';

export interface Captured<T> {
  readonly result: T;
  readonly packets: readonly Packet[];
  /** Packets that the kernel could not hand over; a capture that lost any proves nothing. */
  readonly dropped: number;
}

const MARKER = { address: '203.0.113.250', port: 9 } as const;

export async function captureWhile<T>(action: () => Promise<T>): Promise<Captured<T>> {
  const dump = spawn('tcpdump', ['-i', 'any', '-n', '-U', '--immediate-mode', '-s', '256', '-B', '32768', '-Z', 'root', '-w', '-'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(dump, 'close');
  const reader = new PcapReader();
  const packets: Packet[] = [];
  let said = '';
  const marked = Promise.withResolvers<void>();
  const listening = Promise.withResolvers<void>();
  dump.stdout.on('data', (bytes: Uint8Array) => {
    for (const packet of reader.push(bytes)) {
      if (packet.to === MARKER.address && packet.toPort === MARKER.port) marked.resolve();
      else packets.push(packet);
    }
  });
  dump.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.includes('listening on')) listening.resolve();
  });
  dump.once('exit', () => {
    const failure = new Error(`tcpdump ended early: ${said}`);
    listening.reject(failure);
    marked.reject(failure);
  });
  marked.promise.catch(() => undefined);

  await listening.promise;
  const result = await action();
  await sendMarker();
  await marked.promise;
  dump.kill('SIGINT');
  await ended;
  return { result, packets, dropped: Number(/(\d+) packets dropped by kernel/.exec(said)?.[1] ?? Number.NaN) };
}

async function sendMarker(): Promise<void> {
  // A socket that listens there keeps the kernel from answering that nobody does.
  const socket = createSocket('udp4');
  socket.bind(MARKER.port, MARKER.address);
  await once(socket, 'listening');
  const arrived = once(socket, 'message');
  socket.send('over', MARKER.port, MARKER.address);
  await arrived;
  socket.close();
}
