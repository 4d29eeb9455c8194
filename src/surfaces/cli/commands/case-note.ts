/** `openward case note CASE TEXT`: takes a note. */
import { addNote } from '../../../stages/disclose/desk/leading.ts';
import { changeCase } from '../case/change-case.ts';
import type { CommandRun } from '../command.ts';

export const run: CommandRun = (context) => changeCase(context, (state, means) => addNote(state, context.args[1] ?? '', means));
