/**
 * `openward import FILE…`: reads what other tools saw and keeps it as reported, not verified. Sends nothing to anybody; with
 * --dry-run it opens no books either.
 */
import { AppError } from '../../../errors.ts';
import type { ImportBooks } from '../../../platform/store/imports/import-books.ts';
import { parseMapping } from '../../../stages/discover/formats/mapped-csv.ts';
import type { CommandContext, CommandRun, ExitStatus } from '../command.ts';
import { type ImportedFile, type ImportMeans, importFile } from '../imports/import-file.ts';
import { importNotes, importShape } from '../imports/import-page.ts';
import { inputBytes } from '../imports/input-bytes.ts';
import { withBooks } from '../open-books.ts';
import { type Output, openOutput, openResults, resultFormat } from '../output/results.ts';
import { readScope } from '../scope/read-scope.ts';
import { printable } from '../terminal/printable.ts';

export const run: CommandRun = async (context) => {
  if (context.settings.is('dry-run')) return importAll(context, undefined);
  return withBooks(context, (records) => importAll(context, records.imports));
};

async function importAll(context: CommandContext, books: ImportBooks | undefined): Promise<ExitStatus> {
  const { settings, streams, signal } = context;
  const mapping = settings.text('map');
  const asked = settings.text('import-format');
  const targets = asked === 'targets' ? await openOutput(context) : undefined;
  const results = targets === undefined ? await openResults<ImportedFile>(context, importShape, resultFormat(context, asked)) : undefined;
  const means: ImportMeans = {
    books,
    signal,
    scope: settings.text('scope') === undefined ? undefined : readScope(context).scope,
    wish: { id: settings.text('format-of'), mapping: mapping === undefined ? undefined : parseMapping(mapping) },
    ...(targets === undefined ? {} : { onEndpoint: writeTo(targets) }),
  };
  const failures: AppError[] = [];
  for (const file of context.args) {
    try {
      const imported = await importFile(inputBytes(context, file), file === '-' ? 'standard input' : file, means);
      await results?.add(imported);
      if (!settings.is('quiet')) for (const note of importNotes(imported)) await streams.err.write(`${note}\n`);
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.code === 'INTERRUPTED' || context.args.length === 1) throw failure;
      failures.push(failure);
      await streams.err.write(`${printable(`${file}: ${failure.detail} (${failure.code})`)}\n`);
    }
  }
  const [first] = failures;
  if (first !== undefined && failures.length === context.args.length) throw first;
  await results?.finish();
  await targets?.close();
  return first === undefined ? 0 : 5;
}

/** What a scope does not cover is not handed on; without a scope, the scan that reads it decides. */
function writeTo(output: Output) {
  return async (target: string, covered: boolean | undefined): Promise<void> => {
    if (covered !== false) await output.write(`${target}\n`);
  };
}
