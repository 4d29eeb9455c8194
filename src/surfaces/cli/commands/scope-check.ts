/**
 * `openward scope check [FILE]`: everything that a person should know before a scan: who allows it until
 * when, what is covered, what is refused by which rule, how fast, and every request that could be sent.
 */
import { requireInForce } from '../../../stages/scope/compile-scope.ts';
import type { CommandRun } from '../command.ts';
import { openResults } from '../output/results.ts';
import { readScope } from '../scope/read-scope.ts';
import { type ScopeSummary, scopePage, summariseScope } from '../scope/scope-summary.ts';

export const run: CommandRun = async (context) => {
  const read = readScope(context, context.args[0]);
  const { protocols } = await import('../../../protocols/registry.generated.ts');
  const results = await openResults<ScopeSummary>(context, {
    columns: [],
    single: true,
    page: ([summary], width, colours) => (summary === undefined ? '' : scopePage(summary, width, colours)),
  });
  await results.add(summariseScope(read, protocols, context.now()));
  await results.finish();
  // The file is good; whether it may be used today is the exit status.
  requireInForce(read.scope);
  return 0;
};
