/**
 * A case as a plain value: everything that the desk knows of it, value-free. The store keeps it in rows and
 * hands it back as it was, checked by these schemas; every step of the desk takes one and gives a new one, and
 * touches nothing else. Instants are ISO text in UTC.
 */
import { z } from 'zod';
import { channelIds, roles } from '../../../contracts/party-words.ts';
import { proposalSchema } from '../claims/proposal.ts';
import { embargoStates } from '../machines/embargo.ts';
import { handlingStates } from '../machines/handling.ts';
import { partyStates } from '../machines/party.ts';
import { worldFactIds } from '../machines/world-facts.ts';
import { caseSubjectSchema } from './subject.ts';

const instant = z.iso.datetime();
const id = z.string().min(1).max(64);
const person = z.string().min(1).max(120);
const words = z.string().max(2000);
const share = z.number().min(0).max(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** When something became known, by whom it was taken down, and what says so, in our own words. */
export const factSchema = z.strictObject({ at: instant, by: person, evidence: words });
export type FactRecord = z.infer<typeof factSchema>;

const holdSchema = z.strictObject({ reason: words, reviewAt: instant, by: person, since: instant });

export const partySchema = z.strictObject({
  id,
  role: z.enum(roles),
  name: z.string().min(1).max(200),
  /** ISO 3166-1 alpha-2, or null where nobody knows. */
  country: z.string().length(2).nullable(),
  /** BCP 47 tag of the language in which it is written to. */
  language: z.string().min(2).max(35),
  /** How sure we are that it has this role. */
  confidence: share,
  /** Whether another claim to the same role is too close to tell which is right. */
  disputed: z.boolean(),
  evidence: z.array(words).readonly(),
  evidenceAgainst: z.array(words).readonly(),
  /** Why it is written to although the confidence is below the floor. */
  despiteConfidence: words.nullable(),
  /** Once somebody has made sure that it is them: only then the address of the store is written in clear. */
  confirmedAt: instant.nullable(),
  confirmedBecause: words.nullable(),
  state: z.enum(partyStates),
  /** In the address that answers go to; tells whose answer it is. */
  replyToken: id,
});
export type Party = z.infer<typeof partySchema>;

export const contactSchema = z.strictObject({
  id,
  partyId: id,
  channel: z.enum(channelIds),
  /** Mail address, address of a form or telephone number. */
  address: z.string().min(3).max(520),
  source: words,
  verifiedAt: instant.nullable(),
  /** Of an OpenPGP key. Null: none is known, and the notice goes out readable. */
  keyFingerprint: z.string().max(64).nullable(),
  /** The key itself, as text. Without it a contact with a fingerprint cannot be written to. */
  publicKey: z.string().max(300_000).optional(),
  state: z.enum(['usable', 'bounced']),
});
export type Contact = z.infer<typeof contactSchema>;

export const noticeSchema = z.strictObject({
  id,
  partyId: id,
  contactId: id,
  rung: z.string().max(40),
  language: z.string().max(35),
  /** Version of the reviewed text. */
  textVersion: z.string().max(40),
  subject: z.string().max(300),
  /** The exact bytes that go out, in base64; never changed after they are written. */
  bytes: z.string().max(4_000_000),
  /** SHA-256 over the bytes, the channel and the recipient. */
  hash,
  /** Of bytes that only the recipient can read: the key of this one mail, so that whoever approves reads those very bytes. */
  encryption: z
    .strictObject({ fingerprint: z.string().max(64), algorithm: z.string().max(20), sessionKey: z.string().max(100) })
    .optional(),
  messageId: z.string().max(200),
  /** Hash of the draft advisory that goes with it. */
  encloses: hash.nullable(),
  /** Beginning of the ladder that it was drafted for; absent in notices of older versions. */
  ladder: instant.nullable().optional(),
  state: z.enum(['draft', 'approved', 'sending', 'sent', 'delivery-unknown', 'void']),
  draftedBy: person,
  draftedAt: instant,
  /** The notice that this one took the place of. */
  replaces: id.nullable(),
  sentAt: instant.nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const capacities = ['desk', 'counsel'] as const;
export type Capacity = (typeof capacities)[number];

/** Leave to send exactly the bytes with this hash, or to publish the advisory with this hash. */
export const approvalSchema = z.strictObject({
  id,
  purpose: z.enum(['notice', 'publication']),
  /** Null for a publication. */
  noticeId: id.nullable(),
  hash,
  by: person,
  capacity: z.enum(capacities),
  at: instant,
  expiresAt: instant,
  voidedAt: instant.nullable(),
  voidedBecause: words.nullable(),
});
export type Approval = z.infer<typeof approvalSchema>;

/** One row of the outbox. There is at most one for a notice, so that none is sent twice. */
export const deliverySchema = z.strictObject({
  id,
  noticeId: id,
  messageId: z.string().max(200),
  channel: z.enum(channelIds),
  /** `refused` is known not to have gone out; `unknown` may have. */
  state: z.enum(['sending', 'sent', 'delivered', 'bounced', 'refused', 'unknown']),
  attempts: z.number().int().positive(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** What the receiving side said, shortened, in printable characters. */
  said: z.string().max(200).nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

export const replyKinds = [
  'answer',
  'auto-reply',
  'bounce',
  'delivered',
  'says-fixed',
  'declines',
  'dispute',
  'threat',
  'opt-out',
] as const;
export type ReplyKind = (typeof replyKinds)[number];

/**
 * What is kept of a mail: where it lies, what it was in the hands of machines, and how sure its sender is. Neither its
 * text nor its subject nor what was attached; whoever reads it reads it where it lies.
 */
const letterSchema = z.strictObject({
  messageId: z.string().max(320).nullable(),
  /** The same for every copy of the mail. */
  digest: hash,
  /** In the mailbox of the desk; null when it came as a file. */
  place: z.strictObject({ folder: z.string().max(200), validity: z.string().max(40), uid: z.string().min(1).max(250) }).nullable(),
  /** Its domain in clear, the rest masked. */
  sender: z.string().max(300),
  /** Whether mail of ours has gone to that domain for this party. */
  knownDomain: z.boolean(),
  /** What our own mail server found; null where it said nothing. */
  proof: z.strictObject({ spf: z.string().nullable(), dkim: z.string().nullable(), dmarc: z.string().nullable() }).nullable(),
  sentAt: instant.nullable(),
  bytes: z.number().int().nonnegative(),
  /** Unread and not kept. Names are masked. */
  attachments: z
    .array(z.strictObject({ name: z.string().max(200), type: z.string().max(120), bytes: z.number().int().nonnegative(), sha256: hash }))
    .max(50)
    .readonly(),
  noticeId: id.nullable(),
});
export type Letter = z.infer<typeof letterSchema>;

export const replySchema = z.strictObject({
  id,
  partyId: id,
  /** `unread` waits for a person, who says what it is; `unrelated` was read and has nothing to do with the case. */
  kind: z.enum([...replyKinds, 'unread', 'unrelated']),
  at: instant,
  takenDownBy: person,
  /** What it says, in the words of whoever took it down. */
  summary: words,
  /** Whether the party was already held to be silent. */
  late: z.boolean(),
  /** Of a reply that came as a mail. */
  letter: letterSchema.optional(),
});
export type Reply = z.infer<typeof replySchema>;

export const deadlineSchema = z.strictObject({
  id,
  kind: z.enum(['rung', 'hold-review', 'embargo-end']),
  /** Of a rung. */
  rung: z.string().max(40).nullable(),
  partyId: id.nullable(),
  /** The person who answers for it; never empty. */
  owner: person,
  dueAt: instant,
  state: z.enum(['open', 'due', 'met', 'skipped', 'stopped']),
  /** Why it was skipped or stopped. */
  because: words.nullable(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

export const noteSchema = z.strictObject({ id, at: instant, by: person, text: words });
export type CaseNote = z.infer<typeof noteSchema>;

const publicationSchema = z.strictObject({
  hash,
  draftedBy: person,
  /** When the owner was sent the draft. */
  ownerSentAt: instant.nullable(),
  publishedAt: instant.nullable(),
  /** A correction that waits for two persons; what was published stays until they have approved it. */
  correction: z.strictObject({ hash, reason: words, draftedBy: person, draftedAt: instant }).nullable().optional(),
  /** What was published when, and withdrawn; oldest first. Absent in cases of earlier versions. */
  releases: z
    .array(
      z.strictObject({
        kind: z.enum(['advisory', 'correction', 'withdrawal']),
        /** Of the page; of what was withdrawn. */
        hash,
        at: instant,
        by: person,
        /** Who approved these bytes; nobody has to approve a withdrawal. */
        approvedBy: z.array(person).readonly(),
        reason: words.nullable(),
      }),
    )
    .readonly()
    .optional(),
});
export type Publication = z.infer<typeof publicationSchema>;
export type Release = NonNullable<Publication['releases']>[number];

/** The case without its parts, as one row holds it. */
export const caseHeadSchema = z.strictObject({
  id,
  title: z.string().min(1).max(200),
  /** The person who answers for the case and for every deadline of it. */
  lead: person,
  openedAt: instant,
  handling: z.enum(handlingStates),
  embargo: z.enum(embargoStates),
  embargoUntil: instant.nullable(),
  facts: z.partialRecord(z.enum(worldFactIds), factSchema),
  /** Day 0 of the ladder; null before somebody is named. */
  ladderFrom: instant.nullable(),
  hold: holdSchema.nullable(),
  subject: caseSubjectSchema,
  publication: publicationSchema.nullable(),
  /** What attribution said when the case was opened; cases that a person described have none. */
  proposed: proposalSchema.optional(),
});
export type CaseHead = Readonly<z.infer<typeof caseHeadSchema>>;

export interface CaseState extends CaseHead {
  readonly parties: readonly Party[];
  readonly contacts: readonly Contact[];
  readonly notices: readonly Notice[];
  readonly approvals: readonly Approval[];
  readonly deliveries: readonly Delivery[];
  readonly replies: readonly Reply[];
  readonly deadlines: readonly Deadline[];
  readonly notes: readonly CaseNote[];
}
