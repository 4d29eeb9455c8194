/** `openward case correct CASE`: drafts a correction of what was published. Two persons approve it with `case publish`. */
import { sha256, shelve } from '../../../case-desk/publishing/advisory-shelf.ts';
import { draftAdvisory } from '../../../case-desk/publishing/draft-advisory.ts';
import { draftCorrection } from '../../../stages/disclose/desk/revision.ts';
import { Refusal, written } from '../../../stages/disclose/desk/turn.ts';
import { meansOf } from '../case/open-desk.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { writeDraft } from '../publishing/draft-output.ts';
import { houseOf, wishOf } from '../publishing/publishing-house.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const means = meansOf(context);
    const house = houseOf(context, records);
    const { state } = await records.cases.get(context.args[0] ?? '');
    if ((state.publication?.publishedAt ?? null) === null) throw new Refusal(`Nothing of ${state.id} is published.`);
    const reason = written(context.settings.text('reason'), 'A correction');
    const forms = await draftAdvisory(records, state, { ...wishOf(context, state), correctionReason: reason }, house.version);
    const rehearsed = context.settings.is('dry-run');
    if (!rehearsed) {
      const { hash } = shelve(house.dataDir, forms);
      await records.cases.change(state.id, means.by, (now) => draftCorrection(now, hash, reason, means));
    }
    await writeDraft(context, forms, sha256(forms.page), !rehearsed);
    return 0;
  });
