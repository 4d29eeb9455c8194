/** The desk of re-checks as one command uses it: books, policy, the scope as the machine's clock sees it, the clean room. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AskMeans } from '../../../case-desk/recheck/ask-again.ts';
import { openRecheckDesk, type RecheckDesk } from '../../../case-desk/recheck/recheck-desk.ts';
import { readSteadyClock } from '../../../case-desk/recheck/steady-clock.ts';
import { AppError } from '../../../errors.ts';
import { newPartId, newRunId } from '../../../platform/store/ids.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import { compileScope } from '../../../stages/scope/compile-scope.ts';
import { combineOptOuts } from '../../../stages/scope/opt-outs/opt-outs.ts';
import { requireReadableLines } from '../../../stages/scope/opt-outs/require-opt-outs.ts';
import { watchOptOuts } from '../../../stages/scope/opt-outs/watch-opt-outs.ts';
import { readRecheckPolicy } from '../../../stages/verify/closure/read-policy.ts';
import { defaultRecheckPolicy, type RecheckPolicy } from '../../../stages/verify/closure/recheck-policy.ts';
import { deskOf, ladderOf, newId } from '../case/open-desk.ts';
import type { CommandContext } from '../command.ts';
import { isLabTime } from '../lab-clock.ts';
import { readScope } from '../scope/read-scope.ts';
import { productVersion } from '../version.ts';

/** A sweep needs no person: what it takes down was seen, not decided. */
export function lookerOf({ settings }: CommandContext): string {
  const name = settings.text('as')?.trim() ?? '';
  return name === '' ? 'recheck' : name;
}

export function recheckPolicyOf({ settings }: CommandContext): RecheckPolicy {
  const path = settings.text('recheck-policy');
  return path === undefined ? defaultRecheckPolicy : readRecheckPolicy(readText(path), path);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('RECHECK_POLICY_MALFORMED', { detail: `${path} cannot be read.`, cause });
  }
}

export function recheckDeskOf(context: CommandContext, records: Records): RecheckDesk {
  const desk = (by: string) => deskOf(context, records, by);
  return openRecheckDesk({
    records,
    policy: recheckPolicyOf(context),
    clock: context.now,
    steady: () => (isLabTime(context.environment) ? null : readSteadyClock()),
    newId: () => newPartId('rck', randomBytes),
    means: (by) => ({ now: context.now(), by, policy: ladderOf(context), newId }),
    drawDrafts: async (caseIds, by) => (await desk(by).tick(by, caseIds)).flatMap(({ drafted }) => drafted),
  });
}

/** What a scope allows is judged by the machine's clock, also in a lab: here as in the clean room. */
export function askMeansOf(context: CommandContext, records: Records): AskMeans {
  const read = readScope(context);
  requireReadableLines(read.optOutProblems);
  const optOuts = combineOptOuts(read.optOutFiles.map((file) => watchOptOuts(file, Date.now)));
  return {
    scope: compileScope(read.parsed, { now: Date.now, optOuts }),
    scopeText: read.text,
    scopePath: read.path,
    optOutFiles: read.optOutFiles,
    maskingKey: records.maskingKey,
    run: newRunId(),
    room: new URL(import.meta.url.endsWith('.ts') ? '../../../clean-room.ts' : '../../../clean-room.js', import.meta.url),
    version: productVersion(),
    signal: context.signal,
  };
}
