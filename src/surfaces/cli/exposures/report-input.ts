/** Gathers from the books what a report is made of: the run, its scope as it was, and every outcome. */
import { AppError } from '../../../errors.ts';
import type { Outcome } from '../../../outcome.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import type { RunView } from '../../../platform/store/runs/run-view.ts';
import { type RunSpace, spaceSchema } from '../../../run-scan.ts';
import type { ReportInput } from '../../../stages/publish/report-format.ts';
import { compileScope } from '../../../stages/scope/compile-scope.ts';
import type { Grant } from '../../../stages/scope/matching/rules.ts';
import { parseScope } from '../../../stages/scope/parse-scope.ts';
import { formatPorts } from '../../../stages/scope/port-list.ts';

export async function gatherReport(records: Records, named: string | undefined, version: string): Promise<ReportInput> {
  const view = await findRun(records, named);
  const space = spaceSchema.parse(view.space);
  const outcomes: Outcome[] = [];
  for await (const outcome of records.outcomes.each(view.id)) outcomes.push(outcome);
  return { run: runFacts(view, space, version), scope: scopeFacts(space), outcomes };
}

/** @throws AppError RUN_UNKNOWN */
export async function findRun(records: Records, named: string | undefined): Promise<RunView> {
  if (named !== undefined && named !== 'last') return records.runs.get(named);
  const [newest] = await records.runs.list({ limit: 1 });
  if (newest === undefined)
    throw new AppError('RUN_UNKNOWN', { detail: 'There is no run in the books yet.', hint: 'Run "openward scan" first.' });
  return newest;
}

function runFacts(view: RunView, space: RunSpace, version: string): ReportInput['run'] {
  const { tally } = view;
  return {
    id: view.id,
    state: view.state === 'planned' ? 'running' : view.state,
    startedAt: view.startedAt ?? view.createdAt,
    finishedAt: view.state === 'finished' ? (view.endedAt ?? null) : null,
    version,
    depth: space.depth,
    targets: view.targets,
    knocked: { closed: tally['closed'] ?? 0, filtered: tally['filtered'] ?? 0, refused: tally['refused'] ?? 0 },
  };
}

function scopeFacts(space: RunSpace): ReportInput['scope'] {
  const scope = compileScope(parseScope(space.scopeText, space.scopePath), { now: Date.now });
  const { name, authorisation } = scope.content;
  return {
    name,
    hash: scope.hash,
    signed: space.signed,
    ...authorisation,
    validFrom: new Date(authorisation.validFrom).toISOString(),
    validUntil: new Date(authorisation.validUntil).toISOString(),
    covers: scope.grants.map(coverText),
    excludes: scope.exclusions.map(({ name: rule, reason }) => (reason === undefined ? rule : `${rule} (${reason})`)),
  };
}

function coverText({ name, selector, ports, depth }: Grant): string {
  const at = selector.kind === 'bucket' || ports === undefined ? '' : ` ports ${formatPorts(ports)}`;
  return `${name}${at}, ${depth}`;
}
