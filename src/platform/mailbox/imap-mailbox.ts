/**
 * A mailbox on an IMAP server. TLS from the first byte, or STARTTLS that is required, with a certificate that holds;
 * in clear on loopback alone. Reads without marking, and sets one flag, \Seen, on what was taken.
 */
import { ImapFlow } from 'imapflow';
import { AppError } from '../../errors.ts';
import { isLoopback } from '../wire/connect/loopback.ts';
import { mailLimits } from './mail-limits.ts';
import type { Mailbox, WaitingMail } from './mailbox.ts';

export interface ImapPlace {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 993) instead of STARTTLS. */
  readonly implicitTls: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** Certificate of an authority of one's own, in PEM. */
  readonly authority?: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

/** @throws AppError MAILBOX_UNUSABLE */
export async function openImapMailbox(place: ImapPlace): Promise<Mailbox> {
  const client = connectionTo(place);
  // A connection that breaks between two commands is told by the next one.
  client.on('error', () => undefined);
  const { validity } = await tell(place, async () => {
    await client.connect();
    const { uidValidity } = await client.mailboxOpen(place.folder);
    return { validity: String(uidValidity) };
  });
  const toWaiting = (uid: number): WaitingMail => ({ folder: place.folder, validity, uid: String(uid) });
  return {
    title: `${place.folder} of ${place.user} on ${place.host}:${place.port}`,
    waiting: () =>
      tell(place, async () => {
        const found = await client.search({ seen: false }, { uid: true });
        return Array.isArray(found) ? found.toSorted((one, other) => one - other).map(toWaiting) : [];
      }),
    read: (mail, most) =>
      tell(place, async () => {
        if (mail.validity !== validity || !/^[0-9]{1,10}$/.test(mail.uid)) return undefined;
        const found = await client.fetchOne(mail.uid, { uid: true, source: { start: 0, maxLength: most } }, { uid: true });
        return found === false || found === undefined || found.source === undefined ? undefined : new Uint8Array(found.source);
      }),
    markTaken: (mail) =>
      tell(place, async () => {
        await client.messageFlagsAdd(mail.uid, ['\\Seen'], { uid: true });
      }),
    async [Symbol.asyncDispose]() {
      await client.logout().catch(() => client.close());
    },
  };
}

function connectionTo({ host, port, implicitTls, user, password, authority, timeoutMs = TIMEOUT_MS }: ImapPlace): ImapFlow {
  return new ImapFlow({
    host,
    port,
    secure: implicitTls,
    ...(implicitTls || isHere(host) ? {} : { doSTARTTLS: true }),
    auth: { user, pass: password },
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(authority === undefined ? {} : { ca: authority }) },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    maxLiteralSize: mailLimits.bytes + 1000,
    maxResponseSize: mailLimits.bytes + 2_000_000,
    maxLineLength: 2_000_000,
    maxResponseTokens: 500_000,
  });
}

/** @throws AppError MAILBOX_UNUSABLE, in our words: what a server says may hold anything */
async function tell<T>({ host, port }: ImapPlace, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const refused = cause instanceof Error && Reflect.get(cause, 'authenticationFailed') === true;
    const detail = refused ? `${host}:${port} refuses the user or the password.` : `${host}:${port} cannot be used: ${reasonOf(cause)}.`;
    throw new AppError('MAILBOX_UNUSABLE', { detail });
  }
}

function reasonOf(cause: unknown): string {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  return typeof code === 'string' && /^[A-Za-z_]{3,40}$/.test(code) ? code : 'it does not speak as expected';
}

/** A mailbox on this machine may also be named as people name it. */
export function isHere(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '');
  return plain === 'localhost' || isLoopback(plain);
}
