/**
 * A desk in a process of its own that takes mails down, to be killed: says on standard output that it has come to the
 * moment that it was told, and waits there.
 */
import { writeSync } from 'node:fs';
import { openMailReader } from '../platform/mailbox/mail-reader.ts';
import type { Mailbox } from '../platform/mailbox/mailbox.ts';
import { openMaildir } from '../platform/mailbox/maildir.ts';
import { openTestRecords } from '../platform/store/records.fixture.ts';
import { defaultLadder } from '../stages/disclose/ladder/read-policy.ts';
import { fetchMail } from './take-mail.ts';

const [dataDir = '', folder = '', when = 'never'] = process.argv.slice(2);
const hold = async (at: string): Promise<void> => {
  if (at !== when) return;
  writeSync(1, 'ready\n');
  await new Promise(() => setInterval(() => undefined, 1000));
};

const maildir = openMaildir(folder);
const mailbox: Mailbox = {
  ...maildir,
  async read(mail, most) {
    await hold('before-reading');
    const raw = await maildir.read(mail, most);
    await hold('before-writing');
    return raw;
  },
  async markTaken(mail) {
    await hold('before-marking');
    await maildir.markTaken(mail);
    await hold('after-marking');
  },
};
const records = await openTestRecords({ dataDir });
const reader = openMailReader();
let ids = 0;
const means = (by: string) => ({
  now: new Date('2030-01-08T10:00:00.000Z'),
  by,
  policy: defaultLadder(),
  newId: (kind: string) => `${kind}_${process.pid}_${ids++}`,
});
const desk = { cases: records.cases, reader, own: 'desk@desk.example', authserv: null, means };
for await (const { state } of fetchMail(desk, mailbox, { by: 'system' })) writeSync(1, `${state}\n`);
await reader[Symbol.asyncDispose]();
await records.close();
