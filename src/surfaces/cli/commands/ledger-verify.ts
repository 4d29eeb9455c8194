/**
 * `openward ledger verify`: checks the chain from the first entry to the remembered head, and every completed
 * chunk of every run against the digest of its outcomes that the chain holds.
 */
import type { LedgerCheck } from '../../../platform/store/ledger/ledger-books.ts';
import type { BrokenSeal, SealCheck } from '../../../platform/store/ledger/sealed-outcomes.ts';
import { figure } from '../../../stages/publish/figures.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';
import { printable } from '../terminal/printable.ts';

/** `ok` speaks for both: the chain holds and no outcome differs from what it sealed. */
type Verification = Omit<LedgerCheck, 'ok'> & { readonly ok: boolean; readonly outcomes: SealCheck };

export const run: CommandRun = async (context) =>
  withKeptBooks(context, async (records) => {
    const chain = await records.ledger.verify();
    const outcomes = await records.outcomes.checkSeals();
    const ok = chain.ok && outcomes.broken.length === 0;
    const results = await openResults<Verification>(context, {
      columns: [],
      single: true,
      page: () => `${chainSentence(chain)}${outcomesSentence(outcomes)}`,
    });
    await results.add({ ...chain, ok, outcomes });
    await results.finish();
    return ok ? 0 : 3;
  });

function chainSentence(check: LedgerCheck): string {
  if (check.ok) return `The ledger holds: ${check.count} entries, head ${check.head.hash.slice(0, 16)}…\n`;
  return `The ledger does not hold: entry ${check.seq} is ${check.problem}. ${check.detail}\n`;
}

function outcomesSentence({ chunks, broken }: SealCheck): string {
  if (broken.length === 0) return `The outcomes are those that were sealed: ${figure(chunks)} ${chunks === 1 ? 'chunk' : 'chunks'}.\n`;
  return `The outcomes are not those that were sealed:\n${broken.map((seal) => `  ${printable(brokenSentence(seal))}\n`).join('')}`;
}

function brokenSentence({ runId, chunk, problem, sealed, found, targets }: BrokenSeal): string {
  const named = targets.length === 0 ? '' : ` (${targets.join(', ')})`;
  return `run ${runId}, chunk ${chunk}: ${words[problem](sealed, found)}${named}`;
}

const words: Readonly<Record<BrokenSeal['problem'], (sealed: number, found: number) => string>> = {
  changed: () => 'an outcome does not say what it said when it was recorded',
  added: (sealed, found) => `${found} outcomes where ${sealed} were recorded`,
  missing: (sealed, found) => `${found} of ${sealed} outcomes are left`,
  unsealed: (_sealed, found) => `counts as done with ${found} outcomes, and the ledger knows nothing of it`,
  'columns-differ': () => 'a column contradicts the outcome that it was taken from',
};
