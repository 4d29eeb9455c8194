/**
 * A small MongoDB client for the lab's back doors: one connection, one command at a time, and a login
 * for servers that the lab itself secured. The product has a client of its own, which can't write.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { Binary, type Document, deserialize, serialize } from 'bson';
import { z } from 'zod';

const OP_MSG = 2013;
const HEADER = 16;

export interface Login {
  readonly user: string;
  readonly password: string;
}

export interface MongoClient {
  /** @throws when the server says anything but ok. */
  command(database: string, command: Document): Promise<Document>;
  close(): void;
}

export async function openMongo(address: string, port: number, login?: Login): Promise<MongoClient> {
  const socket = connect({ host: address, port, noDelay: true });
  const inbox = readMessages(socket);
  let requests = 0;
  const command = async (database: string, body: Document): Promise<Document> => {
    requests += 1;
    socket.write(frame(requests, { ...body, $db: database }));
    const reply = await inbox.next();
    if (reply.done === true) throw new Error('The server closed the connection.');
    const answer = deserialize(reply.value, { promoteValues: true });
    if (answer['ok'] !== 1 || answer['writeErrors'] !== undefined) {
      throw new Error(`"${Object.keys(body)[0]}" was refused: ${answer['errmsg'] ?? 'write errors'} (${answer['code'] ?? 'no code'})`);
    }
    return answer;
  };
  const client = { command, close: () => void socket.destroy() };
  if (login !== undefined) await logIn(client, login);
  return client;
}

function frame(id: number, document: Document): Uint8Array {
  const body = serialize(document);
  const bytes = Buffer.alloc(HEADER + 5 + body.length);
  bytes.writeInt32LE(bytes.length, 0);
  bytes.writeInt32LE(id, 4);
  bytes.writeInt32LE(OP_MSG, 12);
  bytes.set(body, HEADER + 5);
  return bytes;
}

async function* readMessages(socket: Socket): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0);
  for await (const part of socket) {
    held = Buffer.concat([held, Buffer.from(part)]);
    while (held.length >= HEADER && held.length >= held.readInt32LE(0)) {
      const length = held.readInt32LE(0);
      yield held.subarray(HEADER + 5, length);
      held = held.subarray(length);
    }
  }
}

const saslSchema = z.object({ conversationId: z.number(), done: z.boolean(), payload: z.instanceof(Binary) });

/** SCRAM-SHA-256 as RFC 5802 and 7677 describe it. */
async function logIn(client: MongoClient, { user, password }: Login): Promise<void> {
  const nonce = randomBytes(18).toString('base64');
  const opening = `n=${user},r=${nonce}`;
  const mechanism = { saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: binary(`n,,${opening}`), options: { skipEmptyExchange: true } };
  const first = saslSchema.parse(await client.command('admin', mechanism));
  const challenge = first.payload.toString('utf8');
  const part = (key: string): string => new RegExp(`(?:^|,)${key}=([^,]*)`).exec(challenge)?.[1] ?? '';
  const salted = pbkdf2Sync(password, Buffer.from(part('s'), 'base64'), Number(part('i')), 32, 'sha256');
  const clientKey = hmac(salted, 'Client Key');
  const closing = `c=biws,r=${part('r')}`;
  const signature = hmac(createHash('sha256').update(clientKey).digest(), `${opening},${challenge},${closing}`);
  const proof = Buffer.from(clientKey.map((byte, index) => byte ^ (signature[index] ?? 0))).toString('base64');
  const { conversationId } = first;
  let step = saslSchema.parse(await client.command('admin', { saslContinue: 1, conversationId, payload: binary(`${closing},p=${proof}`) }));
  if (!step.done) step = saslSchema.parse(await client.command('admin', { saslContinue: 1, conversationId, payload: binary('') }));
  if (!step.done) throw new Error('The server did not finish the login.');
}

function hmac(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function binary(text: string): Binary {
  return new Binary(Buffer.from(text));
}
