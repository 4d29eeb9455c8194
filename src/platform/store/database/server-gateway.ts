/**
 * A PostgreSQL server behind a connection string. Each lease is a connection of a small pool. The
 * connection string may hold a password and is never repeated in an error or a log line.
 */
import { Pool, type PoolClient, TypeOverrides, types } from 'pg';
import { explainFailure } from './database-failure.ts';
import type { Answer, Gateway, Session } from './gateway.ts';

const POOL_SIZE = 8;
const CONNECT_MS = 10_000;

export async function openServer(connectionString: string): Promise<ServerGateway> {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, Number);
  const pool = new Pool({
    connectionString,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'openward',
    types: overrides,
  });
  // An idle connection that dies is replaced at the next lease; without a listener it would end the process.
  pool.on('error', () => undefined);
  const gateway = new ServerGateway(pool);
  try {
    const session = await gateway.lease();
    await session.release(false);
  } catch (cause) {
    await gateway.close();
    throw cause;
  }
  return gateway;
}

export class ServerGateway implements Gateway {
  readonly kind = 'server';
  readonly #pool: Pool;
  #closing: Promise<void> | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The server's disk is its own business; it says so in time when it is full. */
  requireRoom(): void {}

  async lease(): Promise<Session> {
    try {
      return new ServerSession(await this.#pool.connect());
    } catch (cause) {
      throw explainFailure(cause, 'opening');
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#pool.end();
    return this.#closing;
  }
}

class ServerSession implements Session {
  readonly #client: PoolClient;
  #lost = false;
  readonly #onError = () => {
    this.#lost = true;
  };

  constructor(client: PoolClient) {
    this.#client = client;
    client.on('error', this.#onError);
  }

  async query<R>(sql: string, parameters: readonly unknown[]): Promise<Answer<R>> {
    try {
      const answer = await this.#client.query(sql, [...parameters]);
      return { rows: answer.rows, affected: answer.rowCount ?? undefined, did: answer.command };
    } catch (cause) {
      throw explainFailure(cause, 'using');
    }
  }

  async script(sql: string): Promise<unknown[]> {
    try {
      // Several statements give several answers, which the driver's types do not say.
      const answer: unknown = await this.#client.query(sql);
      return (Array.isArray(answer) ? answer : [answer]).flatMap((one) => one.rows ?? []);
    } catch (cause) {
      throw explainFailure(cause, 'using');
    }
  }

  async release(broken: boolean): Promise<void> {
    this.#client.removeListener('error', this.#onError);
    // A connection that failed may sit in an aborted transaction: it is closed, not handed on.
    this.#client.release(broken || this.#lost);
  }
}
