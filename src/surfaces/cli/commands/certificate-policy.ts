/** `openward certificate policy`: prints when stores are asked again and what proves a closure, as YAML. */
import { stringify } from 'yaml';
import type { CommandRun } from '../command.ts';
import { openOutput } from '../output/results.ts';
import { recheckPolicyOf } from '../recheck/open-recheck-desk.ts';

export const run: CommandRun = async (context) => {
  const output = await openOutput(context);
  await output.write(stringify(recheckPolicyOf(context)));
  await output.close();
  return 0;
};
