/**
 * The mail of the lab: what the desk sends arrives at invented parties, and what they answer arrives at the desk. On a
 * machine with Java a real SMTP and IMAP server carries it, over TLS; elsewhere the sandbox outbox and a Maildir do,
 * and `name` says so aloud.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { type MailServer, missingForGreenMail, startGreenMail } from '../servers/greenmail.ts';

export interface LabMail extends AsyncDisposable {
  /** What carries the mail, for a person. */
  readonly name: string;
  readonly real: boolean;
  /** Flags and variables for `openward case send`. */
  readonly sending: { readonly flags: readonly string[]; readonly environment: Readonly<Record<string, string>> };
  /** The same for `openward case fetch` and `openward case read`. */
  readonly fetching: { readonly flags: readonly string[]; readonly environment: Readonly<Record<string, string>> };
  /** Puts a mail into the mailbox of the desk, as its mail server does with what comes from outside. */
  deliver(raw: Uint8Array): Promise<void>;
  /** What has arrived at an address, oldest first. */
  mailsFor(address: string): Promise<readonly Uint8Array[]>;
}

export interface LabMailOptions {
  /** Address of the desk. */
  readonly desk: string;
  /** A folder of one's own. */
  readonly folder: string;
  /** The sandbox outbox of the desk, for machines without Java: `outbox` in its data directory. */
  readonly outbox: string;
  /** Fails where the real server cannot be started. */
  readonly requireReal?: boolean;
}

const PASSWORD = 'labpassword';

export async function openLabMail(options: LabMailOptions): Promise<LabMail> {
  const missing = await missingForGreenMail();
  if (missing === undefined) return realMail(options);
  if (options.requireReal === true) throw new Error(`The mail server of the lab ${missing}.`);
  return fileMail(options, missing);
}

async function realMail({ desk }: LabMailOptions): Promise<LabMail> {
  const at = desk.lastIndexOf('@');
  const user = desk.slice(0, at);
  const server = await startGreenMail([`${user}:${PASSWORD}${desk.slice(at)}`]);
  // The command line trusts authorities of its own through Node.
  const environment = { NODE_EXTRA_CA_CERTS: server.certificate, OPENWARD_MAILBOX_PASSWORD: PASSWORD };
  const folder = 'INBOX';
  return {
    name: `${server.name} on ${server.address}, SMTP and IMAP over TLS`,
    real: true,
    sending: { flags: ['--smtp', `smtps://${server.address}:${server.smtps}`], environment },
    fetching: { flags: ['--mailbox', `imaps://${user}@${server.address}:${server.imaps}`], environment },
    deliver: (raw) => withMailbox(server, user, PASSWORD, async (client) => void (await client.append(folder, Buffer.from(raw)))),
    mailsFor: (address) =>
      withMailbox(server, address, address, async (client) => {
        await client.mailboxOpen(folder);
        const mails: Uint8Array[] = [];
        for await (const { source } of client.fetch('1:*', { source: true })) if (source !== undefined) mails.push(new Uint8Array(source));
        return mails;
      }).catch(() => []),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

async function withMailbox<T>(server: MailServer, user: string, pass: string, use: (client: ImapFlow) => Promise<T>): Promise<T> {
  const { address: host, imaps: port, certificate } = server;
  const client = new ImapFlow({
    host,
    port,
    secure: true,
    auth: { user, pass },
    tls: { ca: readFileSync(certificate) },
    logger: false,
    disableAutoIdle: true,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    client.close();
  }
}

function fileMail({ folder, outbox }: LabMailOptions, missing: string): LabMail {
  const maildir = join(folder, 'maildir');
  for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(maildir, part), { recursive: true });
  let count = 0;
  return {
    name: `files (the mail server ${missing})`,
    real: false,
    sending: { flags: [], environment: {} },
    fetching: { flags: ['--mailbox', `maildir:${maildir}`], environment: {} },
    async deliver(raw) {
      count += 1;
      const name = `${1_893_456_000 + count}.M${count}.lab`;
      writeFileSync(join(maildir, 'tmp', name), raw);
      renameSync(join(maildir, 'tmp', name), join(maildir, 'new', name));
    },
    async mailsFor(address) {
      if (!existsSync(outbox)) return [];
      const mails = readdirSync(outbox)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(join(outbox, name)));
      return mails
        .filter((raw) => new RegExp(`^To: .*${RegExp.escape(address)}`, 'im').test(raw.toString('latin1')))
        .map((raw) => new Uint8Array(raw));
    },
    async [Symbol.asyncDispose]() {},
  };
}
