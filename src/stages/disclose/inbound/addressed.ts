/**
 * Whose thread a mail belongs to, as far as the mail itself says so: tokens in the addresses that it went to, and
 * Message-IDs that it answers or sends back. The books decide which of them are ours.
 */
import { headersOf, messageIdsIn, type ReceivedMail } from './received-mail.ts';

export interface Addressed {
  /** In lower case, most certain first. */
  readonly tokens: readonly string[];
  /** Of mails that it says it answers or returns. */
  readonly answers: readonly string[];
  /** Its own. */
  readonly messageId: string | null;
}

const RECIPIENTS = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to', 'cc', 'resent-to'];
const MOST_TOKENS = 20;

export function addressedTo(mail: ReceivedMail): Addressed {
  const tokens = new Set<string>();
  for (const name of RECIPIENTS) for (const value of headersOf(mail, name)) for (const token of tokensIn(value)) tokens.add(token);
  const returned = mail.parts.flatMap(({ type, report }) =>
    report !== null && (type === 'message/rfc822' || type === 'text/rfc822-headers' || type === 'message/global') ? [report] : [],
  );
  // A part of a report holds the headers of the mail that comes back, ours among them.
  const answers = new Set([
    ...headersOf(mail, 'in-reply-to').flatMap((value) => messageIdsIn(value)),
    ...headersOf(mail, 'references').flatMap((value) => messageIdsIn(value)),
    ...headersOf(mail, 'x-failed-message-id').flatMap((value) => messageIdsIn(value)),
    ...mail.parts.flatMap(({ report }) => (report === null ? [] : messageIdsIn(report))),
  ]);
  for (const text of returned) for (const token of tokensIn(headOf(text))) tokens.add(token);
  const [messageId] = headersOf(mail, 'message-id').flatMap((value) => messageIdsIn(value, 1));
  return { tokens: [...tokens].slice(0, MOST_TOKENS), answers: [...answers], messageId: messageId ?? null };
}

/** The part of every address between a plus sign and the at sign. */
export function tokensIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,;<>"():[\]\\]+/)
    .flatMap((word) => {
      const at = word.lastIndexOf('@');
      const plus = word.lastIndexOf('+', at);
      return at > 0 && plus > 0 && at - plus > 1 && at - plus <= 65 ? [word.slice(plus + 1, at)] : [];
    });
}

function headOf(text: string): string {
  const end = text.search(/\r?\n\r?\n/);
  return end < 0 ? text : text.slice(0, end);
}
