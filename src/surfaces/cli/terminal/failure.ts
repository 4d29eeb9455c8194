/**
 * Shows an error the one way that the terminal shows errors: what failed, its code and exit status, every
 * problem of a file, what to do next. A stack is shown at -vv alone.
 */
import { AppError, errorCatalogue } from '../../../errors.ts';
import type { ExitStatus } from '../command.ts';
import { fitted } from './layout.ts';
import { displayWidth, printable } from './printable.ts';
import type { Sink } from './streams.ts';

const MOST_PROBLEMS = 20;

export async function showFailure(failure: unknown, err: Sink, verbosity: number): Promise<ExitStatus> {
  const error = failure instanceof AppError ? failure : unforeseen(failure);
  const { exit } = errorCatalogue[error.code];
  await err.write(describe(error, err));
  if (verbosity >= 2) await err.write(`${stackOf(failure)}\n`);
  return exit;
}

function describe(error: AppError, sink: Sink): string {
  const { colours, columns } = sink;
  const { exit } = errorCatalogue[error.code];
  const detail = printable(error.detail);
  const label = `(${error.code}, exit ${exit})`;
  const used = displayWidth(`error: ${detail}`);
  const gap = used + 2 + label.length <= Math.min(columns, 100) ? Math.max(2, Math.min(columns, 80) - used - label.length) : 1;
  const lines = [`${colours.bold(colours.red('error:'))} ${detail}${' '.repeat(gap)}${colours.dim(label)}`];
  for (const problem of error.problems.slice(0, MOST_PROBLEMS)) {
    const where = problem.line > 0 ? `line ${problem.line}, column ${problem.column}: ` : '';
    lines.push(`  ${where}${problem.key === '' ? '' : `${printable(problem.key)}: `}${printable(problem.message)}`);
  }
  const more = error.problems.length - MOST_PROBLEMS;
  if (more > 0) lines.push(`  and ${more} more`);
  lines.push(`  ${colours.cyan('hint:')} ${printable(error.hint)}`);
  return `${fitted(lines.join('\n'), sink)}\n`;
}

/** An error without a code is a fault of ours; its message stays hidden, since it may quote anything. */
function unforeseen(failure: unknown): AppError {
  const name = failure instanceof Error ? failure.name : typeof failure;
  const code = failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? ` ${failure.code}` : '';
  return new AppError('INTERNAL', { detail: `Something went wrong that should not (${name}${code}).`, cause: failure });
}

function stackOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'no stack';
  const stack = failure.stack ?? failure.name;
  return failure.cause instanceof Error ? `${stack}\ncaused by: ${stackOf(failure.cause)}` : stack;
}
