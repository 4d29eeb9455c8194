/** A run for the API. The scope as it was given is in the detail alone. */
import { z } from 'zod';
import type { RunView } from '../../../platform/store/runs/run-view.ts';
import { spaceSchema } from '../../../run-scan.ts';
import type { RunDetailView, RunLineView } from '../contract/runs.ts';

export function runLineOf(run: RunView, here: boolean): RunLineView {
  const { id, state, actor, seed, targets, chunks, createdAt, startedAt, endedAt, endedBecause, totals, tally } = run;
  const { name, version, hash } = run.scope;
  return {
    id,
    state,
    scope: { name, version, hash },
    actor,
    seed,
    targets,
    chunks: { ...chunks },
    totals: { ...totals, verdicts: { ...totals.verdicts } },
    tally: { ...tally },
    createdAt,
    startedAt: startedAt ?? null,
    endedAt: endedAt ?? null,
    endedBecause: endedBecause ?? null,
    here,
  };
}

export function runDetailOf(run: RunView, here: boolean): RunDetailView {
  const space = z.object(spaceSchema.shape).safeParse(run.space).data;
  return {
    ...runLineOf(run, here),
    scopeText: space?.scopeText ?? null,
    depth: space?.depth ?? null,
    targetsGiven: space?.targetsGiven ?? null,
  };
}
