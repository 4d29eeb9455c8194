/** `openward case read CASE REPLY`: shows a reply from where it lies. Keeps nothing of it. */
import { letterOf, type ReadLetter, readLetter } from '../../../case-desk/read-letter.ts';
import { openMailReader } from '../../../platform/mailbox/mail-reader.ts';
import { letterLines } from '../case/letter-lines.ts';
import { mailboxOf, readMailFile } from '../case/open-mail.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';
import { printable } from '../terminal/printable.ts';
import type { Colours } from '../terminal/streams.ts';

export const run: CommandRun = async (context) => {
  const [caseId = '', replyId = '', file] = context.args;
  return withKeptBooks<0>(context, async (records) => {
    const { state } = await records.cases.get(caseId);
    letterOf(state, replyId);
    await using reader = openMailReader();
    const read = await fromSource(context, file, (source) => readLetter(state, replyId, source, reader));
    const results = await openResults<ReadLetter>(context, {
      columns: [],
      single: true,
      page: ([row], _width, colours) => (row === undefined ? '' : pageOf(row, state.id, colours)),
    });
    await results.add(read);
    await results.finish();
    return 0;
  });
};

type Source = Parameters<typeof readLetter>[2];

async function fromSource<T>(context: CommandContext, file: string | undefined, use: (source: Source) => Promise<T>): Promise<T> {
  if (file !== undefined) return use(await readMailFile(context, file));
  await using mailbox = await mailboxOf(context);
  return use(mailbox);
}

function pageOf({ reply, party, kind, from, subject, letter, text }: ReadLetter, caseId: string, colours: Colours): string {
  const next =
    kind === 'unread'
      ? `\n${colours.dim(`Say what it is: openward case reply ${caseId} ${reply} KIND "in your own words" --as NAME`)}\n`
      : '';
  return [
    `${colours.bold(printable(subject === '' ? '(no subject)' : subject))}\n`,
    `filed under ${party}\n`,
    ...letterLines(letter, from.join(', ')).map((line) => `${colours.dim(line)}\n`),
    `\n${text
      .split('\n')
      .map((line) => printable(line))
      .join('\n')}\n`,
    next,
  ].join('');
}
