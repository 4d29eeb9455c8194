/** `openward case open [EXPOSURE]`: begins a case on an exposure in the books, or on a subject given as a file. */
import { readFileSync } from 'node:fs';
import { openOnExposure, openOnSubject } from '../../../case-desk/open-on-exposure.ts';
import { AppError } from '../../../errors.ts';
import { type CaseSubject, caseSubjectSchema } from '../../../stages/disclose/desk/subject.ts';
import { meansOf } from '../case/open-desk.ts';
import { showCase } from '../case/show-case.ts';
import type { CommandRun } from '../command.ts';
import { askingOf } from '../exposures/asking-of.ts';
import { withBooks } from '../open-books.ts';

export const run: CommandRun = async (context) => {
  const means = meansOf(context);
  return withBooks<0>(context, async (records) => {
    const file = context.settings.text('subject');
    const title = context.settings.text('title');
    const [exposure] = context.args;
    if ((file === undefined) === (exposure === undefined)) {
      throw new AppError('USAGE', { detail: 'Name an exposure, or a file with --subject.' });
    }
    const state =
      file === undefined
        ? await openOnExposure(records, { exposure: exposure ?? '', ...(title === undefined ? {} : { title }) }, means, askingOf(context))
        : await openOnSubject(records, readSubject(file), { title, ransomed: false }, means);
    await showCase(context, state);
    return 0;
  });
};

function readSubject(path: string): CaseSubject {
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new AppError('CASE_INPUT_MALFORMED', { detail: `${path} cannot be read as JSON.`, cause });
  }
  const read = caseSubjectSchema.safeParse(text);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path: keys, message }) => ({ line: 1, column: 1, key: keys.join('.'), message }));
  throw new AppError('CASE_INPUT_MALFORMED', { detail: `${path} is no subject of a case.`, problems });
}
