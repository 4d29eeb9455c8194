/**
 * What a server does by itself every few minutes, in this order: lets time pass for the cases; takes in what came into
 * the mailbox, when one is named; asks stores again that are due, when a scope is. Only the last sends anything, to
 * what the scope covers; no round sends a notice.
 */
import { fetchMail } from '../../../case-desk/take-mail.ts';
import { openMailReader } from '../../../platform/mailbox/mail-reader.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import { deskOf } from '../case/open-desk.ts';
import { mailboxOf, mailDeskOf } from '../case/open-mail.ts';
import type { CommandContext } from '../command.ts';
import { askMeansOf, lookerOf, recheckDeskOf } from '../recheck/open-recheck-desk.ts';

export interface Round {
  /** For the log, when it fails. */
  readonly name: string;
  /** Whether it waits while a run is at work, since the two would not know of each other's rates. */
  readonly alone: boolean;
  work(): Promise<void>;
}

const MOST_AT_ONCE = 50;

export function roundsOf(context: CommandContext, records: Records, person: string): readonly Round[] {
  const { settings } = context;
  return [
    {
      name: 'deadlines',
      alone: false,
      async work() {
        await recheckDeskOf(context, records).plan();
        await deskOf(context, records, person).tick(person);
      },
    },
    ...(settings.text('mailbox') === undefined ? [] : [{ name: 'mailbox', alone: false, work: () => takeMail(context, records, person) }]),
    ...(settings.text('scope') === undefined ? [] : [{ name: 're-checks', alone: true, work: () => askDue(context, records) }]),
  ];
}

async function takeMail(context: CommandContext, records: Records, by: string): Promise<void> {
  await using mailbox = await mailboxOf(context);
  await using reader = openMailReader();
  // What is taken is in its case; what is left stays in the mailbox, where a person finds it.
  for await (const _taken of fetchMail(mailDeskOf(context, records, reader), mailbox, { by, dryRun: false }, context.signal));
}

async function askDue(context: CommandContext, records: Records): Promise<void> {
  const desk = recheckDeskOf(context, records);
  const due = (await desk.due()).slice(0, MOST_AT_ONCE);
  if (due.length > 0) await desk.ask(due, askMeansOf(context, records), lookerOf(context));
}
