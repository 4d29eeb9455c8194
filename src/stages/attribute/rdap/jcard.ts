/**
 * Reads what attribution needs of a jCard (RFC 7095): names, organisation, kind, mailboxes, telephones, country,
 * language and links. Everything else of a card falls; a card that is none gives nothing.
 */
import { z } from 'zod';
import { plainMailbox, plainText } from '../plain-text.ts';

export interface Card {
  readonly kind: 'individual' | 'org' | 'group' | undefined;
  readonly name: string | undefined;
  readonly organisation: string | undefined;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** ISO 3166-1, upper case, or the name as it is written. */
  readonly country: string | undefined;
  readonly links: readonly string[];
}

const MOST_PROPERTIES = 100;
const MOST_OF_A_KIND = 10;

const propertySchema = z.tuple([z.string().max(60), z.record(z.string(), z.unknown()), z.string().max(40)], z.unknown());
const cardSchema = z.tuple([z.literal('vcard'), z.array(z.unknown())]);

type Property = z.infer<typeof propertySchema>;

export function readJcard(value: unknown): Card | undefined {
  const parsed = cardSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const properties = parsed.data[1].slice(0, MOST_PROPERTIES).flatMap((each) => {
    const property = propertySchema.safeParse(each);
    return property.success ? [property.data] : [];
  });
  const texts = (name: string): string[] =>
    properties
      .filter((property) => property[0].toLowerCase() === name)
      .flatMap((property) => textOf(property.slice(3)))
      .slice(0, MOST_OF_A_KIND);
  return {
    kind: kindOf(texts('kind')[0]),
    name: texts('fn')[0],
    organisation: texts('org')[0],
    emails: unique(texts('email').map(plainMailbox)),
    phones: unique(texts('tel').map(phoneOf)),
    country: properties
      .filter(([name]) => name.toLowerCase() === 'adr')
      .map(countryOf)
      .find((country) => country !== undefined),
    links: unique([...texts('url'), ...texts('contact-uri')].map(linkOf)),
  };
}

/** Values may be nested, as in a structured organisation; the first text counts. */
function textOf(values: readonly unknown[]): string[] {
  const first = values[0];
  const text = Array.isArray(first) ? first.find((each) => typeof each === 'string') : first;
  return typeof text === 'string' && text.trim() !== '' ? [plainText(text)] : [];
}

function kindOf(text: string | undefined): Card['kind'] {
  const kind = text?.toLowerCase();
  return kind === 'individual' || kind === 'org' || kind === 'group' ? kind : undefined;
}

function phoneOf(text: string): string | undefined {
  const digits = text.replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ').slice(0, 40);
  return /^\+?[0-9][0-9 ().-]{4,}( ext\. [0-9]{1,8})?$/.test(digits) ? digits : undefined;
}

function countryOf(property: Property): string | undefined {
  const code = property[1]['cc'];
  if (typeof code === 'string' && /^[A-Za-z]{2}$/.test(code)) return code.toUpperCase();
  const value = property[3];
  const written = Array.isArray(value) ? value[6] : undefined;
  return typeof written === 'string' && written.trim() !== '' ? plainText(written, 60) : undefined;
}

function linkOf(text: string): string | undefined {
  if (text.length > 300 || !/^https:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url.href : undefined;
}

function unique(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}
