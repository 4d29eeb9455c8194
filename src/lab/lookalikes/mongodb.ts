/**
 * A look-alike of MongoDB servers: it frames, greets and refuses as they do, in a state that a test or the demo
 * chooses. It can be told to speak TLS alone, and with 'old' it hangs up on the present form of a message.
 */
import { createServer, type Socket } from 'node:net';
import tls from 'node:tls';
import { type Document, deserialize, serialize } from 'bson';
import type { Dataset, ServerKind } from '../server.ts';
import { answerAs, type MongoData, type MongoState, sizeOf } from './mongodb-states.ts';
import { asLabServer, openStand, type Stand, withFacts } from './stand.ts';

const HEADER = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
/** What real servers accept; a longer announcement, such as the first bytes of TLS, makes them hang up. */
const MOST_MESSAGE = 48_000_000;

export interface MongoLookalikeOptions {
  readonly state?: MongoState;
  readonly dataset?: Dataset;
  readonly address?: string;
  readonly port?: number;
  /** With it, plain connections are dropped. */
  readonly certificate?: { readonly key: string; readonly cert: string };
}

export interface MongoLookalike extends Stand {
  readonly data: MongoData;
}

export async function openMongoLookalike(options: MongoLookalikeOptions = {}): Promise<MongoLookalike> {
  const { state = 'open', certificate } = options;
  const data: MongoData = new Map([['admin', new Map()]]);
  for (const collection of options.dataset?.collections ?? []) fill(data, collection);
  const requests: string[] = [];
  const onSocket = (socket: Socket): void => serve(socket, state, data, requests);
  const server = certificate === undefined ? createServer(onSocket) : tls.createServer(certificate, onSocket);
  // A peer that does not speak TLS is dropped without a word.
  if (certificate !== undefined) server.on('tlsClientError', (_, socket) => socket.destroy());
  const stand = await openStand(server, requests, options.address, options.port);
  return withFacts(stand, { data });
}

/** The look-alike as a server of the lab, for machines that cannot start a real one. */
export const mongoLookalike: ServerKind = {
  id: 'mongodb-lookalike',
  real: false,
  stands: 'mongodb',
  missing: () => Promise.resolve(undefined),
  async start({ address, port, secured }) {
    const stand = await openMongoLookalike({ address, port, state: secured === true ? 'secured' : 'open' });
    return asLabServer(stand, {
      name: 'Look-alike of MongoDB',
      load: async (dataset) => {
        for (const collection of dataset.collections) fill(stand.data, collection);
      },
      measure: async () =>
        [...stand.data.values()].flatMap((collections) =>
          [...collections].map(([name, documents]) => ({ name, documents: documents.length, bytes: sizeOf(documents) })),
        ),
    });
  },
};

function fill(data: MongoData, { name, database = 'lab', documents }: Dataset['collections'][number]): void {
  const collections = data.get(database) ?? new Map<string, Document[]>();
  data.set(database, collections);
  const known = collections.get(name) ?? [];
  for (const document of documents()) known.push({ _id: known.length, ...document });
  collections.set(name, known);
}

function serve(socket: Socket, state: MongoState, data: MongoData, requests: string[]): void {
  let held = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (part) => {
    held = Buffer.concat([held, part]);
    if (held.length >= 4 && (held.readInt32LE(0) < HEADER || held.readInt32LE(0) > MOST_MESSAGE)) socket.destroy();
    while (!socket.destroyed && held.length >= HEADER && held.length >= held.readInt32LE(0)) {
      const message = held.subarray(0, held.readInt32LE(0));
      held = held.subarray(message.length);
      reply(socket, message, state, data, requests);
    }
  });
}

function reply(socket: Socket, message: Buffer, state: MongoState, data: MongoData, requests: string[]): void {
  const opcode = message.readInt32LE(12);
  if (state === 'old' && opcode === OP_MSG) {
    requests.push('OP_MSG');
    socket.destroy();
    return;
  }
  const { command, database } = opcode === OP_QUERY ? queryOf(message) : messageOf(message);
  const name = Object.keys(command)[0] ?? '';
  const stage = name === 'aggregate' ? ` ${command['pipeline'].map((each: Document) => Object.keys(each)[0]).join(' ')}` : '';
  requests.push(name + stage);
  if (state === 'silent-list' && name === 'listDatabases') return;
  const answer = frameReply(opcode, message.readInt32LE(4), serialize(answerAs(state, data, name, command, database)));
  if (state === 'truncated' && name === 'listDatabases') socket.end(answer.subarray(0, answer.length - 4));
  else socket.write(answer);
}

function messageOf(message: Buffer): { command: Document; database: string } {
  const command = deserialize(message.subarray(HEADER + 5));
  return { command, database: String(command['$db']) };
}

function queryOf(message: Buffer): { command: Document; database: string } {
  const end = message.indexOf(0, HEADER + 4);
  const database = message.toString('latin1', HEADER + 4, end).replace(/\.\$cmd$/, '');
  return { command: deserialize(message.subarray(end + 9)), database };
}

function frameReply(opcode: number, answers: number, document: Uint8Array): Buffer {
  const old = opcode === OP_QUERY;
  const start = HEADER + (old ? 20 : 5);
  const bytes = Buffer.alloc(start + document.length);
  bytes.writeInt32LE(bytes.length, 0);
  bytes.writeInt32LE(answers, 8);
  bytes.writeInt32LE(old ? OP_REPLY : OP_MSG, 12);
  if (old) bytes.writeInt32LE(1, HEADER + 16);
  bytes.set(document, start);
  return bytes;
}
