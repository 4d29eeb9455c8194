/** `openward case withdraw CASE`: takes a published advisory away; the next build of the site shows a page that says so. */
import { withdrawAdvisory } from '../../../stages/disclose/desk/revision.ts';
import { changeCase } from '../case/change-case.ts';
import type { CommandRun } from '../command.ts';

export const run: CommandRun = (context) =>
  changeCase(context, (state, means) => withdrawAdvisory(state, context.settings.text('reason'), means));
