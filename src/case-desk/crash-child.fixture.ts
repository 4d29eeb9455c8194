/**
 * A desk in a process of its own, to be killed: opens the records, sends one notice, and says on standard output
 * how far it has come. Its channel files the mail and then waits as long as it was told, so that a kill hits the
 * moment between the sending and the writing down of it.
 */
import { writeSync } from 'node:fs';
import { composeMail } from '../platform/channels/compose-mail.ts';
import { personTask } from '../platform/channels/person-task.ts';
import { sandboxOutbox } from '../platform/channels/sandbox-outbox.ts';
import { openTestRecords } from '../platform/store/records.fixture.ts';
import { defaultLadder } from '../stages/disclose/ladder/read-policy.ts';
import { openCaseDesk } from './case-desk.ts';

const [dataDir = '', outbox = '', caseId = '', noticeId = '', when = 'never'] = process.argv.slice(2);
const say = (word: string): void => {
  writeSync(1, `${word}\n`);
};
const forever = (): Promise<never> => new Promise(() => setInterval(() => undefined, 1000));

const records = await openTestRecords({ dataDir });
const sandbox = sandboxOutbox(outbox);
const desk = openCaseDesk({
  cases: records.cases,
  policy: defaultLadder(),
  identity: { name: '', organisation: 'Example Desk', contact: 'x', verify: 'x', mail: 'desk@desk.example' },
  compose: composeMail,
  channels: {
    mail: {
      ...sandbox,
      async deliver(outgoing) {
        if (when === 'before-delivery') {
          say('ready');
          await forever();
        }
        const result = await sandbox.deliver(outgoing);
        if (when === 'after-delivery') {
          say('ready');
          await forever();
        }
        return result;
      },
    },
    phone: personTask('phone', outbox),
    'web-form': personTask('web-form', outbox),
  },
  clock: () => new Date('2030-01-07T10:00:00.000Z'),
  newId: (kind) => `${kind}_child`,
  alone: true,
});
if (when === 'before-writing') {
  say('ready');
  await forever();
}
await desk.send(caseId, noticeId, 'ada').then(
  () => say('sent'),
  () => say('refused'),
);
await records.close();
