/**
 * Whether a mail comes from whom it says. Only the results that one's own mail server wrote are believed, by the
 * name that it signs them with (RFC 8601); anybody can write such a header under another name.
 */
import { getDomain } from 'tldts';
import { headersOf, type ReceivedMail } from './received-mail.ts';

export interface SenderProof {
  readonly spf: string | null;
  readonly dkim: string | null;
  readonly dmarc: string | null;
}

const RESULTS = new Set(['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror', 'policy']);

/** Null where no server of one's own is named, or it wrote nothing. */
export function senderProof(mail: ReceivedMail, authserv: string | null): SenderProof | null {
  if (authserv === null) return null;
  // The first one is the nearest; one further down may have come with the mail.
  const own = headersOf(mail, 'authentication-results').find((value) => plainId(value) === authserv.toLowerCase());
  if (own === undefined) return null;
  // What stands in quotes and comments is the stranger's; a result in there is none.
  const results = own
    .replaceAll(/"[^"]*"?/g, '')
    .replaceAll(/\([^)]*\)?/g, '')
    .split(';')
    .slice(1, 50);
  const resultOf = (method: string): string | null => {
    const found = results.flatMap((text) => {
      const [name, value] = text.trim().toLowerCase().split(/[\s(]/, 1)[0]?.split('=') ?? [];
      return name === method && value !== undefined && RESULTS.has(value) ? [value] : [];
    });
    // One good signature is enough.
    return found.includes('pass') ? 'pass' : (found[0] ?? null);
  };
  return { spf: resultOf('spf'), dkim: resultOf('dkim'), dmarc: resultOf('dmarc') };
}

function plainId(value: string): string {
  return value.split(';', 1)[0]?.trim().split(/\s/, 1)[0]?.toLowerCase() ?? '';
}

/** The part of a domain that somebody registers. */
export function registeredDomain(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain;
}
