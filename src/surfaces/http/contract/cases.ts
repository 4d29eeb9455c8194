/**
 * Cases as the API shows them: the state of the desk as it lies in the books, with what follows from it today.
 * The bytes of a notice are left out here; the notice itself shows them to whoever is to approve.
 */
import { z } from '@hono/zod-openapi';
import {
  approvalSchema,
  caseHeadSchema,
  contactSchema,
  deadlineSchema,
  deliverySchema,
  noteSchema,
  noticeSchema,
  partySchema,
  replySchema,
} from '../../../stages/disclose/desk/case-state.ts';
import { caseSubjectSchema } from '../../../stages/disclose/desk/subject.ts';
import { embargoStates } from '../../../stages/disclose/machines/embargo.ts';
import { handlingStates } from '../../../stages/disclose/machines/handling.ts';
import { count, instant, pageOf, pageQuery, several } from './basics.ts';
import { ledgerEntryView } from './ledger.ts';

export const caseLine = z
  .object({
    id: z.string(),
    title: z.string(),
    lead: z.string(),
    handling: z.enum(handlingStates),
    embargo: z.enum(embargoStates),
    exposureId: z.string().nullable(),
    openedAt: instant,
    changedAt: instant,
    rowVersion: count,
    /** The next deadline that is open or due. */
    nextDueAt: instant.nullable(),
  })
  .openapi('CaseLine');

export const standingView = z
  .object({
    enough: z.boolean(),
    by: z.array(z.string()),
    wanted: count,
    counselWanted: z.boolean(),
    counselGiven: z.boolean(),
  })
  .openapi('ApprovalStanding', { description: 'Who has approved exactly these bytes, and who still has to.' });

const { bytes: _bytes, encryption: _encryption, ...noticeShape } = noticeSchema.shape;
export const noticeLine = z.object({ ...noticeShape, standing: standingView }).openapi('Notice');

const rungView = z
  .object({
    id: z.string(),
    title: z.string(),
    state: z.enum(['gone', 'skipped', 'ready', 'overdue', 'coming', 'resting', 'blocked']),
    dueAt: instant.nullable(),
    why: z.string(),
    needs: z.array(z.string()),
  })
  .openapi('Rung');

export const ladderView = z
  .object({
    held: z.object({ reason: z.string(), reviewAt: instant }).nullable(),
    now: rungView.nullable(),
    next: rungView.nullable(),
    rungs: z.array(rungView),
  })
  .openapi('Ladder', { description: 'Which rung it is on and why, what is behind it, and what comes next and when.' });

export const caseDetail = z
  .object({
    ...caseHeadSchema.shape,
    subject: z.object({ ...caseSubjectSchema.shape }).openapi('CaseSubject'),
    /** One sentence on `handling`. */
    handlingMeans: z.string(),
    changedBy: z.string().nullable(),
    rowVersion: count,
    parties: z.array(z.object({ ...partySchema.shape }).openapi('Party')),
    contacts: z.array(z.object({ ...contactSchema.shape }).openapi('Contact')),
    notices: z.array(noticeLine),
    approvals: z.array(z.object({ ...approvalSchema.shape }).openapi('Approval')),
    deliveries: z.array(z.object({ ...deliverySchema.shape }).openapi('Delivery')),
    replies: z.array(z.object({ ...replySchema.shape }).openapi('Reply')),
    deadlines: z.array(z.object({ ...deadlineSchema.shape }).openapi('Deadline')),
    notes: z.array(z.object({ ...noteSchema.shape }).openapi('CaseNote')),
    ladder: ladderView,
    /** From the ledger, newest first, at most two hundred; `GET /ledger?subject=` has them all. */
    timeline: z.array(ledgerEntryView),
  })
  .openapi('CaseDetail');

export const casePage = pageOf(caseLine, 'CasePage');
export const caseQuery = pageQuery.extend({
  handling: several(handlingStates),
  lead: z.string().max(120).optional(),
  exposureId: z.string().max(64).optional(),
});

export const noticeDetail = z
  .object({
    ...noticeShape,
    standing: standingView,
    caseId: z.string(),
    recipient: z.string(),
    channel: z.string(),
    keyFingerprint: z.string().nullable(),
    /** What the recipient will read. */
    text: z.string(),
    attachments: z.array(z.string()),
    /** The exact bytes that are approved and that go out, in base64. */
    bytes: z.string(),
    /** What the recipient was written on this rung before: the notice that this one took the place of. */
    replacedText: z.string().nullable(),
  })
  .openapi('NoticeDetail');

export type CaseLineView = z.infer<typeof caseLine>;
export type CaseDetailView = z.infer<typeof caseDetail>;
export type NoticeDetailView = z.infer<typeof noticeDetail>;
