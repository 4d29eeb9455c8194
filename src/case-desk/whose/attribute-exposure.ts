/** Asks whose an exposure of the books is, from its last measurement, and keeps what was said. */
import { AppError } from '../../errors.ts';
import type { Outcome } from '../../outcome.ts';
import type { Exposure } from '../../platform/store/exposures/exposure-books.ts';
import type { Records } from '../../platform/store/open-records.ts';
import type { Attribution } from '../../stages/attribute/attribute.ts';
import { type Asking, askSources } from './ask-sources.ts';

export interface Attributed {
  readonly exposure: Exposure;
  readonly outcome: Outcome;
  readonly attribution: Attribution;
}

/**
 * @param named Id or target
 * @throws AppError EXPOSURE_UNKNOWN
 */
export async function attributeExposure(
  records: Records,
  named: string,
  { now, by }: { readonly now: Date; readonly by: string },
  asking?: Asking,
): Promise<Attributed> {
  const exposure = await findExposure(records, named);
  const outcome = await lastOutcome(records, exposure);
  if (outcome === undefined)
    throw new AppError('EXPOSURE_UNKNOWN', {
      detail: `The measurement of ${exposure.id} is no longer in the books.`,
      hint: 'Scan it again.',
    });
  const attribution = await askSources(outcome, now, asking);
  await records.attributions.keep(exposure.id, attribution, by);
  return { exposure, outcome, attribution };
}

export async function findExposure(records: Records, named: string): Promise<Exposure> {
  const { items } = await records.exposures.list({ target: named }, { limit: 1 });
  return items[0] ?? records.exposures.get(named);
}

/** Newest measurements that are searched for what a shallower one did not look at. */
const BACK = 20;

/** The last measurement that found it open; hints of an earlier, deeper look stay with it. */
export async function lastOutcome(records: Records, { lastRunId, target }: Exposure): Promise<Outcome | undefined> {
  const last = await records.outcomes.get(lastRunId, target);
  if (last === undefined || last.hints !== undefined) return last;
  const deeper = (await records.outcomes.history(target, BACK)).find(({ hints }) => hints !== undefined);
  if (deeper === undefined) return last;
  const { hints, links } = deeper;
  return { ...last, ...(hints === undefined ? {} : { hints }), ...(links === undefined ? {} : { links }) };
}
