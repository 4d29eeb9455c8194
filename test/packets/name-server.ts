/** A name server for a network namespace: knows a few names, each with the answers that it gives in turn. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { questionIn } from './pcap.ts';

export type Zone = ReadonlyMap<string, readonly string[]>;

const ANSWER = 0x8180;
const NO_SUCH_NAME = 0x8183;
const A = 1;

export async function startNameServer(address: string, zone: Zone): Promise<{ close(): Promise<void> }> {
  const socket = createSocket('udp4');
  const asked = new Map<string, number>();
  socket.on('message', (message, peer) => {
    const name = questionIn(message);
    const known = zone.get(name);
    const end = 12 + name.length + 2;
    const question = message.subarray(12, end + 4);
    if (message.readUInt16BE(end) !== A) {
      socket.send(reply(message, known === undefined ? NO_SUCH_NAME : ANSWER, question), peer.port, peer.address);
      return;
    }
    const turn = asked.get(name) ?? 0;
    asked.set(name, turn + 1);
    const given = known?.[Math.min(turn, known.length - 1)];
    socket.send(reply(message, given === undefined ? NO_SUCH_NAME : ANSWER, question, given), peer.port, peer.address);
  });
  socket.bind(53, address);
  await once(socket, 'listening');
  return {
    close: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}

function reply(message: Buffer, flags: number, question: Buffer, address?: string): Buffer {
  const header = Buffer.alloc(12);
  message.copy(header, 0, 0, 2);
  header.writeUInt16BE(flags, 2);
  header.writeUInt16BE(1, 4);
  if (address === undefined) return Buffer.concat([header, question]);
  header.writeUInt16BE(1, 6);
  // A pointer to the name in the question, type A, class IN, a second to live, four bytes.
  const record = Buffer.from([0xc0, 12, 0, A, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)]);
  return Buffer.concat([header, question, record]);
}
