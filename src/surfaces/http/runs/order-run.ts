/** Puts a run into the books for whoever sent its scope, and starts it. The scope must be in force today. */
import { randomInt } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '../../../errors.ts';
import { protocols } from '../../../protocols/registry.generated.ts';
import { createRun, documentsSampled, type ScanPlan } from '../../../run-scan.ts';
import { readTargets } from '../../../stages/discover/target-list.ts';
import { usualPorts } from '../../../stages/discover/usual-ports.ts';
import { type CompiledScope, requireInForce } from '../../../stages/scope/compile-scope.ts';
import { requireReadableLines } from '../../../stages/scope/opt-outs/require-opt-outs.ts';
import { formatTarget } from '../../../target.ts';
import type { runBody } from '../contract/scopes.ts';
import type { ApiMeans } from '../means.ts';
import { readSentScope } from './sent-scope.ts';

/** @throws AppError SCOPE_MALFORMED, SCOPE_EXPIRED, SCOPE_SIGNATURE_REQUIRED, TARGET_MALFORMED, OPT_OUTS_UNREADABLE */
export async function orderRun(wanted: z.output<typeof runBody>, person: string, { records, runs, scopes }: ApiMeans): Promise<string> {
  const read = readSentScope(wanted.scope, wanted.signature, scopes);
  requireInForce(read.scope);
  requireReadableLines(read.optOutProblems);
  const targets = wanted.targets === undefined ? undefined : await targetsOf(wanted.targets, read.scope);
  const plan: ScanPlan = {
    scope: read.scope,
    space: {
      scopeText: read.text,
      scopePath: read.path,
      optOutFiles: [...read.optOutFiles],
      depth: wanted.depth ?? 'sample',
      documents: documentsSampled,
      signed: read.signature.is === 'trusted',
      targetsGiven: targets !== undefined,
      ...(wanted.ratePerSecond === undefined ? {} : { ratePerSecond: wanted.ratePerSecond }),
    },
    seed: randomInt(2 ** 31),
    targets,
  };
  const id = await createRun(plan, records);
  await records.ledger.append({ actor: person, event: 'run.ordered', subject: id, payload: { scope: read.scope.hash } });
  runs.start(id);
  return id;
}

async function targetsOf(lines: readonly string[], scope: CompiledScope): Promise<readonly string[]> {
  const { targets, problems } = await readTargets(lines, scope, usualPorts(protocols));
  if (problems.length > 0 || targets.length === 0)
    throw new AppError('TARGET_MALFORMED', {
      detail: 'A target cannot be read.',
      problems: problems.map((problem) => ({ ...problem, key: `/targets/${problem.line - 1}` })),
    });
  return targets.map(formatTarget);
}
