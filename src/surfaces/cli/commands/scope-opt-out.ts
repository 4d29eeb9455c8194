/**
 * `openward scope opt-out [TARGET...]`: adds owners who objected to the list, or shows the list. Entries
 * are appended in one write, so that a scan that is under way reads whole lines only.
 */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../errors.ts';
import { readOptOutSelector, readOptOuts } from '../../../stages/scope/opt-outs/opt-outs.ts';
import { formatSelector } from '../../../stages/scope/selector.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { openResults } from '../output/results.ts';
import { ownOptOutFile, readScope } from '../scope/read-scope.ts';

interface Row {
  readonly entry: string;
  readonly reason: string;
  readonly list: string;
}

export const run: CommandRun = async (context) => {
  const files = context.settings.text('scope') === undefined ? [ownOptOutFile(context)] : readScope(context).optOutFiles;
  const rows = context.args.length === 0 ? files.flatMap(listEntries) : addEntries(context, files[0] ?? ownOptOutFile(context));
  const results = await openResults<Row>(context, {
    columns: [
      { title: 'OPTED OUT', cell: ({ entry }) => entry },
      { title: 'REASON', cell: ({ reason }) => reason, shrinksTo: 16 },
      { title: 'LIST', cell: ({ list }) => list, shrinksTo: 16 },
    ],
  });
  for (const row of rows) await results.add(row);
  await results.finish();
  return 0;
};

function addEntries(context: CommandContext, file: string): Row[] {
  const reason = context.settings.text('reason') ?? '';
  // A line break would make a second entry of the reason.
  const note = reason.replaceAll(/\s+/g, ' ').trim();
  const rows = context.args.map((text) => {
    const selector = readOptOutSelector(text.trim());
    if (typeof selector === 'string') throw new AppError('TARGET_MALFORMED', { detail: `"${text.slice(0, 120)}" ${selector}.` });
    return { entry: formatSelector(selector), reason: note, list: file };
  });
  const day = context.now().toISOString().slice(0, 10);
  const lines = rows.map(({ entry }) => `${entry}  # ${day}${note === '' ? '' : ` ${note}`}\n`).join('');
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    appendFileSync(file, `${endsMidLine(file) ? '\n' : ''}${lines}`);
  } catch (cause) {
    throw new AppError('OUTPUT_UNWRITABLE', { detail: `The opt-out list ${file} cannot be written.`, cause });
  }
  return rows;
}

function listEntries(file: string): Row[] {
  const text = readIfThere(file);
  const { optOuts, problems } = readOptOuts(text ?? '');
  if (problems.length > 0)
    throw new AppError('OPT_OUTS_UNREADABLE', { detail: `The opt-out list ${file} has lines that cannot be read.`, problems });
  return optOuts.list().map(({ selector, reason }) => ({ entry: formatSelector(selector), reason, list: file }));
}

function endsMidLine(file: string): boolean {
  const text = readIfThere(file);
  return text !== undefined && text !== '' && !text.endsWith('\n');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new AppError('OPT_OUTS_UNREADABLE', { detail: `The opt-out list ${file} cannot be read.`, cause });
  }
}
