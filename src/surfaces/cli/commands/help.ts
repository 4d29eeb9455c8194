/** `openward help [TOPIC...]`: a command's help page, or one of the topics. */
import { AppError } from '../../../errors.ts';
import type { CommandRun } from '../command.ts';
import { errorsPage, exitCodesPage } from '../help/exit-codes.ts';
import { manualPage } from '../help/manual-page.ts';
import { settingsPage } from '../help/settings-page.ts';
import { openOutput } from '../output/results.ts';
import { helpPage } from '../parse.ts';
import { productVersion } from '../version.ts';

const topics = new Map<string, (columns: number) => string>([
  ['exit-codes', exitCodesPage],
  ['errors', errorsPage],
  ['settings', settingsPage],
  ['man', () => manualPage(productVersion())],
]);

export const run: CommandRun = async (context) => {
  const { columns, colours } = context.streams.out;
  const words = context.args;
  const topic = words.length === 1 ? topics.get(words[0] ?? '') : undefined;
  const page = topic?.(columns) ?? helpPage(words, productVersion(), { columns, colours });
  if (page === undefined) {
    throw new AppError('USAGE', {
      detail: `There is no help on "${words.join(' ')}".`,
      hint: `Topics: ${[...topics.keys()].join(', ')}, or a command.`,
    });
  }
  const output = await openOutput(context);
  await output.write(page);
  await output.close();
  return 0;
};
