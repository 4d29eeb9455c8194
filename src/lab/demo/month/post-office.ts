/** The mail of the month as its players see it: what arrived at an address, and how the desk's commands reach the mail. */
import { headersOf } from '../../mail/answer-mails.ts';
import { type LabMail, openLabMail } from '../../mail/lab-mail.ts';

export interface Arrived {
  readonly messageId: string;
  readonly raw: Uint8Array;
}

export interface PostOffice {
  /** As shown to a person. */
  readonly name: string;
  readonly real: boolean;
  /** Settings of the desk's commands. */
  readonly environment: Readonly<Record<string, string>>;
  arrived(address: string): Promise<readonly Arrived[]>;
  /** Puts a mail into the desk's mailbox. */
  deliver(raw: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export const deskAddress = 'desk@openward-lab.example';

/** @param outbox the sandbox outbox of the data directory, which is used where no mail server can be started */
export async function openPostOffice(folder: string, outbox: string, requireReal: boolean): Promise<PostOffice> {
  const mail = await openLabMail({ desk: deskAddress, folder, outbox, requireReal });
  return {
    name: mail.name,
    real: mail.real,
    environment: { ...mail.sending.environment, ...mail.fetching.environment, ...settingsOf(mail) },
    arrived: async (address) => (await mail.mailsFor(address)).map((raw) => ({ messageId: headersOf(raw).messageId, raw })),
    deliver: mail.deliver,
    close: async () => mail[Symbol.asyncDispose](),
  };
}

/** The shell gives every command the same surroundings, so that flags are handed on as settings. */
function settingsOf({ sending, fetching }: LabMail): Record<string, string> {
  const of = ([, value]: readonly string[]): string => value ?? '';
  return { OPENWARD_SMTP: of(sending.flags), OPENWARD_MAILBOX: of(fetching.flags) };
}
