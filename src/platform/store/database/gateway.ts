/**
 * The one way into the database. Everything that speaks SQL, our own books and the job engine alike,
 * leases a session here, so a transaction of one can never catch a statement of the other. Two
 * implementations stand behind it: PostgreSQL in this process, and a PostgreSQL server.
 */

export interface Answer<R> {
  readonly rows: R[];
  readonly affected: number | undefined;
  /** What the database says that it did, such as `SELECT` or `COMMIT`. */
  readonly did: string;
}

/** One session of the database, held by one user until it is released. */
export interface Session {
  /** One statement with `$1` parameters. */
  query<R>(sql: string, parameters: readonly unknown[]): Promise<Answer<R>>;
  /** Several statements without parameters; the rows of all of them in order. */
  script(sql: string): Promise<unknown[]>;
  /** Gives the session back; a broken one may be inside an aborted transaction and is cleaned or dropped. */
  release(broken: boolean): Promise<void>;
}

export interface Gateway {
  /** `embedded` means that this process is alone on the data, which recovery may rely on. */
  readonly kind: 'embedded' | 'server';
  lease(): Promise<Session>;
  /** Called before anything is written. @throws AppError DATA_DISK_FULL */
  requireRoom(): void;
  /** Waits for leased sessions, then closes. Safe to call twice. */
  close(): Promise<void>;
}

/** Runs `work` in a session of its own. A failure marks the session as broken. */
export async function inSession<T>(gateway: Gateway, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await gateway.lease();
  let broken = true;
  try {
    const result = await work(session);
    broken = false;
    return result;
  } finally {
    await session.release(broken);
  }
}
