/** `openward site build --output DIR`: the static site of all published advisories. */
import { buildSite } from '../../../case-desk/publishing/build-site.ts';
import { AppError } from '../../../errors.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { houseOf, senderOf, siteUrl } from '../publishing/publishing-house.ts';

export const run: CommandRun = async (context) => {
  const output = context.settings.text('output');
  if (output === undefined || output === '-')
    throw new AppError('USAGE', { detail: 'A site goes into a folder.', hint: 'Name one with --output.' });
  const url = siteUrl(context);
  const built = await withKeptBooks(context, (records) =>
    buildSite({ ...houseOf(context, records), output, url, publisher: senderOf(context).organisation, now: context.now() }),
  );
  if (!context.settings.is('quiet'))
    await context.streams.err.write(`${output}: ${built.published} published, ${built.withdrawn} withdrawn\n`);
  return 0;
};
