/** `openward ledger export`: the ledger, oldest entry first. */
import type { LedgerEntry } from '../../../platform/store/ledger/ledger-entry.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const results = await openResults<LedgerEntry>(context, {
      columns: [
        { title: 'SEQ', align: 'right', cell: (entry) => String(entry.seq) },
        { title: 'AT', cell: (entry) => String(entry.at) },
        { title: 'ACTOR', cell: (entry) => entry.actor },
        { title: 'EVENT', cell: (entry) => entry.event },
        { title: 'SUBJECT', cell: (entry) => entry.subject, shrinksTo: 10 },
      ],
    });
    for await (const entry of records.ledger.entries()) await results.add(entry);
    await results.finish();
    return 0;
  });
