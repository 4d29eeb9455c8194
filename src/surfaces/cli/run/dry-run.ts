/** What a scan would do, target by target, without sending anything; large spaces are told in one line. */
import { planWork, type ScanPlan } from '../../../run-scan.ts';
import { counted, figure } from '../../../stages/publish/figures.ts';
import { explainTarget } from '../../../stages/scope/explain-target.ts';
import type { CommandContext } from '../command.ts';
import { openResults } from '../output/results.ts';
import { fitted } from '../terminal/layout.ts';

interface Row {
  readonly dryRun: true;
  /** A target, or a stretch of the target space that is swept. */
  readonly target: string;
  readonly endpoints: number;
  readonly granted: boolean;
  readonly depth: string | null;
  readonly why: string;
}

export async function showPlan(context: CommandContext, plan: ScanPlan): Promise<0> {
  const results = await openResults<Row>(context, {
    columns: [
      { title: 'TARGET', cell: ({ target }) => target, shrinksTo: 20 },
      {
        title: 'WOULD',
        cell: ({ granted, depth }) => (granted ? `look, ${depth}` : 'be refused'),
        paint: (shown, { granted }, colours) => (granted ? colours.green(shown) : colours.red(shown)),
      },
      { title: 'WHY', cell: ({ target, why }) => withoutSubject(why, target), shrinksTo: 20, spare: 1 },
    ],
  });
  let endpoints = 0;
  let refused = 0;
  for (const work of planWork(plan)) {
    const rows = work.kind === 'list' ? work.targets.map((target) => rowOf(target, plan)) : [sweepRow(work.to - work.from, plan)];
    for (const row of rows) {
      endpoints += row.endpoints;
      if (!row.granted) refused += row.endpoints;
      await results.add(row);
    }
  }
  await results.finish();
  if (!context.settings.is('quiet')) {
    await context.streams.err.write(
      `${fitted(
        `Dry run: ${counted(endpoints - refused, 'endpoint')} would be looked at, ${figure(refused)} refused. Nothing was sent. "openward scope check" lists the requests.`,
        context.streams.err,
      )}\n`,
    );
  }
  return 0;
}

/** The target stands in a column of its own. */
function withoutSubject(why: string, target: string): string {
  return why.startsWith(`${target} is `) ? why.slice(`${target} is `.length) : why;
}

function rowOf(target: string, { scope, space }: ScanPlan): Row {
  const { granted, depth, sentence } = explainTarget(target, scope);
  return {
    dryRun: true,
    target,
    endpoints: 1,
    granted,
    depth: granted ? shallower(depth ?? 'presence', space.depth) : null,
    why: sentence,
  };
}

function sweepRow(endpoints: number, { scope, space }: ScanPlan): Row {
  const why = 'In an order that bursts into no network; every address is asked of the scope again before it is dialled.';
  return {
    dryRun: true,
    target: `sweep of ${figure(endpoints)} endpoints of "${scope.content.name}"`,
    endpoints,
    granted: true,
    depth: space.depth,
    why,
  };
}

function shallower(a: string, b: string): string {
  const order = ['presence', 'metadata', 'sample'];
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}
