/** `openward case open [EXPOSURE]`: begins a case on an exposure in the books, or on a subject given as a file. */
import { readFileSync } from 'node:fs';
import { AppError } from '../../../errors.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import { openCase, takeFinding } from '../../../stages/disclose/desk/leading.ts';
import { type CaseSubject, caseSubjectSchema } from '../../../stages/disclose/desk/subject.ts';
import { andThen } from '../../../stages/disclose/desk/turn.ts';
import { meansOf } from '../case/open-desk.ts';
import { showCase } from '../case/show-case.ts';
import { subjectOfExposure } from '../case/subject-of-exposure.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { withBooks } from '../open-books.ts';

export const run: CommandRun = async (context) => {
  const means = meansOf(context);
  return withBooks<0>(context, async (records) => {
    const { subject, ransomed } = await subjectFor(context, records);
    const title = context.settings.text('title') ?? `${subject.product} at ${subject.target}`.slice(0, 200);
    const opened = openCase({ title, subject }, means);
    const turn = ransomed
      ? andThen(opened, (now) => takeFinding(now, { is: 'third-party-seen', evidence: 'the scan flagged a ransom note' }, means))
      : opened;
    const state = await records.cases.open(turn, means.by);
    await showCase(context, state);
    return 0;
  });
};

async function subjectFor(
  context: CommandContext,
  records: Records,
): Promise<{ readonly subject: CaseSubject; readonly ransomed: boolean }> {
  const file = context.settings.text('subject');
  const [named] = context.args;
  if ((file === undefined) === (named === undefined)) {
    throw new AppError('USAGE', { detail: 'Name an exposure, or a file with --subject.' });
  }
  if (file !== undefined) return { subject: readSubject(file), ransomed: false };
  const { items } = await records.exposures.list({ target: named ?? '' }, { limit: 1 });
  const exposure = await records.exposures.get(items[0]?.id ?? named ?? '');
  const before = await records.cases.list({ exposureId: exposure.id }, { limit: 1 });
  const [open] = before.items;
  if (open !== undefined)
    throw new AppError('CASE_REFUSED', { detail: `${exposure.id} has a case: ${open.id}.`, hint: `Run "openward case show ${open.id}".` });
  const outcome = await records.outcomes.get(exposure.lastRunId, exposure.target);
  return { subject: subjectOfExposure(exposure, outcome, context.now()), ransomed: exposure.flags.includes('ransomed') };
}

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
