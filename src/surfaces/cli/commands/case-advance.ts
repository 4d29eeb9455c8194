/** `openward case advance CASE STEP`: takes down what a person decided or found out about the case itself. */
import { advanceCase, advanceSteps } from '../../../case-desk/advance-case.ts';
import { AppError } from '../../../errors.ts';
import { changeCase } from '../case/change-case.ts';
import type { CommandRun } from '../command.ts';

export const run: CommandRun = (context) =>
  changeCase(context, (state, means) => {
    const { args, settings } = context;
    const step = advanceSteps.find((one) => one === args[1]);
    if (step === undefined)
      throw new AppError('USAGE', { detail: `"${args[1] ?? ''}" is no step.`, hint: `Steps: ${advanceSteps.join(', ')}.` });
    return advanceCase(state, { step, reason: settings.text('reason'), rung: settings.text('rung') }, means);
  });
