/**
 * Makes the bytes of a notice for one contact: renders it in the party's language, composes the mail or the
 * script, and computes the hash that an approval is bound to. Writes nothing.
 */
import { createHash } from 'node:crypto';
import type { ChannelId } from '../contracts/party-words.ts';
import { AppError } from '../errors.ts';
import type { MailAttachment, MailInput } from '../platform/channels/compose-mail.ts';
import type { CaseState, Contact, Notice, Party } from '../stages/disclose/desk/case-state.ts';
import type { NewNotice } from '../stages/disclose/desk/notices.ts';
import { Refusal } from '../stages/disclose/desk/turn.ts';
import { type EffectiveRung, effectiveRungs } from '../stages/disclose/ladder/effective-rung.ts';
import type { LadderPolicy } from '../stages/disclose/ladder/policy.ts';
import { findLanguage, noticeLanguages } from '../stages/disclose/notices/languages.ts';
import { renderNotice, type Sender } from '../stages/disclose/notices/render-notice.ts';
import { xarfReport } from '../stages/disclose/notices/xarf-report.ts';

/** Who the desk is to the world; the same for every notice. */
export interface DeskIdentity extends Sender {
  /** Notices come from here; answers go to the same address with a token after a plus sign. */
  readonly mail: string;
}

/** Composes the bytes of a mail; handed in, so that this stays free of any library of mail. */
export type ComposeMail = (input: MailInput) => Promise<Uint8Array>;

/** Encrypts the bytes of a mail to a key, or refuses. */
export type EncryptMail = (
  plain: Uint8Array,
  to: { readonly fingerprint: string; readonly armored: string },
  now: Date,
) => Promise<{ readonly bytes: Uint8Array; readonly key: NonNullable<Notice['encryption']> }>;

export interface DraftWish {
  readonly id: string;
  readonly contact: Contact;
  readonly party: Party;
  readonly rung: EffectiveRung;
  /** Tag of another language than the party's. */
  readonly language?: string;
  readonly attachments?: readonly MailAttachment[];
}

export interface Drafted {
  readonly notice: NewNotice;
  readonly plain: string;
  readonly masked: boolean;
  /** What whoever approves should know. */
  readonly remarks: readonly string[];
}

const DAY_MS = 86_400_000;

export async function makeDraft(
  state: CaseState,
  wish: DraftWish,
  means: {
    readonly identity: DeskIdentity;
    readonly compose: ComposeMail;
    readonly encrypt?: EncryptMail;
    readonly policy: LadderPolicy;
    readonly now: Date;
    readonly by: string;
  },
): Promise<Drafted> {
  const { contact, party, rung } = wish;
  if (rung.notice === undefined) throw new Refusal(`The rung "${rung.id}" is a decision and has no notice.`);
  // The text says that the draft is enclosed, so there has to be one.
  const [enclosed] = wish.attachments ?? [];
  if (rung.notice === 'final' && enclosed === undefined)
    throw new Refusal('The final notice encloses the draft of the advisory.', 'Name its file with --attach.');
  const tag = wish.language ?? party.language;
  const language = findLanguage(tag);
  const used = language ?? findLanguage('en') ?? noticeLanguages[0];
  if (used === undefined) throw new Refusal('There is no language to write in.');
  const identity = { ...means.identity, name: means.by };
  const rendered = renderNotice(used, { state, party, kind: rung.notice, sender: identity, nextDate: nextDate(state, rung, means) });
  const messageId = messageIdOf(wish.id, identity.mail);
  const xarf = party.role === 'host' ? xarfReport(state, party, identity, wish.id, means.now) : undefined;
  const attachments = [
    ...(wish.attachments ?? []),
    ...(xarf === undefined ? [] : [{ name: 'xarf.json', type: 'application/json', content: `${JSON.stringify(xarf, undefined, 2)}\n` }]),
  ];
  const plain =
    contact.channel === 'mail'
      ? await means.compose({
          from: { name: identity.organisation, address: identity.mail },
          to: contact.address,
          replyTo: replyAddress(identity.mail, party.replyToken),
          subject: rendered.subject,
          plain: rendered.plain,
          html: rendered.html,
          language: used.id,
          messageId,
          date: means.now,
          attachments,
        })
      : new TextEncoder().encode(contact.channel === 'phone' ? rendered.phone : `${rendered.subject}\n\n${rendered.plain}`);
  const sealed = await seal(plain, contact, means);
  const bytes = sealed?.bytes ?? plain;
  return {
    notice: {
      id: wish.id,
      contactId: contact.id,
      rung: rung.id,
      language: used.id,
      textVersion: rendered.textVersion,
      subject: rendered.subject,
      bytes: Buffer.from(bytes).toString('base64'),
      hash: noticeHash(contact.channel, contact.address, bytes),
      messageId,
      encloses: rung.notice === 'final' && enclosed !== undefined ? advisoryHash(enclosed.content) : null,
      ...(sealed === undefined ? {} : { encryption: sealed.key }),
    },
    plain: contact.channel === 'phone' ? rendered.phone : rendered.plain,
    masked: rendered.masked,
    remarks: [
      ...(language === undefined ? [`There is no text in "${tag}"; it is written in ${used.id}.`] : []),
      ...(used.reviewed === null ? [`The ${used.id} text (version ${used.version}) was read by no lawyer yet.`] : []),
      ...(contact.channel === 'mail' && contact.keyFingerprint === null
        ? ['No key of the recipient is known: the mail goes out readable.']
        : []),
      ...(sealed === undefined ? [] : [`Only whoever has the key ${sealed.key.fingerprint} can read it.`]),
      ...(rendered.masked ? ['The address of the store is masked, since the recipient is not confirmed.'] : []),
    ],
  };
}

/** A contact with a key is written to encrypted or not at all. @throws AppError CONTACT_KEY_UNUSABLE */
async function seal(
  plain: Uint8Array,
  { id, channel, keyFingerprint, publicKey }: Contact,
  { encrypt, now }: { readonly encrypt?: EncryptMail; readonly now: Date },
) {
  if (channel !== 'mail' || keyFingerprint === null) return undefined;
  if (publicKey === undefined || encrypt === undefined) {
    throw new AppError('CONTACT_KEY_UNUSABLE', {
      detail: `${id} has the fingerprint ${keyFingerprint}, and the key itself is not here.`,
      hint: 'Take it in with "openward case contact ... --key FILE".',
    });
  }
  return encrypt(plain, { fingerprint: keyFingerprint, armored: publicKey }, now);
}

/** What two persons approve before it is published. */
export function advisoryHash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Binds an approval to the bytes, to how they travel and to whom. */
export function noticeHash(channel: ChannelId, recipient: string, bytes: Uint8Array): string {
  return createHash('sha256').update(`${channel}\n${recipient}\n`).update(bytes).digest('hex');
}

/** The same for every try, so that a receiver can tell a second copy from a second message. */
export function messageIdOf(noticeId: string, mail: string): string {
  return `<${createHash('sha256').update(noticeId).digest('hex').slice(0, 32)}@${mail.slice(mail.lastIndexOf('@') + 1)}>`;
}

export function replyAddress(mail: string, token: string): string {
  const at = mail.lastIndexOf('@');
  return `${mail.slice(0, at)}+${token}${mail.slice(at)}`;
}

/** The day of the rung that follows, or in a week where none does. */
function nextDate(state: CaseState, rung: EffectiveRung, { policy, now }: { policy: LadderPolicy; now: Date }): string {
  const later = effectiveRungs(policy, state).filter(
    ({ dueAt, day }) => day > rung.day && dueAt !== null && Date.parse(dueAt) > now.getTime(),
  );
  return later[0]?.dueAt ?? new Date(now.getTime() + 7 * DAY_MS).toISOString();
}
