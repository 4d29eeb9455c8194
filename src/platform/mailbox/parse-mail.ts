/**
 * One mail, from its raw bytes to what the desk may know of it. Text is shortened; parts are measured and hashed and
 * otherwise unread, but for the machine-readable parts of reports. Runs in a thread of its own, which is ended when
 * it takes too long.
 */
import { createHash } from 'node:crypto';
import { type Attachment, simpleParser } from 'mailparser';
import type { HeaderField, MailPart, ReceivedMail } from '../../stages/disclose/inbound/received-mail.ts';
import { beyondLimits, headEnd, mailLimits, type Unreadable, unreadable } from './mail-limits.ts';

export type ReadMail = { readonly is: 'read'; readonly mail: ReceivedMail } | Unreadable;

const REPORTS = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'message/disposition-notification',
  'message/global-disposition-notification',
  'message/feedback-report',
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
]);

const LONGEST_HTML = 300_000;

export async function parseMail(raw: Uint8Array): Promise<ReadMail> {
  const refused = beyondLimits(raw);
  if (refused !== undefined) return refused;
  try {
    const parsed = await simpleParser(Buffer.from(raw), {
      keepDeliveryStatus: true,
      ignoreEmbedded: true,
      skipImageLinks: true,
      skipTextLinks: true,
      skipTextToHtml: true,
      keepCidLinks: true,
      checksumAlgo: false,
      maxHtmlLengthToParse: LONGEST_HTML,
      maxHeadSize: mailLimits.headBytes,
      maxChildNodes: mailLimits.parts,
    });
    const headers = parsed.headerLines?.map(toField) ?? [];
    if (headers.every(({ name }) => name === '')) return unreadable('broken', 'It has no headers.');
    const { subject, from, date, text, attachments } = parsed;
    return {
      is: 'read',
      mail: {
        headers,
        subject: oneLine(typeof subject === 'string' ? subject : '').slice(0, 500),
        from: (from?.value ?? [])
          .flatMap(({ address, group }) => [address, ...(group ?? []).map((one) => one.address)])
          .flatMap(plainAddress),
        sentAt: headers.some(({ name }) => name === 'date') && isInstant(date) ? date : null,
        text: readable(text ?? '').slice(0, mailLimits.text),
        parts: attachments.slice(0, mailLimits.parts).map(toPart),
        bytes: raw.length,
        digest: digestOf(raw, headers),
      },
    };
  } catch (failure) {
    const code: unknown = failure instanceof Error ? Reflect.get(failure, 'code') : undefined;
    if (code === 'EMAXLEN') return unreadable('too-many-parts', 'It has more parts, or longer headers of parts, than are read.');
    return unreadable('broken', 'The parser cannot make sense of it.');
  }
}

function toField({ key, line }: { readonly key: string; readonly line: string }): HeaderField {
  const colon = line.indexOf(':');
  return { name: key.trim().toLowerCase().slice(0, 200), value: oneLine(line.slice(colon + 1)) };
}

function toPart({ contentType, filename, content }: Attachment): MailPart {
  const type =
    oneLine(contentType ?? '')
      .toLowerCase()
      .slice(0, 120) || 'application/octet-stream';
  const isReport = REPORTS.has(type);
  return {
    type,
    name: typeof filename === 'string' ? oneLine(filename).slice(0, 300) : null,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    report: isReport ? readable(content.subarray(0, mailLimits.report).toString('utf8')) : null,
  };
}

/** What the writer wrote: who, when, under which id, and the body. Every hop adds to the rest of the headers. */
function digestOf(raw: Uint8Array, headers: readonly HeaderField[]): string {
  const hash = createHash('sha256');
  for (const name of ['message-id', 'date', 'from']) hash.update(`${name}:${headers.find((field) => field.name === name)?.value ?? ''}\n`);
  return hash.update(raw.subarray(headEnd(raw))).digest('hex');
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Without control characters, which a terminal would obey. */
function readable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]+/gu, '')
    .toWellFormed();
}

function plainAddress(address: string | undefined): readonly string[] {
  const text = oneLine(address ?? '')
    .toLowerCase()
    .slice(0, 320);
  return text === '' ? [] : [text.toWellFormed()];
}

/** Within what the books can hold. */
function isInstant(date: unknown): date is Date {
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) return false;
  return date.getUTCFullYear() >= 1970 && date.getUTCFullYear() <= 9999;
}
