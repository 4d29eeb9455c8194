/**
 * `openward case send CASE NOTICE`: hands an approved notice to its channel, once. With --went-out, a person
 * decides about one of which nobody knows whether it went out.
 */
import type { Delivery } from '../../../stages/disclose/desk/case-state.ts';
import { decideDelivery } from '../../../stages/disclose/desk/deliveries.ts';
import { changeCase } from '../case/change-case.ts';
import { deskOf, personOf } from '../case/open-desk.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) => {
  const [caseId = '', noticeId = ''] = context.args;
  const decided = context.settings.text('went-out');
  if (decided !== undefined) return changeCase(context, (state, means) => decideDelivery(state, noticeId, decided === 'yes', means));
  return withKeptBooks(context, async (records) => {
    const desk = deskOf(context, records);
    if (context.settings.is('dry-run')) {
      await print(
        context,
        { wouldSend: noticeId, ...(await desk.rehearse(caseId, noticeId, personOf(context))) },
        ({ recipient, through }) => `Would go to ${recipient} through ${through}. Nothing was sent.`,
      );
      return 0;
    }
    const delivery = await desk.send(caseId, noticeId, personOf(context));
    await print(context, delivery, (row) => deliveryText(row, caseId));
    return delivery.state === 'sent' ? 0 : 5;
  });
};

async function print<Row>(context: CommandContext, row: Row, text: (row: Row) => string): Promise<void> {
  const results = await openResults<Row>(context, { columns: [], single: true, page: () => `${text(row)}\n` });
  await results.add(row);
  await results.finish();
}

function deliveryText({ state, said, noticeId }: Delivery, caseId: string): string {
  const line = `${noticeId} is ${state}: ${said ?? ''}`;
  if (state !== 'unknown') return line;
  return `${line}\nFind out whether it went out, then: openward case send ${caseId} ${noticeId} --went-out yes|no`;
}
