/** A notice as whoever approves it must see it: what the recipient reads, and the exact bytes that travel. */
import { readableMail } from '../../../platform/channels/readable-mail.ts';
import type { CaseState, Notice } from '../../../stages/disclose/desk/case-state.ts';
import { findContact, findNotice } from '../../../stages/disclose/desk/find.ts';
import type { LadderPolicy } from '../../../stages/disclose/ladder/policy.ts';
import type { NoticeDetailView } from '../contract/cases.ts';
import { standingOf } from './case-view.ts';

export function noticeView(state: CaseState, noticeId: string, policy: LadderPolicy, now: Date): NoticeDetailView {
  const notice = findNotice(state, noticeId);
  const contact = findContact(state, notice.contactId);
  const read = readOf(state, notice);
  const before = notice.replaces === null ? undefined : state.notices.find(({ id }) => id === notice.replaces);
  return {
    ...notice,
    standing: standingOf(state, notice, policy, now),
    caseId: state.id,
    recipient: contact.address,
    channel: contact.channel,
    keyFingerprint: contact.keyFingerprint,
    text: read.text,
    attachments: [...read.attachments],
    replacedText: before === undefined ? null : readOf(state, before).text,
  };
}

function readOf(state: CaseState, { contactId, bytes }: Notice): { readonly text: string; readonly attachments: readonly string[] } {
  const raw = Buffer.from(bytes, 'base64');
  const mail = findContact(state, contactId).channel === 'mail' ? readableMail(raw) : undefined;
  return mail ?? { text: raw.toString('utf8'), attachments: [] };
}
