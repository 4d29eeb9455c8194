/**
 * Bounces that come as prose. Each mail system has its own wording; what they share is a sender that nobody answers
 * to. A wording counts only together with such a sender, so that a person who quotes one is still a person.
 */
import type { DeliveryReport } from './delivery-report.ts';
import { headerOf, type ReceivedMail } from './received-mail.ts';

interface Wording {
  readonly system: string;
  /** All of them, in lower case, in the subject or at the beginning of the text. */
  readonly marks: readonly string[];
  readonly outcome: DeliveryReport['outcome'];
}

/** Delays first: systems begin them with the words of a failure. */
export const wordings: readonly Wording[] = [
  { system: 'Exim', marks: ['message has not yet been delivered'], outcome: 'delayed' },
  { system: 'sendmail', marks: ['warning: could not send message for past'], outcome: 'delayed' },
  { system: 'Postfix', marks: ['your message could not be delivered for more than'], outcome: 'delayed' },
  { system: 'Exchange', marks: ['delivery of this message is delayed'], outcome: 'delayed' },
  { system: 'Exchange', marks: ['delivery is delayed to these recipients'], outcome: 'delayed' },
  { system: 'Gmail', marks: ['delivery incomplete', 'temporary problem'], outcome: 'delayed' },
  { system: 'Courier', marks: ['delayed mail', 'will be reattempted'], outcome: 'delayed' },
  { system: 'qmail', marks: ['the qmail-send program', 'permanent error'], outcome: 'failed' },
  { system: 'qmail', marks: ['the qmail-send program', "wasn't able to deliver"], outcome: 'failed' },
  { system: 'Yahoo', marks: ['we were unable to deliver your message to the following'], outcome: 'failed' },
  { system: 'Postfix', marks: ['this is the mail system at host', 'could not be delivered'], outcome: 'failed' },
  { system: 'Zimbra', marks: ['this is the zimbra mail system', 'could not be delivered'], outcome: 'failed' },
  { system: 'Exim', marks: ['created automatically by mail delivery software', 'could not be delivered'], outcome: 'failed' },
  { system: 'sendmail', marks: ['the following addresses had permanent fatal errors'], outcome: 'failed' },
  { system: 'Gmail', marks: ["wasn't delivered to"], outcome: 'failed' },
  { system: 'Gmail', marks: ['delivery to the following recipient failed permanently'], outcome: 'failed' },
  { system: 'Exchange', marks: ['delivery has failed to these recipients or groups'], outcome: 'failed' },
  { system: 'Exchange', marks: ["couldn't be delivered to"], outcome: 'failed' },
  { system: 'Exchange', marks: ['did not reach some or all of the intended recipients'], outcome: 'failed' },
  { system: 'Courier', marks: ['undeliverable mail', 'your message to the following recipients cannot be delivered'], outcome: 'failed' },
  { system: 'Domino', marks: ['delivery failure report', 'your document:'], outcome: 'failed' },
];

const NOBODY = ['mailer-daemon', 'postmaster', 'mailerdaemon', 'mail-daemon', 'mailadmin'];
const LOOKED_AT = 6000;

export function readPlainBounce(mail: ReceivedMail): (DeliveryReport & { readonly system: string }) | undefined {
  if (!isNobody(mail) && !hasEmptyReturnPath(mail)) return undefined;
  const failed = headerOf(mail, 'x-failed-recipients');
  const text = `${mail.subject}\n${mail.text.slice(0, LOOKED_AT)}`.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
  const wording = wordings.find(({ marks }) => marks.every((mark) => text.includes(mark)));
  if (wording === undefined && failed === undefined) return undefined;
  const recipient = /[^\s<>;:,"'()]{1,64}@[^\s<>;:,"'()]{1,250}/.exec(failed ?? strangersIn(text))?.[0]?.replace(/\.$/, '') ?? null;
  const status = /\b([45]\.\d{1,2}\.\d{1,3})\b/.exec(text)?.[1] ?? null;
  return { outcome: wording?.outcome ?? 'failed', system: wording?.system ?? 'Exim', recipient, status };
}

/** A sender that no person has. */
export function isNobody(mail: ReceivedMail): boolean {
  return mail.from.some((address) => NOBODY.includes(address.slice(0, Math.max(0, address.lastIndexOf('@')))));
}

export function hasEmptyReturnPath(mail: ReceivedMail): boolean {
  const path = headerOf(mail, 'return-path');
  return path !== undefined && path.replaceAll(/[\s<>]/g, '') === '';
}

/** Without the addresses of the systems that report. */
function strangersIn(text: string): string {
  return text
    .split(' ')
    .filter((word) => !NOBODY.some((name) => word.includes(`${name}@`)))
    .join(' ');
}
