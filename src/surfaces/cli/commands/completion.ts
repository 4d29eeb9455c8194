/** `openward completion SHELL`: the completion script, made from the lists of commands and settings. */
import { AppError } from '../../../errors.ts';
import type { CommandRun } from '../command.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { powershellCompletion } from '../completion/powershell.ts';
import { type CompletionWords, completionWords } from '../completion/words.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { openOutput } from '../output/results.ts';

const shells = new Map<string, (words: CompletionWords) => string>([
  ['bash', bashCompletion],
  ['zsh', zshCompletion],
  ['fish', fishCompletion],
  ['powershell', powershellCompletion],
]);

export const run: CommandRun = async (context) => {
  const script = shells.get(context.args[0] ?? '');
  if (script === undefined) {
    throw new AppError('USAGE', {
      detail: `There is no completion for "${context.args[0]}".`,
      hint: `Shells: ${[...shells.keys()].join(', ')}.`,
    });
  }
  const output = await openOutput(context);
  await output.write(script(completionWords()));
  await output.close();
  return 0;
};
