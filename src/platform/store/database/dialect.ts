/**
 * Kysely over the gateway: its queries compile to PostgreSQL and run in leased sessions. A transaction
 * keeps its session from `begin` to the end, so nothing else can run inside it.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Gateway, Session } from './gateway.ts';
import type { Tables } from './tables.ts';

export function queryBuilder(gateway: Gateway): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: dialectOf(gateway) });
}

function dialectOf(gateway: Gateway): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new GatewayDriver(gateway),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class GatewayDriver implements Driver {
  readonly #gateway: Gateway;
  readonly #leases = new WeakMap<DatabaseConnection, GatewayConnection>();

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = new GatewayConnection(await this.#gateway.lease());
    this.#leases.set(connection, connection);
    return connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#own(connection).run('begin');
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#own(connection).run('commit');
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#own(connection).run('rollback');
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.#own(connection).release();
  }

  async destroy(): Promise<void> {
    await this.#gateway.close();
  }

  #own(connection: DatabaseConnection): GatewayConnection {
    const own = this.#leases.get(connection);
    if (own === undefined) throw new TypeError('This connection was not leased here.');
    return own;
  }
}

class GatewayConnection implements DatabaseConnection {
  readonly #session: Session;
  #broken = false;

  constructor(session: Session) {
    this.#session = session;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { rows, affected } = await this.#session.query<R>(query.sql, query.parameters);
      return { rows, ...(affected === undefined ? {} : { numAffectedRows: BigInt(affected) }) };
    } catch (failure) {
      this.#broken = true;
      throw failure;
    }
  }

  /** Cursors would hold the one embedded session for as long as a reader likes; the books page by key instead. */
  // biome-ignore lint/correctness/useYield: the contract asks for a generator.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new TypeError('The books are paged by key, not streamed.');
  }

  async run(statement: 'begin' | 'commit' | 'rollback'): Promise<void> {
    const { did } = await this.#session.query(statement, []);
    // PostgreSQL answers the commit of a failed transaction with ROLLBACK and no error.
    if (statement === 'commit' && did !== 'COMMIT') throw new Error('The transaction had failed before its commit and was undone.');
    if (statement === 'rollback') this.#broken = false;
  }

  async release(): Promise<void> {
    await this.#session.release(this.#broken);
  }
}
