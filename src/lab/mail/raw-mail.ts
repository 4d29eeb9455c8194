/** Writes mails byte by byte as strangers' programs would, so that tests and the lab depend on no composer's taste. */
import { createHash } from 'node:crypto';

export interface RawMail {
  /** Of the envelope, as the last server writes it down. Empty: nobody takes an answer. */
  readonly returnPath?: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date?: Date;
  /** Whole lines, put in front. */
  readonly headers?: readonly string[];
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly type?: string;
  readonly text?: string;
  readonly parts?: readonly RawPart[];
}

export interface RawPart {
  /** Media type with its parameters. */
  readonly type: string;
  readonly body: string;
  readonly headers?: readonly string[];
}

export function parts(...all: readonly (readonly [type: string, body: string])[]): readonly RawPart[] {
  return all.map(([type, body]) => ({ type, body }));
}

export function mail(raw: RawMail): Uint8Array {
  const { from, to, subject, date = new Date('2030-01-07T12:00:00Z'), headers = [], inReplyTo, type, text = '' } = raw;
  const digest = createHash('sha256').update(JSON.stringify(raw)).digest('hex').slice(0, 20);
  const boundary = `=_${digest}`;
  const typed = raw.parts === undefined ? (type ?? 'text/plain; charset=utf-8') : `${type ?? 'multipart/mixed'}; boundary="${boundary}"`;
  const head = [
    ...(raw.returnPath === undefined ? [] : [`Return-Path: <${raw.returnPath}>`]),
    ...headers,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${raw.messageId ?? `<${digest}@mx.clinic.example>`}`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`, `References: ${inReplyTo}`]),
    'MIME-Version: 1.0',
    `Content-Type: ${typed}`,
  ];
  const body = raw.parts === undefined ? text : multipart(raw.parts, boundary);
  return new TextEncoder().encode(`${head.join('\r\n')}\r\n\r\n${body.replaceAll(/\r?\n/g, '\r\n')}`);
}

function multipart(all: readonly RawPart[], boundary: string): string {
  const written = all.map(
    ({ type, body, headers = [] }) => `--${boundary}\n${[`Content-Type: ${type}`, ...headers].join('\n')}\n\n${body}\n`,
  );
  return `${written.join('')}--${boundary}--\n`;
}
