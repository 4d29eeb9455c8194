/**
 * Keeps exposures up to date with new outcomes, inside the transaction that stores them: opens a new
 * one, sees an open one again, closes it when the store says no, opens another episode when it is back.
 * An outcome older than what is known changes nothing, so late results of a resumed run do no harm.
 */
import type { Outcome } from '../../outcome.ts';
import { canonicalJson } from './canonical-json.ts';
import { exposureEffect } from './exposure-effect.ts';
import { exposureId } from './ids.ts';
import { plainText } from './plain-text.ts';
import type { Change } from './writer.ts';

interface Known {
  readonly id: string;
  readonly target: string;
  readonly protocol: string;
  readonly state: string;
  readonly last_seen_at: Date;
  readonly closed_at: Date | null;
  readonly episodes: number;
}

/** Targets per look-up; far below the limit on parameters. */
const BATCH = 1000;

export async function updateExposures(change: Change, runId: string, outcomes: readonly Outcome[]): Promise<void> {
  const telling = outcomes.filter((outcome) => exposureEffect(outcome.verdict) !== 'silent');
  for (let from = 0; from < telling.length; from += BATCH) {
    const batch = telling.slice(from, from + BATCH);
    const known = await readKnown(change, batch);
    for (const outcome of batch) {
      const here = known.get(plainText(outcome.target)) ?? [];
      if (exposureEffect(outcome.verdict) === 'open') await open(change, runId, outcome, here);
      else await close(change, runId, outcome, here);
    }
  }
}

async function readKnown({ tx }: Change, outcomes: readonly Outcome[]): Promise<Map<string, Known[]>> {
  const rows = await tx
    .selectFrom('exposure')
    .select(['id', 'target', 'protocol', 'state', 'last_seen_at', 'closed_at', 'episodes'])
    .where(
      'target',
      'in',
      outcomes.map((outcome) => plainText(outcome.target)),
    )
    .execute();
  return Map.groupBy(rows, (row) => row.target);
}

async function open(change: Change, runId: string, outcome: Outcome, here: readonly Known[]): Promise<void> {
  const protocol = outcome.protocol ?? 'unknown';
  const known = here.find((one) => one.protocol === protocol);
  if (known === undefined) return openFirst(change, runId, outcome, protocol);
  const at = new Date(outcome.at);
  if (at < known.last_seen_at || (known.closed_at !== null && at <= known.closed_at)) return;
  const again = known.state === 'closed';
  const episodes = again ? known.episodes + 1 : known.episodes;
  await change.tx
    .updateTable('exposure')
    .set((column) => ({
      ...measured(outcome),
      state: 'open',
      closed_at: null,
      episodes,
      last_seen_at: outcome.at,
      last_run_id: runId,
      row_version: column('row_version', '+', 1),
    }))
    .where('id', '=', known.id)
    .execute();
  if (again) await beginEpisode(change, runId, outcome, { id: known.id, number: episodes, event: 'exposure.reopened' });
}

async function openFirst(change: Change, runId: string, outcome: Outcome, protocol: string): Promise<void> {
  const target = plainText(outcome.target);
  const id = exposureId(target, protocol);
  await change.tx
    .insertInto('exposure')
    .values({
      ...measured(outcome),
      id,
      target,
      protocol,
      state: 'open',
      first_seen_at: outcome.at,
      last_seen_at: outcome.at,
      closed_at: null,
      episodes: 1,
      last_run_id: runId,
      row_version: 1,
    })
    .execute();
  await beginEpisode(change, runId, outcome, { id, number: 1, event: 'exposure.opened' });
}

async function beginEpisode(
  { tx, append }: Change,
  runId: string,
  outcome: Outcome,
  episode: { readonly id: string; readonly number: number; readonly event: 'exposure.opened' | 'exposure.reopened' },
): Promise<void> {
  const { id, number, event } = episode;
  await tx
    .insertInto('episode')
    .values({
      exposure_id: id,
      number,
      opened_at: outcome.at,
      opened_run_id: runId,
      closed_at: null,
      closed_run_id: null,
      closed_verdict: null,
    })
    .execute();
  await append({ actor: 'scan', event, subject: id, payload: factsOf(runId, outcome, number) });
}

async function close({ tx, append }: Change, runId: string, outcome: Outcome, here: readonly Known[]): Promise<void> {
  const at = new Date(outcome.at);
  for (const known of here) {
    // Without a protocol the port itself is closed, which closes whatever was behind it.
    const meant = outcome.protocol === null || outcome.protocol === known.protocol;
    if (!meant || known.state === 'closed' || at < known.last_seen_at) continue;
    await tx
      .updateTable('exposure')
      .set((column) => ({ state: 'closed', closed_at: outcome.at, last_run_id: runId, row_version: column('row_version', '+', 1) }))
      .where('id', '=', known.id)
      .execute();
    await tx
      .updateTable('episode')
      .set({ closed_at: outcome.at, closed_run_id: runId, closed_verdict: outcome.verdict })
      .where('exposure_id', '=', known.id)
      .where('number', '=', known.episodes)
      .execute();
    await append({ actor: 'scan', event: 'exposure.closed', subject: known.id, payload: factsOf(runId, outcome, known.episodes) });
  }
}

function measured(outcome: Outcome) {
  const { store } = outcome;
  return {
    verdict: outcome.verdict,
    flags: canonicalJson(outcome.flags.map((flag) => flag.id)),
    product: store?.product === undefined ? null : plainText(store.product),
    version: store?.version === undefined ? null : plainText(store.version),
    documents: store?.documents ?? null,
    bytes: store?.bytes ?? null,
    collections: store?.collections ?? null,
    persons_estimate: store?.persons?.estimate ?? null,
    persons_low: store?.persons?.low ?? null,
    persons_high: store?.persons?.high ?? null,
  };
}

function factsOf(runId: string, outcome: Outcome, episode: number) {
  return {
    run: runId,
    target: outcome.target.toWellFormed(),
    protocol: outcome.protocol,
    verdict: outcome.verdict,
    at: outcome.at,
    episode,
  };
}
