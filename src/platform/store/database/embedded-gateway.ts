/**
 * PostgreSQL in this process (PGlite). It has one session, so a lease is a turn: the holder may open a
 * transaction, and nobody else's statement can land in it. Commits reach the disk before they are
 * acknowledged, unless the data live in memory (tests).
 */
import { PGlite, type Results, types } from '@electric-sql/pglite';
import { AppError } from '../../../errors.ts';
import { explainFailure } from './database-failure.ts';
import { syncedStart, syncFiles } from './embedded-durability.ts';
import type { Answer, Gateway, Session } from './gateway.ts';
import { Turn } from './turn.ts';

export interface EmbeddedPlace {
  /** Folder of the cluster; absent for a database in memory. */
  readonly directory: string | undefined;
  /** Called before anything is written. */
  readonly requireRoom?: () => void;
}

/** Counts fit a double; the driver would hand large ones out as BigInt. */
const parsers = { [types.INT8]: (text: string) => Number(text) };

export async function openEmbedded(place: EmbeddedPlace): Promise<EmbeddedGateway> {
  const options = {
    parsers,
    ...(place.directory === undefined ? {} : { dataDir: place.directory, startParams: syncedStart() }),
  };
  const database = new PGlite(options);
  try {
    await database.waitReady;
    if (place.directory !== undefined) syncFiles(database);
  } catch (cause) {
    throw explainFailure(cause, 'opening');
  }
  return new EmbeddedGateway(database, place.requireRoom ?? (() => undefined));
}

export class EmbeddedGateway implements Gateway {
  readonly kind = 'embedded';
  readonly #database: PGlite;
  readonly #requireRoom: () => void;
  readonly #turn = new Turn();
  #closing: Promise<void> | undefined;

  constructor(database: PGlite, requireRoom: () => void) {
    this.#database = database;
    this.#requireRoom = requireRoom;
  }

  requireRoom(): void {
    this.#requireRoom();
  }

  async lease(): Promise<Session> {
    const done = await this.#turn.take();
    return new EmbeddedSession(this.#database, done);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** The whole cluster as a tar file, for templates. */
  async dump(): Promise<Uint8Array> {
    const done = await this.#turn.take();
    try {
      const file = await this.#database.dumpDataDir('none');
      return new Uint8Array(await file.arrayBuffer());
    } finally {
      done();
    }
  }

  async #close(): Promise<void> {
    const done = await this.#turn.take();
    try {
      if (!this.#database.closed) await this.#database.close();
    } finally {
      done();
    }
  }
}

class EmbeddedSession implements Session {
  readonly #database: PGlite;
  readonly #done: () => void;

  constructor(database: PGlite, done: () => void) {
    this.#database = database;
    this.#done = done;
  }

  async query<R>(sql: string, parameters: readonly unknown[]): Promise<Answer<R>> {
    try {
      const answer = await this.#database.query<R>(sql, [...parameters]);
      return { rows: answer.rows, affected: answer.affectedRows, did: finished(answer) };
    } catch (cause) {
      throw explainFailure(cause, 'using');
    }
  }

  async script(sql: string): Promise<unknown[]> {
    try {
      const answers = await this.#database.exec(sql);
      for (const answer of answers) finished(answer);
      return answers.flatMap((answer) => answer.rows);
    } catch (cause) {
      throw explainFailure(cause, 'using');
    }
  }

  async release(broken: boolean): Promise<void> {
    try {
      // Without an open transaction this is a warning of the server and nothing else.
      if (broken && !this.#database.closed) await this.#database.exec('ROLLBACK').catch(() => undefined);
    } finally {
      this.#done();
    }
  }
}

/**
 * PGlite swallows a fault inside the engine (a trap, an exit) and then answers with nothing, as if a query
 * had found no row and a commit had been made. Only an answer with its command tag has been carried out.
 */
function finished(answer: Pick<Results, 'command'>): string {
  if (answer.command !== undefined) return answer.command;
  throw new AppError('DATA_UNUSABLE', {
    detail: 'The embedded database broke down in the middle of a statement.',
    hint: 'Run the command again; everything that was acknowledged before is on the disk.',
  });
}
