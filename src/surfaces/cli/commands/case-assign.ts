/** `openward case assign CASE NAME`: hands a case over with every open deadline. */
import { assignCase } from '../../../stages/disclose/desk/leading.ts';
import { changeCase } from '../case/change-case.ts';
import type { CommandRun } from '../command.ts';

export const run: CommandRun = (context) => changeCase(context, (state, means) => assignCase(state, context.args[1] ?? '', means));
