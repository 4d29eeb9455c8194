/** `openward ledger verify`: checks the chain from the first entry to the remembered head. */
import type { LedgerCheck } from '../../../platform/store/ledger-books.ts';
import type { CommandRun } from '../command.ts';
import { withBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) =>
  withBooks(context, async (records) => {
    const check = await records.ledger.verify();
    const results = await openResults<LedgerCheck>(context, {
      columns: [],
      single: true,
      page: ([shown]) => (shown === undefined ? '' : sentence(shown)),
    });
    await results.add(check);
    await results.finish();
    return check.ok ? 0 : 3;
  });

function sentence(check: LedgerCheck): string {
  if (check.ok) return `The ledger holds: ${check.count} entries, head ${check.head.hash.slice(0, 16)}…\n`;
  return `The ledger does not hold: entry ${check.seq} is ${check.problem}. ${check.detail}\n`;
}
