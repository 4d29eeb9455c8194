/**
 * What a look says of its exposure: seen open again, closed, or back with another episode. What a scan measured (counts,
 * persons, classes) stays as it is, since a look measures nothing.
 */
import { z } from 'zod';
import type { Verdict } from '../../../protocols/protocol.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Change } from '../ledger/writer.ts';

export type ExposureChange = 'none' | 'seen-open' | 'closed';

interface Seen {
  /** Of the look. */
  readonly id: string;
  readonly at: string;
  readonly thirdParty: boolean;
  readonly verdict: Verdict | null;
}

interface Known {
  readonly id: string;
  readonly state: string;
  readonly flags: string;
  readonly verdict: string;
  readonly last_seen_at: Date;
  readonly episodes: number;
}

export async function updateExposure(change: Change, exposureId: string, seen: Seen, is: ExposureChange): Promise<void> {
  const known = await change.tx
    .selectFrom('exposure')
    .select(['id', 'state', 'flags', 'verdict', 'last_seen_at', 'episodes'])
    .where('id', '=', exposureId)
    .executeTakeFirst();
  if (known === undefined) return;
  if (is === 'closed' && known.state === 'open') await close(change, known, seen);
  if (is === 'seen-open') await (known.state === 'open' ? seeAgain(change, known, seen) : reopen(change, known, seen));
}

async function close({ tx, append }: Change, known: Known, { id, at, verdict }: Seen): Promise<void> {
  await tx
    .updateTable('exposure')
    .set((column) => ({ state: 'closed', closed_at: at, row_version: column('row_version', '+', 1) }))
    .where('id', '=', known.id)
    .execute();
  await tx
    .updateTable('episode')
    .set({ closed_at: at, closed_run_id: id, closed_verdict: verdict ?? 'closed' })
    .where('exposure_id', '=', known.id)
    .where('number', '=', known.episodes)
    .execute();
  await append({ actor: 'recheck', event: 'exposure.closed', subject: known.id, payload: { recheck: id, at, episode: known.episodes } });
}

async function seeAgain({ tx }: Change, known: Known, seen: Seen): Promise<void> {
  const at = Date.parse(seen.at) > known.last_seen_at.getTime() ? seen.at : known.last_seen_at.toISOString();
  await tx
    .updateTable('exposure')
    .set((column) => ({ last_seen_at: at, flags: flagsWith(known, seen), row_version: column('row_version', '+', 1) }))
    .where('id', '=', known.id)
    .execute();
}

async function reopen({ tx, append }: Change, known: Known, seen: Seen): Promise<void> {
  const { id, at } = seen;
  const episode = known.episodes + 1;
  await tx
    .updateTable('exposure')
    .set((column) => ({
      state: 'open',
      closed_at: null,
      episodes: episode,
      last_seen_at: at,
      flags: flagsWith(known, seen),
      row_version: column('row_version', '+', 1),
    }))
    .where('id', '=', known.id)
    .execute();
  const row = { exposure_id: known.id, number: episode, opened_at: at, opened_run_id: id };
  await tx
    .insertInto('episode')
    .values({ ...row, closed_at: null, closed_run_id: null, closed_verdict: null })
    .execute();
  await append({ actor: 'recheck', event: 'exposure.reopened', subject: known.id, payload: { recheck: id, at, episode } });
}

function flagsWith({ flags }: Known, { thirdParty }: Seen): string {
  const known = z.array(z.string()).parse(JSON.parse(flags));
  return canonicalJson(thirdParty && !known.includes('ransomed') ? [...known, 'ransomed'] : known);
}
