/** `openward case embargo CASE STEP`: proposes, agrees, revises or ends the date until which nothing is published. */
import { AppError } from '../../../errors.ts';
import { changeEmbargo } from '../../../stages/disclose/desk/publication.ts';
import { changeCase } from '../case/change-case.ts';
import { readDay } from '../case/read-day.ts';
import type { CommandRun } from '../command.ts';

export const embargoSteps = ['propose', 'agree', 'revise', 'exit'] as const;

export const run: CommandRun = (context) =>
  changeCase(context, (state, means) => {
    const { args, settings } = context;
    const is = embargoSteps.find((one) => one === args[1]);
    const reason = settings.text('reason');
    const why = reason === undefined ? {} : { reason };
    if (is === undefined)
      throw new AppError('USAGE', { detail: `"${args[1] ?? ''}" is no step of an embargo.`, hint: `Steps: ${embargoSteps.join(', ')}.` });
    if (is === 'agree') return changeEmbargo(state, { is, consentOf: args.slice(2) }, means);
    if (is === 'exit') return changeEmbargo(state, { is, ...why }, means);
    return changeEmbargo(state, { is, until: readDay(settings.text('until'), 'An embargo'), ...why }, means);
  });
