/** `openward eval --sets DIR --out FILE`: predictions of the classifier for labelled sets, one JSON object a line. */
import { AppError } from '../../../errors.ts';
import { listSets } from '../../../evaluation/evaluate-set.ts';
import { evaluateOnThreads } from '../../../evaluation/on-threads.ts';
import type { CommandRun } from '../command.ts';
import { openOutput } from '../output/results.ts';

export const run: CommandRun = async (context) => {
  const { settings, streams, signal } = context;
  const folder = settings.text('sets');
  if (folder === undefined)
    throw new AppError('USAGE', { detail: 'No sets are named.', hint: 'Run "openward eval --sets DIR --out FILE".' });
  const sets = listSets(folder);
  const out = settings.text('out');
  const output = await openOutput(context, out ?? settings.text('output'));
  let done = 0;
  for await (const { set, predictions } of evaluateOnThreads(folder, sets, settings.whole('threads') ?? 1, signal)) {
    await output.write(predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
    done += 1;
    if (!settings.is('quiet')) await streams.err.write(`${done} of ${sets.length} sets: ${set}\n`);
  }
  if (signal.aborted) throw new AppError('INTERRUPTED', { detail: 'Stopped before every set was read.', hint: 'Run the command again.' });
  await output.close();
  return 0;
};
