/** What may be sent to change a case. Texts are in the person's own words; the API fetches no address that they name. */
import { z } from '@hono/zod-openapi';
import { advanceSteps } from '../../../case-desk/advance-case.ts';
import { channelIds, roles } from '../../../contracts/party-words.ts';
import { capacities, deliverySchema, replyKinds } from '../../../stages/disclose/desk/case-state.ts';
import { instant } from './basics.ts';

const words = z.string().trim().min(1).max(2000);
const name = z.string().trim().min(1).max(200);
const day = z.iso.date().openapi({ description: 'Until the end of this day, in UTC.', example: '2030-02-01' });
const partyName = z.string().min(1).max(64).openapi({ description: 'Id, or role where there is one party with it.' });

export const openBody = z
  .object({ exposure: z.string().min(1).max(400).openapi({ description: 'Id or target.' }), title: name.optional() })
  .openapi('OpenCase');

export const advanceBody = z
  .object({
    step: z.enum(advanceSteps),
    reason: words.optional().openapi({ description: 'All but `valid` need one; for `verified` it is the proof.' }),
    rung: z.string().max(40).optional().openapi({ description: 'For `skip`.' }),
  })
  .openapi('AdvanceCase');

export const holdBody = z.object({ reason: words, until: day }).openapi('HoldCase');

export const embargoBody = z
  .discriminatedUnion('step', [
    z.object({ step: z.literal('propose'), until: day, reason: words.optional() }),
    z.object({ step: z.literal('revise'), until: day, reason: words.optional() }),
    z.object({ step: z.literal('agree'), consentOf: z.array(partyName).min(1).max(50) }),
    z.object({ step: z.literal('exit'), reason: words }),
  ])
  .openapi('ChangeEmbargo');

export const assignBody = z.object({ to: z.string().trim().min(1).max(120) }).openapi('AssignCase');
export const noteBody = z.object({ text: words }).openapi('TakeNote');

export const partyBody = z
  .object({
    role: z.enum(roles),
    name,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable()
      .default(null),
    language: z.string().min(2).max(35).default('en'),
    confidence: z.number().min(0).max(1),
    reason: words.optional(),
  })
  .openapi('NameParty');

export const partyChangeBody = z
  .object({
    change: z.enum(['confirm', 'justify', 'counsel-clears']).openapi({
      description:
        '`confirm`: this is them, notices may show the address of the store in full. `justify`: why it is written to although the confidence is low. `counsel-clears`: counsel lets the desk write to it again.',
    }),
    reason: words,
  })
  .openapi('ChangeParty');

export const contactBody = z
  .object({ channel: z.enum(channelIds).default('mail'), address: z.string().min(3).max(520), source: words })
  .openapi('AddContact');

export const draftBody = z
  .object({
    rung: z.string().min(1).max(40),
    contactId: z.string().max(64).optional(),
    language: z.string().max(35).optional(),
    enclosure: z
      .object({ type: z.enum(['text/plain', 'text/markdown', 'text/html']), content: z.string().min(1).max(1_000_000) })
      .optional()
      .openapi({ description: 'The draft of the advisory, which the final notice needs.' }),
    rehearse: z.boolean().default(false).openapi({ description: 'Show the drafts and keep none.' }),
  })
  .openapi('DraftNotices');

export const draftedView = z
  .object({
    drafts: z.array(
      z.object({
        noticeId: z.string(),
        contactId: z.string(),
        rung: z.string(),
        language: z.string(),
        subject: z.string(),
        hash: z.string(),
        /** Whether the address of the store is masked. */
        masked: z.boolean(),
        remarks: z.array(z.string()),
        text: z.string(),
      }),
    ),
    kept: z.boolean(),
  })
  .openapi('Drafted');

export const approveBody = z
  .object({
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .openapi({ description: 'Of exactly the bytes that were looked at.' }),
    capacity: z.enum(capacities).default('desk'),
  })
  .openapi('ApproveNotice');

export const wentOutBody = z.object({ wentOut: z.boolean() }).openapi('DecideDelivery');

export const rehearsalView = z
  .object({ recipient: z.string(), through: z.string(), hash: z.string() })
  .openapi('Rehearsal', { description: 'Where it would go, and through what.' });

export const sentView = z.object({ delivery: z.object({ ...deliverySchema.shape }).openapi('Delivery') }).openapi('SentNotice');

export const replyBody = z
  .object({ party: partyName, kind: z.enum(replyKinds), summary: words, noticeId: z.string().max(64).optional() })
  .openapi('TakeReply');

export const tickedView = z
  .object({
    at: instant,
    cases: z.array(
      z.object({
        caseId: z.string(),
        drafted: z.array(z.string()),
        due: z.array(z.string()),
        lost: z.array(z.string()),
        stuck: z.array(z.string()),
      }),
    ),
  })
  .openapi('Ticked');
