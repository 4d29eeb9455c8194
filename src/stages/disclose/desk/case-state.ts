/**
 * A case as a plain value: everything that the desk knows of it, value-free. The store keeps it in rows and
 * hands it back as it was; every step of the desk takes one and gives a new one, and touches nothing else.
 * Instants are ISO text in UTC.
 */
import type { EmbargoState } from '../machines/embargo.ts';
import type { HandlingState } from '../machines/handling.ts';
import type { PartyState } from '../machines/party.ts';
import type { Role, WorldFact } from '../machines/world-facts.ts';
import type { CaseSubject } from './subject.ts';

/** When something became known, by whom it was taken down, and what says so, in our own words. */
export interface FactRecord {
  readonly at: string;
  readonly by: string;
  readonly evidence: string;
}

export interface Hold {
  readonly reason: string;
  readonly reviewAt: string;
  readonly by: string;
  readonly since: string;
}

export interface Party {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or null where nobody knows. */
  readonly country: string | null;
  /** BCP 47 tag of the language in which it is written to. */
  readonly language: string;
  /** How sure we are that it has this role, 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly string[];
  readonly evidenceAgainst: readonly string[];
  /** Why it is written to although the confidence is below the floor. */
  readonly despiteConfidence: string | null;
  /** Once somebody has made sure that it is them: only then the address of the store is written in clear. */
  readonly confirmedAt: string | null;
  readonly confirmedBecause: string | null;
  readonly state: PartyState;
  /** In the address that answers go to; tells whose answer it is. */
  readonly replyToken: string;
}

export type ChannelId = 'mail' | 'web-form' | 'phone';

export interface Contact {
  readonly id: string;
  readonly partyId: string;
  readonly channel: ChannelId;
  /** Mail address, address of a form or telephone number. */
  readonly address: string;
  readonly source: string;
  readonly verifiedAt: string | null;
  /** Of an OpenPGP key. Null: none is known, and the notice goes out readable. */
  readonly keyFingerprint: string | null;
  readonly state: 'usable' | 'bounced';
}

export type NoticeState = 'draft' | 'approved' | 'sending' | 'sent' | 'delivery-unknown' | 'void';

export interface Notice {
  readonly id: string;
  readonly partyId: string;
  readonly contactId: string;
  readonly rung: string;
  readonly language: string;
  /** Version of the reviewed text. */
  readonly textVersion: string;
  readonly subject: string;
  /** The exact bytes that go out, in base64; never changed after they are written. */
  readonly bytes: string;
  /** SHA-256 over the bytes, the channel and the recipient. */
  readonly hash: string;
  readonly messageId: string;
  readonly state: NoticeState;
  readonly draftedBy: string;
  readonly draftedAt: string;
  /** The notice that this one took the place of. */
  readonly replaces: string | null;
  readonly sentAt: string | null;
}

export type Capacity = 'desk' | 'counsel';

/** Leave to send exactly the bytes with this hash, or to publish the advisory with this hash. */
export interface Approval {
  readonly id: string;
  readonly purpose: 'notice' | 'publication';
  /** Null for a publication. */
  readonly noticeId: string | null;
  readonly hash: string;
  readonly by: string;
  readonly capacity: Capacity;
  readonly at: string;
  readonly expiresAt: string;
  readonly voidedAt: string | null;
  readonly voidedBecause: string | null;
}

/** One row of the outbox. There is at most one for a notice, so that none is sent twice. */
export interface Delivery {
  readonly id: string;
  readonly noticeId: string;
  readonly messageId: string;
  readonly channel: ChannelId;
  /** `refused` is known not to have gone out; `unknown` may have. */
  readonly state: 'sending' | 'sent' | 'delivered' | 'bounced' | 'refused' | 'unknown';
  readonly attempts: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** What the receiving side said, shortened, in printable characters. */
  readonly said: string | null;
}

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

export interface Reply {
  readonly id: string;
  readonly partyId: string;
  readonly kind: ReplyKind;
  readonly at: string;
  readonly takenDownBy: string;
  /** What it says, in the words of whoever took it down. */
  readonly summary: string;
  /** Whether the party was already held to be silent. */
  readonly late: boolean;
}

export type DeadlineKind = 'rung' | 'answer' | 'hold-review' | 'embargo-end';

export interface Deadline {
  readonly id: string;
  readonly kind: DeadlineKind;
  /** Of a rung. */
  readonly rung: string | null;
  readonly partyId: string | null;
  /** The person who answers for it; never empty. */
  readonly owner: string;
  readonly dueAt: string;
  readonly state: 'open' | 'due' | 'met' | 'skipped' | 'stopped';
  /** Why it was skipped or stopped. */
  readonly because: string | null;
}

export interface CaseNote {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

export interface Publication {
  readonly hash: string;
  readonly draftedBy: string;
  /** When the owner was sent the draft. */
  readonly ownerSentAt: string | null;
  readonly publishedAt: string | null;
}

export interface CaseState {
  readonly id: string;
  readonly title: string;
  /** The person who answers for the case and for every deadline of it. */
  readonly lead: string;
  readonly openedAt: string;
  readonly handling: HandlingState;
  readonly embargo: EmbargoState;
  readonly embargoUntil: string | null;
  readonly facts: Readonly<Partial<Record<WorldFact, FactRecord>>>;
  /** Day 0 of the ladder; null before somebody is named. */
  readonly ladderFrom: string | null;
  readonly hold: Hold | null;
  readonly subject: CaseSubject;
  readonly publication: Publication | null;
  readonly parties: readonly Party[];
  readonly contacts: readonly Contact[];
  readonly notices: readonly Notice[];
  readonly approvals: readonly Approval[];
  readonly deliveries: readonly Delivery[];
  readonly replies: readonly Reply[];
  readonly deadlines: readonly Deadline[];
  readonly notes: readonly CaseNote[];
}
