/** Whether records can be kept: the data directory and its disk, the database, and the scope that was given. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../errors.ts';
import { figure, size } from '../../../stages/publish/figures.ts';
import { measureCoverage } from '../../../stages/scope/coverage.ts';
import type { CommandContext } from '../command.ts';
import { dataDirectory } from '../config-files.ts';
import { booksExist, withBooks } from '../open-books.ts';
import { readScope } from '../scope/read-scope.ts';
import { bad, type Check, type Finding, good, note } from './check.ts';

const LEAST_DISK = 500_000_000;

export const recordChecks: readonly Check[] = [
  { name: 'disk', look: async (context) => disk(context) },
  { name: 'records', look: records },
  { name: 'scope', look: scope },
];

function disk(context: CommandContext): Finding {
  const directory = dataDirectory(context);
  const { bavail, bsize } = statfsSync(nearest(directory));
  const free = bavail * bsize;
  return free >= LEAST_DISK
    ? good(`${size(free)} free for ${directory}`)
    : note(`${size(free)} free for ${directory}`, 'Make room, or choose another place with --data.');
}

/** Opens them as a command would: lock, database, migrations, masking key and the head of the ledger. Makes none. */
async function records(context: CommandContext): Promise<Finding> {
  if (!booksExist(context)) return absent(dataDirectory(context));
  return orError(() =>
    withBooks(context, async (books) => {
      const { seq } = await books.ledger.head();
      const waiting = await books.runs.resumable();
      const text = `open (${books.kind}), ${figure(seq)} ledger entries`;
      return waiting.length === 0 ? good(text) : note(text, `${figure(waiting.length)} runs wait to be resumed: openward runs list.`);
    }),
  );
}

function absent(directory: string): Finding {
  const place = nearest(directory);
  try {
    accessSync(place, constants.W_OK);
    return good(`none yet; the first scan makes them in ${directory}`);
  } catch {
    return bad(`${place} cannot be written`, 'Choose another place with --data.');
  }
}

async function scope(context: CommandContext): Promise<Finding> {
  if (context.settings.text('scope') === undefined)
    return note('none given', 'Without a scope nothing is scanned: --scope FILE; "openward scope schema" says how to write one.');
  return orError(async () => {
    const { scope: compiled, path, signature } = readScope(context);
    const period = compiled.period();
    if (period !== 'valid') return bad(`${path} is ${period}`, 'Ask the authorising party for a scope whose period covers today.');
    const { protocols } = await import('../../../protocols/registry.generated.ts');
    const { usualPorts } = await import('../../../stages/discover/usual-ports.ts');
    const { endpoints } = measureCoverage(compiled, usualPorts(protocols));
    return good(`${path}: in force, ${endpoints.toLocaleString('en')} endpoints, signature ${signature.is}`);
  });
}

async function orError(look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof AppError) return bad(`${error.detail} (${error.code})`, error.hint);
    throw error;
  }
}

function nearest(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : nearest(dirname(path));
}
