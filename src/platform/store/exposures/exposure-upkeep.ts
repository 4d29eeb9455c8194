/**
 * Keeps exposures up to date with new outcomes, inside the transaction that stores them: opens a new
 * one, sees an open one again, closes it when the store says no, opens another episode when it is back.
 * An outcome older than what is known changes nothing, so late results of a resumed run do no harm.
 */
import type { Outcome } from '../../../outcome.ts';
import { plainText } from '../database/plain-text.ts';
import { exposureId } from '../ids.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Change } from '../ledger/writer.ts';
import { exposureEffect } from './exposure-effect.ts';

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
    const fresh: Outcome[] = [];
    for (const outcome of batch) {
      const here = known.get(plainText(outcome.target)) ?? [];
      if (exposureEffect(outcome.verdict) === 'closed') await close(change, runId, outcome, here);
      else if (!(await openAgain(change, runId, outcome, here))) fresh.push(outcome);
    }
    if (fresh.length > 0) await openFirst(change, runId, fresh);
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

/** False when there is no exposure yet that this outcome could be about. */
async function openAgain(change: Change, runId: string, outcome: Outcome, here: readonly Known[]): Promise<boolean> {
  const known = here.find((one) => one.protocol === protocolOf(outcome));
  if (known === undefined) return false;
  const at = new Date(outcome.at);
  if (at < known.last_seen_at || (known.closed_at !== null && at <= known.closed_at)) return true;
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
  if (again) {
    await change.tx
      .insertInto('episode')
      .values(episodeRow(known.id, episodes, runId, outcome))
      .execute();
    await change.append({ actor: 'scan', event: 'exposure.reopened', subject: known.id, payload: factsOf(runId, outcome, episodes) });
  }
  return true;
}

async function openFirst({ tx, append }: Change, runId: string, outcomes: readonly Outcome[]): Promise<void> {
  const rows = outcomes.map((outcome) => exposureRow(runId, outcome));
  await tx.insertInto('exposure').values(rows).execute();
  const episodes = outcomes.map((outcome) => episodeRow(idOf(outcome), 1, runId, outcome));
  await tx.insertInto('episode').values(episodes).execute();
  for (const outcome of outcomes) {
    await append({ actor: 'scan', event: 'exposure.opened', subject: idOf(outcome), payload: factsOf(runId, outcome, 1) });
  }
}

function protocolOf(outcome: Outcome): string {
  return plainText(outcome.protocol ?? 'unknown');
}

function idOf(outcome: Outcome): string {
  return exposureId(plainText(outcome.target), protocolOf(outcome));
}

function exposureRow(runId: string, outcome: Outcome) {
  return {
    ...measured(outcome),
    id: idOf(outcome),
    target: plainText(outcome.target),
    protocol: protocolOf(outcome),
    state: 'open',
    first_seen_at: outcome.at,
    last_seen_at: outcome.at,
    closed_at: null,
    episodes: 1,
    last_run_id: runId,
    row_version: 1,
  };
}

function episodeRow(id: string, number: number, runId: string, outcome: Outcome) {
  return {
    exposure_id: id,
    number,
    opened_at: outcome.at,
    opened_run_id: runId,
    closed_at: null,
    closed_run_id: null,
    closed_verdict: null,
  };
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
