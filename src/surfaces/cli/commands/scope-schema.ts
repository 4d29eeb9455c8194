/** `openward scope schema`: the scope file's format as JSON Schema. */
import { scopeJsonSchema } from '../../../stages/scope/scope-json-schema.ts';
import type { CommandRun } from '../command.ts';
import { openOutput } from '../output/results.ts';

export const run: CommandRun = async (context) => {
  const output = await openOutput(context);
  await output.write(`${JSON.stringify(scopeJsonSchema(), undefined, 2)}\n`);
  await output.close();
  return 0;
};
