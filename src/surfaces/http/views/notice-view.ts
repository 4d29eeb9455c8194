/** A notice as whoever approves it must see it: what the recipient reads, and the exact bytes that travel. */
import { openNotice } from '../../../case-desk/open-notice.ts';
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import { findContact, findNotice } from '../../../stages/disclose/desk/find.ts';
import type { LadderPolicy } from '../../../stages/disclose/ladder/policy.ts';
import type { NoticeDetailView } from '../contract/cases.ts';
import { standingOf } from './case-view.ts';

export async function noticeView(state: CaseState, noticeId: string, policy: LadderPolicy, now: Date): Promise<NoticeDetailView> {
  const notice = findNotice(state, noticeId);
  // What opens the mail stays here; whoever approves gets it opened.
  const { encryption: _encryption, ...shown } = notice;
  const contact = findContact(state, notice.contactId);
  const read = await openNotice(state, notice);
  const before = notice.replaces === null ? undefined : state.notices.find(({ id }) => id === notice.replaces);
  return {
    ...shown,
    standing: standingOf(state, notice, policy, now),
    caseId: state.id,
    recipient: contact.address,
    channel: contact.channel,
    keyFingerprint: read.encryptedTo,
    text: read.text,
    attachments: [...read.attachments],
    replacedText: before === undefined ? null : (await openNotice(state, before)).text,
  };
}
