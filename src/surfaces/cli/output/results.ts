/**
 * Where a command's results go: a table on a terminal, JSON Lines when piped, or what --format and the
 * extension of --output ask for. JSON Lines leave as they come; the other forms wait for the end.
 */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { AppError } from '../../../errors.ts';
import type { CommandContext } from '../command.ts';
import { fitted } from '../terminal/layout.ts';
import type { Colours } from '../terminal/streams.ts';
import { type Column, renderTable } from './table.ts';

export type ResultFormat = 'table' | 'jsonl' | 'json';

export interface Results<Row> {
  add(row: Row): Promise<void>;
  /** Writes what is left. Without it, an output file does not appear. */
  finish(): Promise<void>;
}

export interface ResultShape<Row> {
  readonly columns: readonly Column<Row>[];
  /** Rows that the table leaves out; the other forms hold every one. */
  readonly inTable?: (row: Row) => boolean;
  /** A single object instead of a list, for JSON and JSON Lines. */
  readonly single?: boolean;
  /** Replaces the table, for what is no table. */
  readonly page?: (rows: readonly Row[], width: number, colours: Colours) => string;
}

export function resultFormat(context: CommandContext, asked = context.settings.text('format')): ResultFormat {
  if (asked === 'table' || asked === 'jsonl' || asked === 'json') return asked;
  const output = context.settings.text('output');
  const extension = output === undefined ? '' : extname(output).toLowerCase();
  if (extension === '.json') return 'json';
  if (extension === '.txt') return 'table';
  if (output !== undefined) return 'jsonl';
  return context.streams.out.terminal ? 'table' : 'jsonl';
}

export async function openResults<Row>(
  context: CommandContext,
  shape: ResultShape<Row>,
  format = resultFormat(context),
): Promise<Results<Row>> {
  const output = await openOutput(context);
  const rows: Row[] = [];
  return {
    async add(row) {
      if (format === 'jsonl') await output.write(`${JSON.stringify(row)}\n`);
      else if (format === 'json' || (shape.inTable?.(row) ?? true)) rows.push(row);
    },
    async finish() {
      if (format === 'json') await output.write(`${JSON.stringify(shape.single ? rows[0] : rows, undefined, 2)}\n`);
      if (format === 'table') {
        const { columns, colours } = output;
        const page = shape.page?.(rows, columns, colours);
        await output.write(page === undefined ? renderTable(shape.columns, rows, columns, colours) : fitted(page, output));
      }
      await output.close();
    },
  };
}

export interface Output {
  readonly terminal: boolean;
  readonly columns: number;
  readonly colours: Colours;
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Standard output, or the file of --output, which takes its name only when it is complete. */
export async function openOutput(context: CommandContext, path = context.settings.text('output')): Promise<Output> {
  const { out } = context.streams;
  if (path === undefined || path === '-')
    return { terminal: out.terminal, columns: out.columns, colours: out.colours, write: out.write, close: async () => {} };
  const partial = `${path}.${process.pid}.partial`;
  const stream = createWriteStream(partial, { flags: 'wx' });
  const failed = (cause: unknown): AppError =>
    new AppError('OUTPUT_UNWRITABLE', { detail: `${path} cannot be written (${reasonOf(cause)}).`, cause });
  let failure: AppError | undefined;
  stream.on('error', (error) => {
    failure ??= failed(error);
  });
  await new Promise<void>((resolve) => {
    stream.once('open', () => resolve());
    stream.once('error', () => resolve());
  });
  if (failure !== undefined) throw failure;
  const { createColors } = (await import('picocolors')).default;
  return {
    terminal: false,
    columns: 160,
    colours: createColors(false),
    async write(text) {
      await new Promise<void>((resolve) => stream.write(text, () => resolve()));
      if (failure !== undefined) throw failure;
    },
    async close() {
      await new Promise<void>((resolve) => stream.end(() => resolve()));
      if (failure !== undefined) {
        await rm(partial, { force: true });
        throw failure;
      }
      await rename(partial, path).catch((error: unknown) => {
        throw failed(error);
      });
    },
  };
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown reason';
}
