/** The endpoints in the books that a scope covers, for a scan; the others are counted and left alone. */
import { AppError } from '../../../errors.ts';
import { counted } from '../../../stages/publish/figures.ts';
import type { CompiledScope } from '../../../stages/scope/compile-scope.ts';
import { parseTarget } from '../../../target.ts';
import type { CommandContext } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { covers } from './covers.ts';

/** @throws AppError DATA_ABSENT, SCOPE_NOT_AUTHORISED where there are some and the scope covers none, TARGET_MALFORMED where there are none */
export async function keptTargets(context: CommandContext, scope: CompiledScope): Promise<readonly string[]> {
  const covered = new Set<string>();
  const outside = new Set<string>();
  await withKeptBooks(context, async (records) => {
    for await (const { target } of records.imports.each()) (isCovered(scope, target) ? covered : outside).add(target);
  });
  if (covered.size === 0 && outside.size === 0)
    throw new AppError('TARGET_MALFORMED', {
      detail: 'No import has reported an endpoint.',
      hint: 'Read a file first: openward import FILE',
    });
  if (covered.size === 0)
    throw new AppError('SCOPE_NOT_AUTHORISED', {
      detail: `The scope covers none of the ${counted(outside.size, 'endpoint')} that imports reported.`,
    });
  if (outside.size > 0 && !context.settings.is('quiet'))
    await context.streams.err.write(`${counted(outside.size, 'reported endpoint')} outside the scope: left alone.\n`);
  return [...covered];
}

function isCovered(scope: CompiledScope, written: string): boolean {
  const target = parseTarget(written);
  return target.kind !== 'host' && covers(scope, target);
}
