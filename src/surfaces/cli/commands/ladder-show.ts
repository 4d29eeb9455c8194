/** `openward ladder show`: the ladder in use, checked, as the YAML that can be saved and changed. */
import { stringify } from 'yaml';
import { defaultLadderText } from '../../../stages/disclose/ladder/default-policy.ts';
import { ladderOf } from '../case/open-desk.ts';
import type { CommandRun } from '../command.ts';
import { openOutput } from '../output/results.ts';

export const run: CommandRun = async (context) => {
  const output = await openOutput(context);
  await output.write(context.settings.text('ladder') === undefined ? defaultLadderText : stringify(ladderOf(context)));
  await output.close();
  return 0;
};
