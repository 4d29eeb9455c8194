/**
 * Opens the books: in the data directory itself (PostgreSQL in this process, one owner at a time) or on a
 * PostgreSQL server. Whichever it is, what comes back is the same, migrated and ready; the data directory
 * also keeps the masking key and the head of the ledger, which must not travel with the database.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { AppError } from '../../errors.ts';
import { type TokenBooks, tokenBooks } from './access/token-books.ts';
import { type AttributionBooks, attributionBooks } from './attributions/attribution-books.ts';
import { type CaseBooks, caseBooks } from './cases/case-books.ts';
import { explainFailure } from './database/database-failure.ts';
import { queryBuilder } from './database/dialect.ts';
import { openEmbedded } from './database/embedded-gateway.ts';
import type { Gateway } from './database/gateway.ts';
import { migrate } from './database/migrate.ts';
import { openServer } from './database/server-gateway.ts';
import type { Tables } from './database/tables.ts';
import { dataLayout, makeDataDirectory, refuseNetworkFilesystem } from './directory/data-directory.ts';
import { type DataLock, lockDirectory } from './directory/data-lock.ts';
import { diskReserve } from './directory/disk-reserve.ts';
import { type Installation, identify, loadMaskingKey } from './directory/installation.ts';
import { findPreparedCluster } from './directory/prepared-cluster.ts';
import { syncTree } from './directory/sync-tree.ts';
import { unpackCluster } from './directory/unpack-cluster.ts';
import { type ExposureBooks, exposureBooks } from './exposures/exposure-books.ts';
import { type ImportBooks, importBooks } from './imports/import-books.ts';
import { type LedgerBooks, ledgerBooks } from './ledger/ledger-books.ts';
import { type HeadMemory, headFile } from './ledger/ledger-head-file.ts';
import { guardHead } from './ledger/ledger-head-guard.ts';
import { createWriter, type Write } from './ledger/writer.ts';
import { type OverviewBooks, overviewBooks } from './overview-books.ts';
import { type RecheckBooks, recheckBooks } from './rechecks/recheck-books.ts';
import { type ChunkBooks, chunkBooks } from './runs/chunk-books.ts';
import { type OutcomeBooks, outcomeBooks } from './runs/outcome-books.ts';
import { type RunBooks, recoverRuns, runBooks } from './runs/run-books.ts';

export interface RecordsPlace {
  readonly dataDir: string;
  /** Of a PostgreSQL server; without it the database lies in the data directory. */
  readonly connectionString?: string;
  /** Tar file of a prepared cluster: makes the first start of a data directory quick. The one of the build unless given. */
  readonly template?: string;
}

export interface RecordsMeans {
  readonly clock: () => Date;
  /** Who is named in the ledger; `local` unless told. */
  readonly actor?: string;
  /** Bytes left on the disk of a directory; asked of the system unless given. */
  readonly freeBytes?: (directory: string) => number;
}

export interface Records extends AsyncDisposable {
  readonly installation: Installation;
  /** Masks names; hand it to the clean room and keep it nowhere else. */
  readonly maskingKey: Buffer;
  readonly runs: RunBooks;
  readonly chunks: ChunkBooks;
  readonly outcomes: OutcomeBooks;
  readonly exposures: ExposureBooks;
  readonly attributions: AttributionBooks;
  readonly cases: CaseBooks;
  readonly rechecks: RecheckBooks;
  readonly imports: ImportBooks;
  readonly ledger: LedgerBooks;
  readonly overview: OverviewBooks;
  readonly tokens: TokenBooks;
  /** Runs that an earlier process left behind and that this opening marked as interrupted. */
  readonly recovered: readonly string[];
  readonly kind: Gateway['kind'];
  /** For the job engine alone. */
  readonly gateway: Gateway;
  close(): Promise<void>;
}

/** @throws AppError DATA_LOCKED, DATA_NETWORK_FILESYSTEM, DATA_DISK_FULL, DATA_UNUSABLE, DATA_NEWER, DATABASE_UNREACHABLE */
export async function openRecords(place: RecordsPlace, means: RecordsMeans): Promise<Records> {
  const layout = dataLayout(place.dataDir);
  makeDataDirectory(place.dataDir);
  if (place.connectionString !== undefined) {
    return openOn(await openServer(place.connectionString), layout, means, undefined);
  }
  refuseNetworkFilesystem(place.dataDir);
  const lock = await lockDirectory(place.dataDir, layout.owners);
  const reserve = diskReserve(place.dataDir, means.freeBytes);
  try {
    refuseLoss(layout);
    if (!existsSync(layout.cluster)) {
      reserve.forCluster();
      await makeCluster(layout, place.template ?? findPreparedCluster());
    }
    const requireRoom = () => {
      lock.requireHeld();
      reserve.forChange();
    };
    return await openOn(await openEmbedded({ directory: layout.cluster, requireRoom }), layout, means, lock);
  } catch (failure) {
    lock.release();
    throw failure;
  }
}

/**
 * Where a database was and is no more, or is there in part, the engine would make a fresh one without a word, and
 * everything that was recorded would look as if it had never been.
 * @throws AppError DATA_UNUSABLE
 */
function refuseLoss(layout: ReturnType<typeof dataLayout>): void {
  if (existsSync(layout.cluster)) {
    if (existsSync(join(layout.cluster, 'PG_VERSION'))) return;
    throw new AppError('DATA_UNUSABLE', { detail: `${layout.cluster} is not a whole database.` });
  }
  if (headFile(layout.ledgerHead).read() === 'absent') return;
  throw new AppError('DATA_UNUSABLE', {
    detail: `The database that belongs to ${layout.ledgerHead} is gone.`,
    hint: 'Restore the folder "database" from a backup, or begin anew in another directory with --data.',
  });
}

/** Under another name until it is whole, so that a process killed meanwhile leaves nothing that looks like a database. */
async function makeCluster(layout: ReturnType<typeof dataLayout>, template: string | undefined): Promise<void> {
  try {
    rmSync(layout.unfinished, { recursive: true, force: true });
    if (template === undefined) await (await openEmbedded({ directory: layout.unfinished })).close();
    else unpackCluster(template, layout.unfinished);
    await syncTree(layout.unfinished);
    renameSync(layout.unfinished, layout.cluster);
  } catch (cause) {
    throw explainFailure(cause, 'opening');
  }
}

async function openOn(
  gateway: Gateway,
  layout: ReturnType<typeof dataLayout>,
  means: RecordsMeans,
  lock: DataLock | undefined,
): Promise<Records> {
  try {
    await migrate(gateway, means.clock());
    const db = queryBuilder(gateway);
    const memory = await guardHead(db, headFile(layout.ledgerHead));
    const write = createWriter(db, { memory, clock: means.clock, requireRoom: () => gateway.requireRoom() });
    const maskingKey = loadMaskingKey(layout.maskingKey);
    const installation = await identify(db, write, maskingKey);
    // Only the sole owner may conclude that a run which is marked as running has nobody left to run it.
    const recovered = gateway.kind === 'embedded' ? await recoverRuns(write, db) : [];
    const books = openBooks(db, write, memory, means.actor ?? 'local');
    const close = once(async () => {
      try {
        await gateway.close();
      } finally {
        lock?.release();
      }
    });
    return { installation, maskingKey, ...books, recovered, kind: gateway.kind, gateway, close, [Symbol.asyncDispose]: close };
  } catch (failure) {
    await gateway.close().catch(() => undefined);
    throw explainFailure(failure, 'using');
  }
}

function openBooks(db: Kysely<Tables>, write: Write, memory: HeadMemory, actor: string) {
  return {
    runs: runBooks(db, write, actor),
    chunks: chunkBooks(db, write, actor),
    outcomes: outcomeBooks(db),
    exposures: exposureBooks(db),
    attributions: attributionBooks(db, write),
    cases: caseBooks(db, write),
    rechecks: recheckBooks(db, write),
    imports: importBooks(db, write),
    ledger: ledgerBooks(db, write, memory),
    overview: overviewBooks(db),
    tokens: tokenBooks(db, write),
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
