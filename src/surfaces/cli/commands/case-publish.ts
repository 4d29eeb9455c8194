/** `openward case publish CASE`: takes an approval with --hash, rehearses with --dry-run, and publishes without either. */
import { approveAdvisory, publishAdvisory, rehearsePublication } from '../../../case-desk/publishing/publish-advisory.ts';
import { AppError } from '../../../errors.ts';
import { meansOf } from '../case/open-desk.ts';
import { showCase } from '../case/show-case.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';
import { houseOf } from '../publishing/publishing-house.ts';

const SHORTEST = 12;
type Rehearsal = Awaited<ReturnType<typeof rehearsePublication>>;

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const means = meansOf(context);
    const house = houseOf(context, records);
    const caseId = context.args[0] ?? '';
    if (context.settings.is('dry-run')) {
      const { state } = await records.cases.get(caseId);
      await show(context, await rehearsePublication(state, means, house));
      return 0;
    }
    const given = context.settings.text('hash')?.toLowerCase();
    if (given !== undefined && !/^[0-9a-f]{12,64}$/.test(given))
      throw new AppError('USAGE', { detail: `--hash needs ${SHORTEST} to 64 hexadecimal digits.` });
    const capacity = context.settings.is('counsel') ? 'counsel' : 'desk';
    const state =
      given === undefined ? await publishAdvisory(caseId, means, house) : await approveAdvisory(caseId, given, capacity, means, house);
    await showCase(context, state);
    return 0;
  });

async function show(context: CommandContext, rehearsal: Rehearsal): Promise<void> {
  const results = await openResults<Rehearsal>(context, { columns: [], single: true, page: () => pageOf(rehearsal) });
  await results.add(rehearsal);
  await results.finish();
}

function pageOf({ hash, advisory, version, approvedBy, wanted, counselWanted, counselGiven, refusal }: Rehearsal): string {
  const counsel = counselWanted ? `; counsel ${counselGiven ? 'has approved' : 'has not approved'}` : '';
  return [
    `advisory  ${advisory} version ${version}`,
    `hash      ${hash}`,
    `approved  ${approvedBy.length} of ${wanted}${approvedBy.length === 0 ? '' : ` (${approvedBy.join(', ')})`}${counsel}`,
    refusal === null ? 'Would be published now.' : `Would not be published now: ${refusal}`,
    '',
  ].join('\n');
}
