/**
 * One connection to a server: a command out, its reply in, by OP_MSG, or by OP_QUERY for the one question that
 * very old servers need. Lengths are believed only within the budget, and a reply must answer our request.
 *
 * Source: MongoDB wire protocol, "OP_MSG" (2013) and "OP_QUERY" (2004).
 */
import { serialize } from 'bson';
import type { Connection, TlsEvidence, Wire, WireFailure } from '../../platform/wire/contract.ts';
import { readBson } from './bounded-bson.ts';
import { type Command, frameable } from './commands.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;
const MORE_TO_COME = 2;
const MOST_MESSAGE = 8_000_000;
/** The wire counts connections; commands on one are counted here. */
const MOST_COMMANDS = 400;

export type Reply = { readonly ok: true; readonly document: Readonly<Record<string, unknown>> } | WireFailure;

export class Conversation {
  readonly #connection: Connection;
  readonly #wire: Wire;
  #requests = 0;

  private constructor(connection: Connection, wire: Wire) {
    this.#connection = connection;
    this.#wire = wire;
  }

  static async open(wire: Wire): Promise<Conversation | WireFailure> {
    const opened = await wire.connect();
    return opened.ok ? new Conversation(opened.connection, wire) : opened;
  }

  get tls(): TlsEvidence | undefined {
    return this.#connection.tls;
  }

  ask(command: Command): Promise<Reply> {
    const { database, body } = frameable(command);
    const document = serialize({ ...body, $db: database });
    const content = new Uint8Array(5 + document.length);
    content.set(document, 5);
    return this.#exchange(OP_MSG, content);
  }

  /** The question that servers from before 3.6 understand. */
  askOld(command: Extract<Command, { is: 'isMaster' }>): Promise<Reply> {
    const { database, body } = frameable(command);
    const name = new TextEncoder().encode(`${database}.$cmd\0`);
    const document = serialize(body);
    const content = new Uint8Array(4 + name.length + 8 + document.length);
    content.set(name, 4);
    new DataView(content.buffer).setInt32(4 + name.length + 4, -1, true);
    content.set(document, 4 + name.length + 8);
    return this.#exchange(OP_QUERY, content);
  }

  get commandsLeft(): number {
    return MOST_COMMANDS - this.#requests;
  }

  close(): void {
    this.#connection.close();
  }

  async #exchange(opcode: number, content: Uint8Array): Promise<Reply> {
    if (this.commandsLeft < 1) return failure('requests-spent', 'The commands of one connection are used up.');
    this.#requests += 1;
    const id = this.#requests;
    const message = new Uint8Array(HEADER + content.length);
    const view = new DataView(message.buffer);
    view.setInt32(0, message.length, true);
    view.setInt32(4, id, true);
    view.setInt32(12, opcode, true);
    message.set(content, HEADER);
    this.#connection.write(message);
    return this.#receive(id);
  }

  async #receive(id: number): Promise<Reply> {
    const head = await this.#connection.read(HEADER);
    if (!head.ok) return head;
    const view = new DataView(head.bytes.buffer, head.bytes.byteOffset, HEADER);
    const length = view.getInt32(0, true);
    const opcode = view.getInt32(12, true);
    if (length < HEADER + 5 || (opcode !== OP_MSG && opcode !== OP_REPLY))
      return failure('malformed', 'The reply has no header of the protocol.');
    if (length > MOST_MESSAGE) return failure('too-large', 'The reply announces more bytes than are read.');
    if (view.getInt32(8, true) !== id) return failure('malformed', 'The reply answers another request.');
    const body = await this.#connection.read(length - HEADER);
    if (!body.ok) return body;
    const document = documentOf(opcode, body.bytes);
    const parsed = document === undefined ? ({ ok: false, kind: 'malformed' } as const) : readBson(document, this.#wire.budget.depth);
    body.bytes.fill(0);
    return parsed.ok ? parsed : failure(parsed.kind, 'The reply is not a document within the limits.');
  }
}

/** The body section of OP_MSG, or the first document of OP_REPLY. */
function documentOf(opcode: number, body: Uint8Array): Uint8Array | undefined {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const start = opcode === OP_REPLY ? 20 : 5;
  if (body.length < start + 5) return undefined;
  if (opcode === OP_MSG && ((view.getUint32(0, true) & MORE_TO_COME) !== 0 || body[4] !== 0)) return undefined;
  const length = view.getInt32(start, true);
  return length < 5 || start + length > body.length ? undefined : body.subarray(start, start + length);
}

function failure(kind: WireFailure['kind'], detail: string): WireFailure {
  return { ok: false, kind, detail };
}
