/** `openward case take FILE`: takes one mail down into its case. */
import { takeMail } from '../../../case-desk/take-mail.ts';
import { openMailReader } from '../../../platform/mailbox/mail-reader.ts';
import { personOf } from '../case/open-desk.ts';
import { isDone, mailDeskOf, openTaken, readMailFile } from '../case/open-mail.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';

export const run: CommandRun = async (context) => {
  const by = personOf(context);
  const raw = await readMailFile(context, context.args[0] ?? '');
  return withKeptBooks<0 | 5>(context, async (records) => {
    await using reader = openMailReader();
    const results = await openTaken(context);
    const all = await takeMail(mailDeskOf(context, records, reader), raw, { by, dryRun: context.settings.is('dry-run') });
    for (const one of all) await results.add(one);
    await results.finish();
    return all.every(isDone) ? 0 : 5;
  });
};
