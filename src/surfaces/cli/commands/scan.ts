/**
 * `openward scan`: looks at the targets of a scope, or at those that are named, and records what is open. With
 * --dry-run it says what would be looked at and sends nothing.
 */
import { randomInt } from 'node:crypto';
import { createRun, documentsSampled, type ScanPlan } from '../../../run-scan.ts';
import { requireInForce } from '../../../stages/scope/compile-scope.ts';
import { requireReadableLines } from '../../../stages/scope/opt-outs/require-opt-outs.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { withBooks } from '../open-books.ts';
import { showPlan } from '../run/dry-run.ts';
import { givenTargets } from '../run/given-targets.ts';
import { resumeRun } from '../run/resume-run.ts';
import { runToTheEnd } from '../run/run-command.ts';
import { type ReadScope, readScope } from '../scope/read-scope.ts';

export const run: CommandRun = async (context) => {
  const resumed = context.settings.text('resume');
  if (resumed !== undefined) return resumeRun(context, resumed);
  const read = readScope(context);
  requireInForce(read.scope);
  requireReadableLines(read.optOutProblems);
  const plan = await planScan(context, read);
  if (context.settings.is('dry-run')) return showPlan(context, plan);
  return withBooks(context, async (records) => runToTheEnd(context, records, await createRun(plan, records)));
};

async function planScan(context: CommandContext, read: ReadScope): Promise<ScanPlan> {
  const asked = context.settings.text('depth');
  const rate = context.settings.whole('rate');
  const targets = await givenTargets(context, read.scope);
  return {
    scope: read.scope,
    space: {
      scopeText: read.text,
      scopePath: read.path,
      optOutFiles: [...read.optOutFiles],
      depth: asked === 'presence' || asked === 'metadata' ? asked : 'sample',
      documents: documentsSampled,
      signed: read.signature.is === 'trusted',
      targetsGiven: targets !== undefined,
      ...(rate === undefined ? {} : { ratePerSecond: rate }),
    },
    seed: randomInt(2 ** 31),
    targets,
  };
}
