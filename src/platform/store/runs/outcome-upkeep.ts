/**
 * Stores outcomes and what follows from them in one transaction. A target has one outcome per run: what
 * is stored already is left alone and has no further effect, so a repetition after a crash is harmless.
 */
import { sql } from 'kysely';
import type { CollectionOutcome, Outcome } from '../../../outcome.ts';
import { plainText } from '../database/plain-text.ts';
import { updateExposures } from '../exposures/exposure-upkeep.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Change } from '../ledger/writer.ts';

/** Rows per statement. */
const OUTCOMES = 2000;
/** Rows per statement; thirteen parameters each. */
const BATCH = 400;

/** Answers with how many were new. */
export async function storeOutcomes(change: Change, runId: string, chunkIndex: number, outcomes: readonly Outcome[]): Promise<number> {
  let stored = 0;
  for (let from = 0; from < outcomes.length; from += OUTCOMES) {
    const batch = firstPerTarget(outcomes.slice(from, from + OUTCOMES));
    const { rows } = await insertOutcomes(batch.map((outcome) => outcomeRow(runId, chunkIndex, outcome))).execute(change.tx);
    const fresh = new Set(rows.map((row) => row.target));
    const added = batch.filter((outcome) => fresh.has(plainText(outcome.target)));
    await storeObservations(change, runId, added);
    await updateExposures(change, runId, added);
    stored += added.length;
  }
  return stored;
}

function firstPerTarget(outcomes: readonly Outcome[]): Outcome[] {
  const seen = new Map<string, Outcome>();
  for (const outcome of outcomes) if (!seen.has(plainText(outcome.target))) seen.set(plainText(outcome.target), outcome);
  return [...seen.values()];
}

/** One parameter for all rows: a sweep brings tens of thousands, and ten parameters for each cost more than the rows. */
function insertOutcomes(rows: readonly ReturnType<typeof outcomeRow>[]) {
  return sql<{ readonly target: string }>`
    insert into outcome (run_id, target, chunk_index, protocol, verdict, body, requests, bytes, ms, at)
    select run_id, target, chunk_index, protocol, verdict, body, requests, bytes, ms, at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given(run_id text, target text, chunk_index integer, protocol text, verdict text, body text, requests bigint, bytes bigint, ms bigint, at timestamptz)
    on conflict (run_id, target) do nothing
    returning target`;
}

function outcomeRow(runId: string, chunkIndex: number, outcome: Outcome) {
  return {
    run_id: runId,
    target: plainText(outcome.target),
    chunk_index: chunkIndex,
    protocol: outcome.protocol === null ? null : plainText(outcome.protocol),
    verdict: outcome.verdict,
    // Escapes what a column would refuse, so nothing is lost.
    body: JSON.stringify(outcome),
    requests: outcome.requests,
    bytes: outcome.bytes,
    ms: outcome.ms,
    at: outcome.at,
  };
}

async function storeObservations({ tx }: Change, runId: string, outcomes: readonly Outcome[]): Promise<void> {
  const rows = outcomes.flatMap((outcome) => (outcome.collections ?? []).map((collection) => observationRow(runId, outcome, collection)));
  for (let from = 0; from < rows.length; from += BATCH) {
    await tx
      .insertInto('observation')
      .values(rows.slice(from, from + BATCH))
      .onConflict((conflict) => conflict.columns(['run_id', 'target', 'collection_id']).doNothing())
      .execute();
  }
}

function observationRow(runId: string, outcome: Outcome, collection: CollectionOutcome) {
  return {
    run_id: runId,
    target: plainText(outcome.target),
    collection_id: plainText(collection.id),
    protocol: plainText(outcome.protocol ?? 'unknown'),
    name: plainText(collection.name),
    documents: collection.documents,
    bytes: collection.bytes,
    sampled: collection.sampled,
    persons_estimate: collection.persons?.estimate ?? null,
    persons_low: collection.persons?.low ?? null,
    persons_high: collection.persons?.high ?? null,
    classes: canonicalJson([...new Set(collection.classes.map((found) => plainText(found.id)))].sort()),
    at: outcome.at,
  };
}
