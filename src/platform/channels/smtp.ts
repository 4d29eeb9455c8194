/**
 * Mail through a server of one's own. STARTTLS with a certificate that holds is required, or TLS from the start;
 * there is no way to send in clear. Signs with DKIM where a key is given. One connection, one try, and an answer
 * that is honest about what is not known: only a server that refused before or at the end of the data has
 * certainly not taken the mail.
 */
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { AppError } from '../../errors.ts';
import type { ChannelResult } from '../../stages/disclose/desk/deliveries.ts';
import type { Channel, Outgoing } from './channel.ts';

export interface SmtpPlace {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465) instead of STARTTLS. */
  readonly implicitTls: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly dkim?: { readonly domain: string; readonly selector: string; readonly privateKey: string };
  /** Certificate of an authority of one's own, in PEM. */
  readonly authority?: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

export function smtpChannel(place: SmtpPlace): Channel {
  const { host, port, implicitTls, user, password, dkim, authority, timeoutMs = TIMEOUT_MS } = place;
  return {
    id: 'smtp',
    title: `the mail server ${host}:${port}`,
    async deliver(outgoing) {
      const transport = createTransport({
        host,
        port,
        secure: implicitTls,
        requireTLS: !implicitTls,
        tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(authority === undefined ? {} : { ca: authority }) },
        ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
        ...(dkim === undefined ? {} : { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }),
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        return await hand(transport, outgoing);
      } finally {
        transport.close();
      }
    },
  };
}

async function hand(transport: ReturnType<typeof createTransport>, { bytes, returnAddress, recipient }: Outgoing): Promise<ChannelResult> {
  // The library names the same step for a connection that never came about and for one that died at the very
  // end. Whether anything was read of the message is what tells them apart.
  let touched = false;
  const raw = new Readable({
    read() {
      touched = true;
      this.push(Buffer.from(bytes));
      this.push(null);
    },
  });
  try {
    const envelope = { from: returnAddress, to: [recipient] };
    const answer: unknown = await transport.sendMail({ envelope, raw });
    return { is: 'sent', said: textOf(answer, 'response') ?? 'The server took it.' };
  } catch (failure) {
    return explain(failure, touched);
  }
}

function explain(failure: unknown, touched: boolean): ChannelResult {
  const said = failure instanceof Error ? failure.message : 'The server did not take it.';
  const command = textOf(failure, 'command') ?? '';
  const code = numberOf(failure, 'responseCode');
  // A permanent no to the recipient is a bounce that came at once.
  if (command === 'RCPT TO' && code !== undefined && code >= 550 && code <= 553) return { is: 'refused', said, bounced: true };
  // A number from the server is an answer: it says that the mail was not taken. Silence says nothing.
  if (code !== undefined && code >= 400) return { is: 'refused', said, bounced: false };
  if (!touched) return { is: 'refused', said, bounced: false };
  return { is: 'unknown', said };
}

function textOf(holder: unknown, name: string): string | undefined {
  const value: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function numberOf(holder: unknown, name: string): number | undefined {
  const value: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
  return typeof value === 'number' ? value : undefined;
}

/**
 * Reads `smtp://user@host:587` (STARTTLS) or `smtps://host:465`. A password never stands in it.
 * @throws AppError CHANNEL_UNUSABLE
 */
export function readSmtpUrl(text: string): Pick<SmtpPlace, 'host' | 'port' | 'implicitTls' | 'user'> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') {
    throw new AppError('CHANNEL_UNUSABLE', {
      detail: 'The mail server cannot be read.',
      hint: 'Write smtp://USER@HOST:587 or smtps://USER@HOST:465.',
    });
  }
  if (url.password !== '') {
    throw new AppError('CHANNEL_UNUSABLE', {
      detail: 'The address of the mail server holds a password.',
      hint: 'Put it into OPENWARD_SMTP_PASSWORD.',
    });
  }
  const implicitTls = url.protocol === 'smtps:';
  const port = url.port === '' ? (implicitTls ? 465 : 587) : Number(url.port);
  return { host: url.hostname, port, implicitTls, ...(url.username === '' ? {} : { user: decodeURIComponent(url.username) }) };
}
