/** `openward exposures show EXPOSURE`: one store that is or was open, with its last measurement and its history. */
import { AppError } from '../../../errors.ts';
import type { Outcome } from '../../../outcome.ts';
import type { Episode, Exposure } from '../../../platform/store/exposures/exposure-books.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import type { CommandRun } from '../command.ts';
import { exposurePage } from '../exposures/exposure-page.ts';
import { findRun } from '../exposures/report-input.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

export interface ShownExposure extends Exposure {
  readonly history: readonly Episode[];
  /** Undefined when the run that measured it is no longer in the books. */
  readonly outcome: Outcome | undefined;
}

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const exposure = await find(records, context.args[0] ?? '');
    const named = context.settings.text('run');
    const runId = named === undefined ? exposure.lastRunId : (await findRun(records, named)).id;
    const results = await openResults<ShownExposure>(context, {
      columns: [],
      single: true,
      page: ([shown], width, colours) => (shown === undefined ? '' : exposurePage(shown, width, colours)),
    });
    await results.add({ ...exposure, outcome: await records.outcomes.get(runId, exposure.target) });
    await results.finish();
    return 0;
  });

async function find(records: Records, named: string): Promise<Exposure & { readonly history: readonly Episode[] }> {
  const { items } = await records.exposures.list({ target: named }, { limit: 2 });
  const [first, second] = items;
  if (first === undefined) return records.exposures.get(named);
  if (second === undefined) return records.exposures.get(first.id);
  const hint = `Name one by its id: ${items.map(({ id, protocol }) => `${id} (${protocol})`).join(', ')}.`;
  throw new AppError('EXPOSURE_UNKNOWN', { detail: `There is more than one exposure at ${named}.`, hint });
}
