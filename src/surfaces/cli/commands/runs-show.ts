/** `openward runs show [RUN]`: the outcomes of one run. */
import { AppError } from '../../../errors.ts';
import type { Outcome } from '../../../outcome.ts';
import { verdicts } from '../../../protocols/protocol.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';
import { outcomeShape } from '../run/outcome-table.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const named = context.args[0];
    const id = named === undefined || named === 'last' ? (await records.runs.list({ limit: 1 }))[0]?.id : named;
    if (id === undefined) throw new AppError('RUN_UNKNOWN', { detail: 'There is no run in the books yet.' });
    await records.runs.get(id);
    const asked = context.settings.list('verdict');
    const wanted = verdicts.filter((verdict) => asked.includes(verdict));
    const results = await openResults<Outcome>(context, outcomeShape);
    let left = context.settings.whole('limit') ?? Number.POSITIVE_INFINITY;
    for await (const outcome of records.outcomes.each(id, asked.length === 0 ? {} : { verdicts: wanted })) {
      if (left <= 0) break;
      left -= 1;
      await results.add(outcome);
    }
    await results.finish();
    return 0;
  });
