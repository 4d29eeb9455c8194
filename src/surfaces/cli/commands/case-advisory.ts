/** `openward case advisory CASE`: drafts the advisory and keeps it for the owner and for approval. Publishes nothing. */
import { sha256, shelve } from '../../../case-desk/publishing/advisory-shelf.ts';
import { draftAdvisory } from '../../../case-desk/publishing/draft-advisory.ts';
import { addNote } from '../../../stages/disclose/desk/leading.ts';
import { draftPublication } from '../../../stages/disclose/desk/publication.ts';
import { andThen, Refusal } from '../../../stages/disclose/desk/turn.ts';
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
    if ((state.publication?.publishedAt ?? null) !== null)
      throw new Refusal(`${state.id} is published already.`, 'Change it with "openward case correct".');
    const wish = wishOf(context, state);
    const forms = await draftAdvisory(records, state, wish, house.version);
    const rehearsed = context.settings.is('dry-run');
    if (!rehearsed) {
      const { hash } = shelve(house.dataDir, forms);
      await records.cases.change(state.id, means.by, (now) => {
        const drafted = draftPublication(now, hash, means);
        const why = wish.nameOrganisation ? wish.namedBecause : undefined;
        return why === undefined
          ? drafted
          : andThen(drafted, (next) => addNote(next, `The advisory names the organisation: ${why}`, means));
      });
    }
    await writeDraft(context, forms, sha256(forms.page), !rehearsed);
    return 0;
  });
