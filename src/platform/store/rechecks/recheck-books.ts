/**
 * Re-checks in the books. A look, what it says of the exposure, what it says to the case, the next look and the entry of
 * the ledger are one transaction: there is no look that the case does not know of, and none that counts twice.
 */
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import type { Turn } from '../../../stages/disclose/desk/turn.ts';
import type { NextLook } from '../../../stages/verify/closure/plan-next.ts';
import { type PassToRecord, type RecordedPass, recordedPassSchema } from '../../../stages/verify/closure/recorded-pass.ts';
import { changeCase } from '../cases/case-books.ts';
import { plainText } from '../database/plain-text.ts';
import type { Tables } from '../database/tables.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import type { Change, Write } from '../ledger/writer.ts';
import { passDigest } from './pass-digest.ts';
import { type ExposureChange, updateExposure } from './update-exposure.ts';

/** When a store is looked at next, and why. */
export interface RecheckPlan extends NextLook {
  readonly subject: string;
  readonly exposureId: string | null;
  readonly caseId: string | null;
  readonly target: string;
}

/** What follows from a look, decided with every look before it in hand. */
export interface Consequence {
  readonly exposure: ExposureChange;
  readonly plan: NextLook;
  /** Runs on the case as it is at that moment; absent where there is none. */
  readonly step?: (state: CaseState) => Turn;
}

export interface RecheckBooks {
  /** Due first; `until` leaves out what is due later and what has ended. */
  plans(until?: Date): Promise<RecheckPlan[]>;
  plan(subject: string): Promise<RecheckPlan | undefined>;
  put(plans: readonly RecheckPlan[]): Promise<void>;
  /** Every look at a store, oldest first. */
  passes(subject: string): Promise<RecordedPass[]>;
  /** @param decide gets every look, the new one last. */
  record(pass: PassToRecord, decide: (passes: readonly Omit<RecordedPass, 'seal'>[]) => Consequence): Promise<Recorded>;
  /** The entries of the ledger about one subject, oldest first. */
  entriesAbout(subject: string): Promise<LedgerEntry[]>;
}

export interface Recorded {
  readonly pass: RecordedPass;
  readonly turn: Turn | undefined;
}

const phaseSchema = z.enum(['open', 'proving', 'watching', 'ended']);

export function recheckBooks(db: Kysely<Tables>, write: Write): RecheckBooks {
  return {
    async plans(until) {
      let query = db.selectFrom('recheck_plan').selectAll();
      if (until !== undefined) query = query.where('due_at', '<=', until);
      const rows = await query.orderBy('due_at').orderBy('subject').execute();
      return rows.map(planOf);
    },
    async plan(subject) {
      const row = await db.selectFrom('recheck_plan').selectAll().where('subject', '=', plainText(subject)).executeTakeFirst();
      return row === undefined ? undefined : planOf(row);
    },
    async put(plans) {
      if (plans.length === 0) return;
      await write(async (change) => {
        for (const plan of plans) await putPlan(change, plan);
      });
    },
    passes: (subject) => readPasses(db, subject),
    record: (pass, decide) => write((change) => record(change, pass, decide)),
    async entriesAbout(subject) {
      const rows = await db.selectFrom('ledger').selectAll().where('subject', '=', subject).orderBy('seq').execute();
      return rows.map(entryOf);
    },
  };
}

async function record(
  change: Change,
  fresh: PassToRecord,
  decide: (passes: readonly Omit<RecordedPass, 'seal'>[]) => Consequence,
): Promise<Recorded> {
  // The ledger's lock is held: the number is nobody else's.
  const before = await readPasses(change.tx, fresh.subject);
  const pass = recordedPassSchema.parse({ ...fresh, number: (before.at(-1)?.number ?? 0) + 1 });
  const { exposure, plan, step } = decide([...before, pass]);
  const { id, subject, number, exposureId, caseId, at, outcome, verdict, by } = pass;
  const seal = await change.append({
    actor: by,
    event: 'recheck.taken',
    subject,
    payload: { id, number, case: caseId, at, outcome, digest: passDigest(pass) },
  });
  const row = {
    id,
    subject,
    number,
    exposure_id: exposureId,
    case_id: caseId,
    at,
    outcome,
    ledger_seq: seal.seq,
    body: JSON.stringify(pass),
  };
  await change.tx.insertInto('recheck_pass').values(row).execute();
  if (exposureId !== null) await updateExposure(change, exposureId, { id, at, verdict, thirdParty: pass.thirdParty }, exposure);
  await putPlan(change, { subject, exposureId, caseId, target: pass.target, ...plan });
  const turn = caseId === null || step === undefined ? undefined : await changeCase(change, caseId, by, step, undefined);
  return { pass: { ...pass, seal }, turn };
}

async function readPasses(db: Kysely<Tables>, subject: string): Promise<RecordedPass[]> {
  const rows = await db
    .selectFrom('recheck_pass')
    .innerJoin('ledger', 'ledger.seq', 'recheck_pass.ledger_seq')
    .select(['recheck_pass.body as body'])
    .selectAll('ledger')
    .where('recheck_pass.subject', '=', plainText(subject))
    .orderBy('recheck_pass.number')
    .execute();
  return rows.map(({ body, ...entry }) => ({ ...recordedPassSchema.parse(JSON.parse(body)), seal: entryOf(entry) }));
}

async function putPlan({ tx, now }: Change, { subject, exposureId, caseId, target, phase, dueAt, why }: RecheckPlan): Promise<void> {
  const row = {
    subject: plainText(subject),
    exposure_id: exposureId,
    case_id: caseId,
    target: plainText(target),
    phase,
    due_at: dueAt,
    why: plainText(why),
    planned_at: now.toISOString(),
  };
  await tx
    .insertInto('recheck_plan')
    .values(row)
    .onConflict((clash) => clash.column('subject').doUpdateSet(row))
    .execute();
}

function planOf(row: Selectable<Tables['recheck_plan']>): RecheckPlan {
  return {
    subject: row.subject,
    exposureId: row.exposure_id,
    caseId: row.case_id,
    target: row.target,
    phase: phaseSchema.parse(row.phase),
    dueAt: row.due_at?.toISOString() ?? null,
    why: row.why,
  };
}

function entryOf({ prev_hash: prevHash, ...rest }: Selectable<Tables['ledger']>): LedgerEntry {
  return { ...rest, prevHash };
}
