/** `openward case hold CASE`: stops everything that goes out until a day on which somebody looks again. */
import { AppError } from '../../../errors.ts';
import { holdCase, releaseCase } from '../../../stages/disclose/desk/leading.ts';
import { changeCase } from '../case/change-case.ts';
import type { CommandRun } from '../command.ts';

export const run: CommandRun = (context) =>
  changeCase(context, (state, means) => {
    if (context.settings.is('release')) return releaseCase(state, means);
    return holdCase(state, context.settings.text('reason'), readDay(context.settings.text('until')), means);
  });

/** The end of that day in UTC. */
function readDay(text: string | undefined): Date {
  const day = text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T23:59:59.000Z`) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime()))
    throw new AppError('USAGE', { detail: 'A hold needs a day on which somebody looks again.', hint: 'Give one with --until YYYY-MM-DD.' });
  return day;
}
