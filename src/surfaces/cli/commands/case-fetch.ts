/** `openward case fetch`: takes what came into the mailbox of the desk down into the cases. Sends nothing. */
import { fetchMail } from '../../../case-desk/take-mail.ts';
import { openMailReader } from '../../../platform/mailbox/mail-reader.ts';
import { personOf } from '../case/open-desk.ts';
import { isDone, mailboxOf, mailDeskOf, openTaken } from '../case/open-mail.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';

export const run: CommandRun = async (context) => {
  const by = personOf(context);
  return withKeptBooks<0 | 5>(context, async (records) => {
    await using mailbox = await mailboxOf(context);
    await using reader = openMailReader();
    const dryRun = context.settings.is('dry-run');
    const results = await openTaken(context);
    let taken = 0;
    let left = 0;
    for await (const one of fetchMail(mailDeskOf(context, records, reader), mailbox, { by, dryRun }, context.signal)) {
      await results.add(one);
      if (isDone(one)) taken += 1;
      else left += 1;
    }
    await results.finish();
    if (!context.settings.is('quiet')) {
      const verb = dryRun ? 'would be done with' : 'done with';
      await context.streams.err.write(`${taken} ${verb}, ${left} left in ${mailbox.title}\n`);
    }
    return left === 0 ? 0 : 5;
  });
};
