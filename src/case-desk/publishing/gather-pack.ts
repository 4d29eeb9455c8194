/** Gathers from the books what the owner's pack of a case is made of. */
import type { Records } from '../../platform/store/open-records.ts';
import { protocols } from '../../protocols/registry.generated.ts';
import type { CaseState } from '../../stages/disclose/desk/case-state.ts';
import type { Sender } from '../../stages/disclose/notices/render-notice.ts';
import type { Wording } from '../../stages/publish/languages.ts';
import type { PackInput } from '../../stages/publish/pack/pack-input.ts';
import { lawOfCase } from '../whose/law-of-case.ts';
import { withLastLook } from './last-look.ts';

export async function gatherPack(
  records: Pick<Records, 'outcomes' | 'rechecks'>,
  state: CaseState,
  means: { readonly wording: Wording; readonly sender: Sender; readonly floor: number; readonly now: Date; readonly version: string },
): Promise<PackInput> {
  const history = await records.outcomes.history(state.subject.target, 200);
  const outcome = history.find(({ collections = [] }) => collections.length > 0);
  const protocol = outcome?.protocol ?? protocolOf(state.subject.product);
  const { wording, sender, floor, now, version } = means;
  return {
    state: await withLastLook(records, state),
    wording,
    sender,
    now: now.toISOString(),
    version,
    picture: lawOfCase(state, floor, now),
    advice: protocols.find(({ id }) => id === protocol)?.closing ?? [],
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** Where a person described the store: by the first word of its software. */
function protocolOf(product: string): string | undefined {
  const [first = ''] = product.toLowerCase().split(/[^a-z0-9]+/);
  return protocols.find(
    ({ id, title }) =>
      id === first ||
      title
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .includes(first),
  )?.id;
}
