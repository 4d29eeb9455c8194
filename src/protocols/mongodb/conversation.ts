/**
 * One connection to a server: a command out, its reply in. Lengths are believed only within the budget, and a
 * reply must answer our request.
 */
import type { Connection, TlsEvidence, Wire, WireFailure } from '../../platform/wire/contract.ts';
import { readBson } from './bounded-bson.ts';
import { type Command, frameable } from './commands.ts';
import { documentOf, type Form, frame, HEADER_BYTES, readHeader } from './framing.ts';

const MOST_MESSAGE = 8_000_000;

/** How a server wants to be spoken to; found once, at the greeting. */
export interface Manner {
  readonly form: Form;
  readonly tls?: boolean;
}

/** A failure that also says when the peer spoke HTTP instead. */
export type Unanswered = WireFailure & { readonly spoke?: 'http' };
export type Reply = { readonly ok: true; readonly document: Readonly<Record<string, unknown>> } | Unanswered;

const PLAIN: Manner = { form: 'message' };
const manners = new WeakMap<Wire, Manner>();

export class Conversation {
  readonly #connection: Connection;
  readonly #wire: Wire;
  readonly manner: Manner;
  #commands = 0;

  private constructor(connection: Connection, wire: Wire, manner: Manner) {
    this.#connection = connection;
    this.#wire = wire;
    this.manner = manner;
  }

  /** Without a manner, the one that this target was found to understand. */
  static async open(wire: Wire, manner: Manner = manners.get(wire) ?? PLAIN): Promise<Conversation | WireFailure> {
    const opened = await wire.connect(manner.tls === undefined ? {} : { tls: manner.tls });
    return opened.ok ? new Conversation(opened.connection, wire, manner) : opened;
  }

  /** Later conversations with this target begin in the manner of this one. */
  remember(): void {
    manners.set(this.#wire, this.manner);
  }

  get tls(): TlsEvidence | undefined {
    return this.#connection.tls;
  }

  get commandsLeft(): number {
    const { budget, spent } = this.#wire;
    // The first command of a connection was counted with it.
    return budget.requests - spent.requests + (this.#commands === 0 ? 1 : 0);
  }

  async ask(command: Command): Promise<Reply> {
    const spent = this.#commands === 0 ? undefined : this.#connection.takeRequest();
    if (spent !== undefined) return spent;
    this.#commands += 1;
    const { database, body } = frameable(command);
    this.#connection.write(frame(this.manner.form, this.#commands, database, body));
    return this.#receive(this.#commands);
  }

  close(): void {
    this.#connection.close();
  }

  async #receive(id: number): Promise<Reply> {
    const head = await this.#connection.read(HEADER_BYTES);
    if (!head.ok) return head;
    const header = readHeader(head.bytes);
    if (header === 'http') return { ...failure('malformed', 'The reply is one of HTTP.'), spoke: 'http' };
    if (header === undefined) return failure('malformed', 'The reply has no header of the protocol.');
    if (header.length > MOST_MESSAGE) return failure('too-large', 'The reply announces more bytes than are read.');
    if (header.answers !== id) return failure('malformed', 'The reply answers another request.');
    const content = await this.#connection.read(header.length - HEADER_BYTES);
    if (!content.ok) return content;
    const document = documentOf(header.opcode, content.bytes);
    const parsed = document === undefined ? ({ ok: false, kind: 'malformed' } as const) : readBson(document, this.#wire.budget.depth);
    content.bytes.fill(0);
    return parsed.ok ? parsed : failure(parsed.kind, 'The reply is not a document within the limits.');
  }
}

function failure(kind: WireFailure['kind'], detail: string): WireFailure {
  return { ok: false, kind, detail };
}
