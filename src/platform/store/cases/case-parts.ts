/**
 * How the parts of a case lie in rows. Only parts that changed are written, and no part is ever removed; a part
 * keeps its place in its list.
 */
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import {
  approvalSchema,
  type CaseHead,
  type CaseState,
  caseHeadSchema,
  contactSchema,
  deadlineSchema,
  deliverySchema,
  noteSchema,
  noticeSchema,
  partySchema,
  replySchema,
} from '../../../stages/disclose/desk/case-state.ts';
import { plainText } from '../database/plain-text.ts';
import type { Tables } from '../database/tables.ts';

type Tx = Transaction<Tables>;

interface Place {
  readonly id: string;
  readonly case_id: string;
  readonly position: number;
  readonly body: string;
}

/** Writes what is new or different in `after`, in an order in which every reference finds its row. */
export async function writeParts(tx: Tx, before: CaseState | undefined, after: CaseState): Promise<void> {
  await writeList(after, before?.parties, after.parties, (part, place) => {
    const row = { ...place, role: part.role, state: part.state, reply_token: part.replyToken };
    return tx
      .insertInto('case_party')
      .values(row)
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  });
  await writeList(after, before?.contacts, after.contacts, (part, place) => {
    const row = { ...place, party_id: part.partyId, channel: part.channel, state: part.state };
    return tx
      .insertInto('case_contact')
      .values(row)
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  });
  await writeList(after, before?.notices, after.notices, (part, place) => {
    const { bytes, ...rest } = part;
    const row = {
      ...place,
      body: bodyOf({ ...rest, bytes: '' }),
      party_id: part.partyId,
      contact_id: part.contactId,
      rung: part.rung,
      state: part.state,
      hash: part.hash,
      message_id: part.messageId,
      content: bytes,
    };
    return tx
      .insertInto('case_notice')
      .values(row)
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  });
  await writeList(after, before?.approvals, after.approvals, (part, place) => {
    const row = {
      ...place,
      purpose: part.purpose,
      notice_id: part.noticeId,
      hash: part.hash,
      person: part.by,
      expires_at: part.expiresAt,
      voided_at: part.voidedAt,
    };
    return tx
      .insertInto('case_approval')
      .values(row)
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  });
  await writeList(after, before?.deliveries, after.deliveries, (part, place) => {
    const row = { ...place, notice_id: part.noticeId, message_id: part.messageId, state: part.state, started_at: part.startedAt };
    return tx
      .insertInto('case_delivery')
      .values(row)
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  });
  await writeList(after, before?.replies, after.replies, (part, place) => {
    const row = { ...place, party_id: part.partyId, kind: part.kind, at: part.at };
    return tx
      .insertInto('case_reply')
      .values(row)
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  });
  await writeList(after, before?.deadlines, after.deadlines, (part, place) => {
    const row = { ...place, kind: part.kind, rung: part.rung, owner: part.owner, due_at: part.dueAt, state: part.state };
    return tx
      .insertInto('case_deadline')
      .values(row)
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  });
  await writeList(after, before?.notes, after.notes, (part, place) => {
    const row = { ...place, at: part.at };
    return tx
      .insertInto('case_note')
      .values(row)
      .onConflict((clash) => clash.column('id').doUpdateSet(row))
      .execute();
  });
}

async function writeList<T extends { readonly id: string }>(
  state: CaseState,
  before: readonly T[] | undefined,
  after: readonly T[],
  write: (part: T, place: Place) => Promise<unknown>,
): Promise<void> {
  for (const [position, part] of after.entries()) {
    const known = before?.[position];
    // Steps hand on what they did not change as it is; where they made the same anew, the text decides.
    if (known === part || (known !== undefined && bodyOf(known) === bodyOf(part))) continue;
    await write(part, { id: part.id, case_id: state.id, position, body: bodyOf(part) });
  }
}

/** Text that PostgreSQL takes, whatever somebody typed. */
export function bodyOf(part: unknown): string {
  return plainText(JSON.stringify(part, (_key, value: unknown) => (typeof value === 'string' ? plainText(value) : value)));
}

export function headOf(state: CaseState): CaseHead {
  const { parties: _p, contacts: _c, notices: _n, approvals: _a, deliveries: _d, replies: _r, deadlines: _l, notes: _o, ...head } = state;
  return head;
}

/** The whole case, checked; undefined when there is none of this id. */
export async function readCase(db: Kysely<Tables> | Tx, id: string): Promise<{ state: CaseState; rowVersion: number } | undefined> {
  const file = await db.selectFrom('case_file').select(['body', 'row_version']).where('id', '=', id).executeTakeFirst();
  if (file === undefined) return undefined;
  const notices = await db.selectFrom('case_notice').select(['body', 'content']).where('case_id', '=', id).orderBy('position').execute();
  const state: CaseState = {
    ...read(caseHeadSchema, file.body),
    parties: readAll(partySchema, await db.selectFrom('case_party').select('body').where('case_id', '=', id).orderBy('position').execute()),
    contacts: readAll(
      contactSchema,
      await db.selectFrom('case_contact').select('body').where('case_id', '=', id).orderBy('position').execute(),
    ),
    notices: notices.map(({ body, content }) => ({ ...read(noticeSchema, body), bytes: content })),
    approvals: readAll(
      approvalSchema,
      await db.selectFrom('case_approval').select('body').where('case_id', '=', id).orderBy('position').execute(),
    ),
    deliveries: readAll(
      deliverySchema,
      await db.selectFrom('case_delivery').select('body').where('case_id', '=', id).orderBy('position').execute(),
    ),
    replies: readAll(replySchema, await db.selectFrom('case_reply').select('body').where('case_id', '=', id).orderBy('position').execute()),
    deadlines: readAll(
      deadlineSchema,
      await db.selectFrom('case_deadline').select('body').where('case_id', '=', id).orderBy('position').execute(),
    ),
    notes: readAll(noteSchema, await db.selectFrom('case_note').select('body').where('case_id', '=', id).orderBy('position').execute()),
  };
  return { state, rowVersion: file.row_version };
}

function readAll<T>(schema: z.ZodType<T>, rows: readonly { readonly body: string }[]): T[] {
  return rows.map(({ body }) => read(schema, body));
}

function read<T>(schema: z.ZodType<T>, body: string): T {
  return schema.parse(JSON.parse(body));
}
