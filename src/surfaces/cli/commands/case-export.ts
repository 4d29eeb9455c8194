/** `openward case export CASE`: the case as signed JSON with its entries of the ledger, for one level of recipients. */
import { type CaseExport, exportCase, tlpLevels } from '../../../case-desk/publishing/case-export.ts';
import { installationKey } from '../../../platform/keys/installation-key.ts';
import type { LedgerEntry } from '../../../platform/store/ledger/ledger-entry.ts';
import type { Records } from '../../../platform/store/open-records.ts';
import type { CommandRun } from '../command.ts';
import { dataDirectory } from '../config-files.ts';
import { withKeptBooks } from '../open-books.ts';
import { openOutput } from '../output/results.ts';
import { productVersion } from '../version.ts';

export const run: CommandRun = async (context) => {
  const tlp = tlpLevels.find((level) => level === context.settings.text('tlp')) ?? 'amber';
  const exported = await withKeptBooks<CaseExport>(context, async (records) => {
    const { state } = await records.cases.get(context.args[0] ?? '');
    const entries = await entriesOf(records, state.id);
    return exportCase({
      state,
      entries,
      head: await records.ledger.head(),
      tlp,
      now: context.now(),
      product: `Openward ${productVersion()}`,
      key: installationKey(dataDirectory(context)),
    });
  });
  const output = await openOutput(context);
  await output.write(`${JSON.stringify(exported, undefined, 2)}\n`);
  await output.close();
  return 0;
};

async function entriesOf({ ledger }: Records, subject: string): Promise<LedgerEntry[]> {
  const all: LedgerEntry[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await ledger.page({ subject, order: 'asc', limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}
