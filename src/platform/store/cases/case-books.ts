/**
 * Cases in the books. A step of the desk is a function of the case as it is; the books run it inside the one
 * transaction that also writes what it changed and what the ledger says of it, so that nobody acts on a case
 * that somebody else has changed meanwhile, and nothing is done that the ledger does not know.
 */
import type { Kysely } from 'kysely';
import { AppError } from '../../../errors.ts';
import type { CaseState, Deadline } from '../../../stages/disclose/desk/case-state.ts';
import { deadlineSchema } from '../../../stages/disclose/desk/case-state.ts';
import type { Happened, Turn } from '../../../stages/disclose/desk/turn.ts';
import { readCursor, writeCursor } from '../database/page-cursor.ts';
import { plainText } from '../database/plain-text.ts';
import type { Tables } from '../database/tables.ts';
import type { Change, Write } from '../ledger/writer.ts';
import { bodyOf, headOf, readCase, writeParts } from './case-parts.ts';

export interface CaseLine {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly handling: string;
  readonly embargo: string;
  readonly exposureId: string | null;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly rowVersion: number;
  /** The next deadline that is open or due. */
  readonly nextDueAt: string | null;
}

export interface CaseFilter {
  readonly handling?: readonly string[];
  readonly lead?: string;
  readonly exposureId?: string;
}

export interface CaseBooks {
  /** Records a case that was opened. */
  open(turn: Turn, actor: string): Promise<CaseState>;
  get(id: string): Promise<{ readonly state: CaseState; readonly rowVersion: number }>;
  /**
   * Runs a step on the case as it is now. What the step throws undoes everything.
   * @throws AppError CASE_UNKNOWN; CASE_CHANGED when `expected` is not the version that the case has
   */
  change<T extends Turn>(id: string, actor: string, step: (state: CaseState) => T, expected?: number): Promise<T>;
  /** Last changed first. */
  list(
    filter?: CaseFilter,
    page?: { readonly limit?: number; readonly cursor?: string },
  ): Promise<{ readonly items: CaseLine[]; readonly nextCursor: string | null }>;
  /** Whose answer a reply is, by the token in the address that it went to. */
  findByToken(token: string): Promise<{ readonly caseId: string; readonly partyId: string } | undefined>;
  /** Which of these Message-IDs are those of notices of ours. */
  findByMessageIds(
    messageIds: readonly string[],
  ): Promise<readonly { readonly caseId: string; readonly partyId: string; readonly noticeId: string; readonly messageId: string }[]>;
  /** Cases with a delivery that was begun and not ended. */
  underWay(): Promise<string[]>;
  /** Deadlines that are open or due, earliest first; of every case. */
  deadlines(until?: Date): Promise<(Deadline & { readonly caseId: string })[]>;
}

const MOST = 500;

export function caseBooks(db: Kysely<Tables>, write: Write): CaseBooks {
  return {
    open: (turn, actor) =>
      write(async (change) => {
        const { state } = turn;
        const at = change.now.toISOString();
        await change.tx
          .insertInto('case_file')
          .values({ ...fileOf(state), opened_at: state.openedAt, changed_at: at })
          .execute();
        await writeParts(change.tx, undefined, state);
        await takeDown(change, actor, turn.happened);
        return state;
      }),
    async get(id) {
      const found = await readCase(db, id);
      if (found === undefined) throw unknown(id);
      return found;
    },
    change: (id, actor, step, expected) => write((change) => changeCase(change, id, actor, step, expected)),
    list: (filter = {}, page = {}) => listCases(db, filter, page),
    async findByToken(token) {
      const row = await db
        .selectFrom('case_party')
        .select(['id', 'case_id'])
        .where('reply_token', '=', plainText(token))
        .executeTakeFirst();
      return row === undefined ? undefined : { caseId: row.case_id, partyId: row.id };
    },
    async findByMessageIds(messageIds) {
      const asked = messageIds.map(plainText);
      if (asked.length === 0) return [];
      const rows = await db
        .selectFrom('case_notice')
        .select(['id', 'case_id', 'party_id', 'message_id'])
        .where('message_id', 'in', asked)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ caseId: row.case_id, partyId: row.party_id, noticeId: row.id, messageId: row.message_id }));
    },
    async underWay() {
      const rows = await db
        .selectFrom('case_delivery')
        .select('case_id')
        .distinct()
        .where('state', '=', 'sending')
        .orderBy('case_id')
        .execute();
      return rows.map((row) => row.case_id);
    },
    async deadlines(until) {
      let query = db.selectFrom('case_deadline').select(['case_id', 'body']).where('state', 'in', ['open', 'due']);
      if (until !== undefined) query = query.where('due_at', '<=', until);
      const rows = await query.orderBy('due_at').orderBy('id').execute();
      return rows.map(({ case_id: caseId, body }) => ({ ...deadlineSchema.parse(JSON.parse(body)), caseId }));
    },
  };
}

/** Inside a transaction that changes more than the case. */
export async function changeCase<T extends Turn>(
  change: Change,
  id: string,
  actor: string,
  step: (state: CaseState) => T,
  expected: number | undefined,
): Promise<T> {
  // The ledger's lock is held, so nobody else can change the case between this reading and the writing.
  const found = await readCase(change.tx, id);
  if (found === undefined) throw unknown(id);
  if (expected !== undefined && expected !== found.rowVersion) {
    throw new AppError('CASE_CHANGED', { detail: `${id} is at version ${found.rowVersion}, not at ${expected}.` });
  }
  const turn = step(found.state);
  if (turn.state === found.state && turn.happened.length === 0) return turn;
  await change.tx
    .updateTable('case_file')
    .set({ ...fileOf(turn.state), changed_at: change.now.toISOString(), row_version: found.rowVersion + 1 })
    .where('id', '=', id)
    .execute();
  await writeParts(change.tx, found.state, turn.state);
  await takeDown(change, actor, turn.happened);
  return turn;
}

function fileOf(state: CaseState) {
  return {
    id: state.id,
    title: state.title,
    lead: state.lead,
    handling: state.handling,
    embargo: state.embargo,
    exposure_id: state.subject.exposureId,
    body: bodyOf(headOf(state)),
  };
}

async function takeDown(change: Change, actor: string, happened: readonly Happened[]): Promise<void> {
  for (const { event, subject, payload } of happened) await change.append({ actor, event, subject, payload });
}

async function listCases(db: Kysely<Tables>, { handling, lead, exposureId }: CaseFilter, page: { limit?: number; cursor?: string }) {
  const limit = Math.min(Math.max(page.limit ?? 100, 1), MOST);
  let query = db
    .selectFrom('case_file')
    .select(['id', 'title', 'lead', 'handling', 'embargo', 'exposure_id', 'opened_at', 'changed_at', 'row_version'])
    .select((file) =>
      file
        .selectFrom('case_deadline')
        .select((row) => row.fn.min('due_at').as('due'))
        .whereRef('case_deadline.case_id', '=', 'case_file.id')
        .where('state', 'in', ['open', 'due'])
        .as('next_due_at'),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(limit + 1);
  if (handling !== undefined) query = query.where('handling', 'in', handling);
  if (lead !== undefined) query = query.where('lead', '=', lead);
  if (exposureId !== undefined) query = query.where('exposure_id', '=', exposureId);
  if (page.cursor !== undefined) {
    const after = readCursor(page.cursor);
    const at = new Date(after.at);
    query = query
      .where('changed_at', '<=', at)
      .where(({ eb, or, and }) => or([eb('changed_at', '<', at), and([eb('changed_at', '=', at), eb('id', '>', after.id)])]));
  }
  const rows = await query.execute();
  const items = rows.slice(0, limit).map(
    (row): CaseLine => ({
      id: row.id,
      title: row.title,
      lead: row.lead,
      handling: row.handling,
      embargo: row.embargo,
      exposureId: row.exposure_id,
      openedAt: row.opened_at.toISOString(),
      changedAt: row.changed_at.toISOString(),
      rowVersion: row.row_version,
      nextDueAt: row.next_due_at?.toISOString() ?? null,
    }),
  );
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeCursor({ at: last.changedAt, id: last.id }) : null };
}

function unknown(id: string): AppError {
  return new AppError('CASE_UNKNOWN', { detail: `There is no case ${id.slice(0, 40)}.` });
}
