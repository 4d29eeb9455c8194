/**
 * Reads one file of another tool into the books, or only counts it where there are none. Nothing is sent anywhere: an
 * endpoint that is read is a claim of the tool's, and the scope that is given does no more than mark it.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../../errors.ts';
import type { ImportBooks, ReportToKeep } from '../../../platform/store/imports/import-books.ts';
import type { Skipped } from '../../../stages/discover/intake/import-tally.ts';
import { type Endpoint, type ImportWish, openImport } from '../../../stages/discover/read-import.ts';
import type { CompiledScope } from '../../../stages/scope/compile-scope.ts';
import { formatTarget } from '../../../target.ts';
import { covers } from './covers.ts';

const BATCH = 5000;
const ACTOR = 'local';

export interface ImportedFile {
  readonly file: string;
  readonly format: string;
  /** Id in the books; null for a dry run. */
  readonly import: string | null;
  readonly lines: number;
  readonly endpoints: number;
  /** That no import had reported before; null for a dry run, which asks no books. */
  readonly fresh: number | null;
  readonly duplicates: number;
  readonly notOpen: number;
  readonly otherTransports: number;
  readonly skipped: number;
  readonly reasons: readonly Skipped[];
  /** Null where no scope was given. */
  readonly inScope: number | null;
  readonly outOfScope: number | null;
}

export interface ImportMeans {
  /** Absent for a dry run. */
  readonly books: ImportBooks | undefined;
  readonly scope: CompiledScope | undefined;
  readonly signal: AbortSignal;
  readonly wish: ImportWish;
  /** Each endpoint, and whether the scope covers it. */
  readonly onEndpoint?: (target: string, covered: boolean | undefined) => Promise<void>;
}

/** @throws AppError IMPORT_MALFORMED, IMPORT_AMBIGUOUS, USAGE, INTERRUPTED */
export async function importFile(bytes: AsyncIterable<Uint8Array>, file: string, means: ImportMeans): Promise<ImportedFile> {
  const { books, scope, signal } = means;
  const sha256 = createHash('sha256');
  const { format, tally, endpoints } = await openImport(hashed(bytes, sha256), file, means.wish);
  const id = await books?.begin({ format: format.id, file: basename(file), actor: ACTOR });
  const count = { endpoints: 0, fresh: 0, inScope: 0 };
  let batch: ReportToKeep[] = [];
  const flush = async (): Promise<void> => {
    if (books !== undefined && id !== undefined && batch.length > 0) count.fresh += await books.keep(id, format.id, batch, scope?.hash);
    batch = [];
  };
  for await (const endpoint of endpoints) {
    if (signal.aborted) throw new AppError('INTERRUPTED', { detail: `The import of ${file} was stopped; what it read is in the books.` });
    const report = reportOf(endpoint, scope);
    count.endpoints += 1;
    if (report.covered === true) count.inScope += 1;
    await means.onEndpoint?.(report.target, report.covered);
    batch.push(report);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  const { lines, duplicates, notOpen, otherTransports, skipped } = tally;
  const counted = { lines, endpoints: count.endpoints, duplicates, notOpen, otherTransports };
  if (id !== undefined) await books?.end(id, { ...counted, sha256: sha256.digest('hex'), fresh: count.fresh, skipped });
  return {
    file,
    format: format.id,
    import: id ?? null,
    ...counted,
    fresh: books === undefined ? null : count.fresh,
    skipped: skipped.reduce((sum, reason) => sum + reason.count, 0),
    reasons: skipped,
    inScope: scope === undefined ? null : count.inScope,
    outOfScope: scope === undefined ? null : count.endpoints - count.inScope,
  };
}

function reportOf({ target, sighting }: Endpoint, scope: CompiledScope | undefined): ReportToKeep {
  const { service, seenAt, source } = sighting;
  const covered = scope === undefined ? undefined : covers(scope, target);
  return { target: formatTarget(target), service, seenAt, row: source.row, covered };
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
