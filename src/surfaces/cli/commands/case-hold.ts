/** `openward case hold CASE`: stops everything that goes out until a day on which somebody looks again. */
import { holdCase, releaseCase } from '../../../stages/disclose/desk/leading.ts';
import { changeCase } from '../case/change-case.ts';
import { readDay } from '../case/read-day.ts';
import type { CommandRun } from '../command.ts';

export const run: CommandRun = (context) =>
  changeCase(context, (state, means) => {
    if (context.settings.is('release')) return releaseCase(state, means);
    return holdCase(state, context.settings.text('reason'), readDay(context.settings.text('until'), 'A hold'), means);
  });
