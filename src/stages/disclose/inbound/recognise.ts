/**
 * What kind of thing a mail is. Machines say so in headers and parts that persons do not write; only those are
 * believed. In doubt it is a person's mail and a person reads it: an answer that is taken for a machine's is lost.
 */
import { blocksOf, readDeliveryReport } from './delivery-report.ts';
import { hasEmptyReturnPath, isNobody, readPlainBounce } from './plain-bounces.ts';
import { headerOf, headersOf, plainValue, type ReceivedMail } from './received-mail.ts';

export type Recognised =
  | {
      readonly is: 'bounce' | 'delayed' | 'delivered';
      readonly says: string;
      readonly recipient: string | null;
      readonly status: string | null;
    }
  | { readonly is: 'auto-reply'; readonly says: string }
  /** The mail goes round, or it is our own. */
  | { readonly is: 'loop'; readonly says: string }
  /** Somebody has to read it. `likely` is what it looks like. */
  | { readonly is: 'person'; readonly says: string; readonly likely: 'opt-out' | 'auto-reply' | 'bounce' | null };

const MOST_HOPS = 50;

/** @param own Address of the desk, in lower case; answers go to it with a token. */
export function recognise(mail: ReceivedMail, own: string | null): Recognised {
  const hops = headersOf(mail, 'received').length;
  if (hops > MOST_HOPS) return { is: 'loop', says: `It has gone over ${hops} hops.` };
  if (own !== null && mail.from.some((address) => isOwn(address, own))) return { is: 'loop', says: 'It comes from the desk itself.' };
  return (
    feedback(mail) ?? disposition(mail) ?? delivery(mail) ?? automatic(mail) ?? { is: 'person', says: 'Somebody wrote.', likely: null }
  );
}

export function isOwn(address: string, own: string): boolean {
  const at = own.lastIndexOf('@');
  return address === own || (address.startsWith(`${own.slice(0, at)}+`) && address.endsWith(own.slice(at)));
}

/** RFC 5965: somebody pressed "this is spam". It may mean "do not write to us", which a person decides. */
function feedback(mail: ReceivedMail): Recognised | undefined {
  const part = mail.parts.find(({ type }) => type === 'message/feedback-report');
  if (part === undefined) return undefined;
  const kind =
    blocksOf(part.report ?? '')[0]
      ?.get('feedback-type')
      ?.toLowerCase()
      .slice(0, 40) ?? 'unnamed';
  return { is: 'person', says: `A complaint about our mail (feedback report, ${kind.replaceAll(/[^a-z-]/g, '')}).`, likely: 'opt-out' };
}

/** RFC 8098: the mail was shown, or thrown away unread; either way it is there. */
function disposition(mail: ReceivedMail): Recognised | undefined {
  const part = mail.parts.find(({ type }) => type === 'message/disposition-notification');
  if (part === undefined) return undefined;
  const said =
    blocksOf(part.report ?? '')[0]
      ?.get('disposition')
      ?.toLowerCase() ?? '';
  const type = /;\s*([a-z]{1,20})/.exec(said)?.[1] ?? 'unnamed';
  if (!['displayed', 'deleted', 'dispatched', 'processed'].includes(type))
    return { is: 'person', says: `A receipt that says "${type}".`, likely: null };
  return { is: 'delivered', says: `A receipt says that it was ${type}.`, recipient: null, status: null };
}

function delivery(mail: ReceivedMail): Recognised | undefined {
  const report = readDeliveryReport(mail);
  const plain = report === undefined ? readPlainBounce(mail) : undefined;
  const found = report ?? plain;
  if (found === undefined) return undefined;
  const is = found.outcome === 'failed' ? 'bounce' : found.outcome;
  const by = plain === undefined ? 'A delivery report' : `A bounce in the words of ${plain.system}`;
  const said = { failed: 'it did not arrive', delayed: 'it is still on its way', delivered: 'it arrived' }[found.outcome];
  const { recipient, status } = found;
  return { is, says: `${by} says that ${said}${status === null ? '' : ` (${status})`}.`, recipient, status };
}

/**
 * RFC 3834. A header that systems also put on what their users write is only a hint, and so is a postmaster whose
 * words nobody here knows: it may well be a bounce, and taken for an answer it would hide one.
 */
function automatic(mail: ReceivedMail): Recognised | undefined {
  if (isNobody(mail)) return { is: 'person', says: 'A mail system wrote, in words that are not known.', likely: 'bounce' };
  const submitted = plainValue(headerOf(mail, 'auto-submitted'));
  if (submitted.startsWith('auto-replied')) return { is: 'auto-reply', says: 'It says of itself that a machine answered.' };
  const answering = ['x-autoreply', 'x-autorespond', 'x-autoresponder'].find((name) => {
    const value = plainValue(headerOf(mail, name));
    return value !== '' && value !== 'no' && value !== 'false';
  });
  if (answering !== undefined) return { is: 'auto-reply', says: `Its header ${answering} says that a machine answered.` };
  const precedence = plainValue(headerOf(mail, 'precedence')).replaceAll('_', '-');
  if (precedence === 'auto-reply') return { is: 'auto-reply', says: 'Its precedence says that a machine answered.' };
  const generated = submitted !== '' && submitted !== 'no';
  if (generated || hasEmptyReturnPath(mail) || ['bulk', 'junk', 'list'].includes(precedence))
    return { is: 'person', says: 'A system sent it; a person may have written it.', likely: 'auto-reply' };
  return undefined;
}
