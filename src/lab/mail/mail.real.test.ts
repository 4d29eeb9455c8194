/** A notice over real SMTP, an answer and a bounce over real IMAP, by command. Parties and persons are invented. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { subjectOf } from '../../stages/disclose/desk/desk.fixture.ts';
import { openTerminal } from '../../surfaces/cli/run-cli.fixture.ts';
import { missingForGreenMail } from '../servers/greenmail.ts';
import { answerMail, bounceMail, outOfOfficeMail } from './answer-mails.ts';
import { openLabMail } from './lab-mail.ts';

const terminal = openTerminal();
const folder = mkdtempSync(join(tmpdir(), 'openward-lab-mail-'));
afterAll(() => {
  terminal[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const data = join(folder, 'data');
const caseSchema = z.looseObject({
  id: z.string(),
  handling: z.string(),
  notices: z.array(z.looseObject({ id: z.string(), hash: z.string(), state: z.string() })),
  parties: z.array(z.looseObject({ id: z.string(), state: z.string() })),
  contacts: z.array(z.looseObject({ state: z.string() })),
  replies: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
});

test('a notice goes out over SMTP, and the bounce, the machine and the person that answer are filed over IMAP', async ({ skip }) => {
  const missing = await missingForGreenMail();
  if (missing !== undefined) skip(missing);
  await using mail = await openLabMail({ desk: 'desk@desk.example', folder, outbox: join(data, 'outbox'), requireReal: true });
  const run = async (words: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
    const said = await terminal.run(
      [...words, '--as', 'ada', '--data', data, '--format', 'json', '--desk-mail', 'desk@desk.example'].filter(known(words)),
      { environment },
    );
    expect(said.err, words.join(' ')).not.toMatch(/error:/);
    return said;
  };
  const changed = async (...words: readonly string[]) => caseSchema.parse(JSON.parse((await run(words)).out));
  const fetch = async () => JSON.parse((await run(['case', 'fetch', ...mail.fetching.flags], mail.fetching.environment)).out);
  const date = new Date('2030-01-08T10:00:00Z');

  const subject = terminal.file('subject.json', JSON.stringify(subjectOf({ exposureId: null, clocks: [] })));
  const { id } = await changed('case', 'open', '--subject', subject);
  await changed('case', 'advance', id, 'valid');
  await changed('case', 'party', id, '--role', 'owner', '--name', 'Example Clinic', '--confidence', '80');
  for (const address of ['dpo@clinic.example', 'old@clinic.example'])
    await changed('case', 'contact', id, 'owner', address, '--source', 'security.txt');
  await run(['case', 'draft', id, 'owner']);
  const { notices } = await changed('case', 'show', id);
  for (const notice of notices) {
    await run(['case', 'approve', id, notice.id, '--hash', notice.hash]);
    const sent = await run(['case', 'send', id, notice.id, ...mail.sending.flags], mail.sending.environment);
    expect(JSON.parse(sent.out)).toMatchObject({ state: 'sent', said: expect.stringMatching(/^250/) });
  }

  const [notice] = await mail.mailsFor('dpo@clinic.example');
  const [returned] = await mail.mailsFor('old@clinic.example');
  if (notice === undefined || returned === undefined) throw new Error('A notice has not arrived.');
  await mail.deliver(bounceMail(returned, date));
  await mail.deliver(outOfOfficeMail({ to: notice, name: 'Ana', text: 'I am away.', date }));
  await mail.deliver(answerMail({ to: notice, name: 'Ana', text: 'We closed it this morning.', date }));

  expect(await fetch()).toMatchObject([
    { state: 'taken', kind: 'bounce', caseId: id },
    { state: 'taken', kind: 'auto-reply' },
    { state: 'taken', kind: 'unread', sender: 'd***@clinic.example' },
  ]);
  expect(await fetch()).toEqual([]);
  const after = await changed('case', 'show', id);
  expect(after.contacts.map(({ state }) => state)).toEqual(['usable', 'bounced']);
  const unread = after.replies.find(({ kind }) => kind === 'unread')?.id ?? '';
  const read = await run(['case', 'read', id, unread, ...mail.fetching.flags], mail.fetching.environment);
  expect(JSON.parse(read.out)).toMatchObject({ from: ['dpo@clinic.example'], text: expect.stringContaining('We closed it this morning.') });
  expect(await changed('case', 'reply', id, unread, 'says-fixed', 'They closed it.')).toMatchObject({
    handling: 'fixed-unverified',
    parties: [{ state: 'acting' }],
  });
});

test('a mail server that nobody vouches for, and a wrong password, get nothing and lose nothing', async ({ skip }) => {
  const missing = await missingForGreenMail();
  if (missing !== undefined) skip(missing);
  await using mail = await openLabMail({ desk: 'desk@desk.example', folder, outbox: join(data, 'outbox'), requireReal: true });
  const fetch = (environment: Readonly<Record<string, string>>) =>
    terminal.run(['case', 'fetch', ...mail.fetching.flags, '--as', 'ada', '--data', data], { environment });
  expect(await fetch({ OPENWARD_MAILBOX_PASSWORD: 'labpassword' })).toMatchObject({
    exit: 3,
    err: expect.stringContaining('MAILBOX_UNUSABLE'),
  });
  const wrong = await fetch({ ...mail.fetching.environment, OPENWARD_MAILBOX_PASSWORD: 'wrong-word' });
  expect(wrong).toMatchObject({ exit: 3, err: expect.stringContaining('refuses the user or the password') });
  expect(wrong.err).not.toContain('wrong-word');
});

/** Leaves out the flags that a command does not know. */
function known(words: readonly string[]): (word: string, at: number, all: readonly string[]) => boolean {
  const name = words.slice(0, 2).join(' ');
  const takesMail = ['case draft', 'case send', 'case fetch'].includes(name);
  const takesName = !['case show', 'case read'].includes(name);
  return (word, at, all) => {
    const before = all[at - 1];
    if (!takesMail && (word === '--desk-mail' || before === '--desk-mail')) return false;
    return takesName || (word !== '--as' && before !== '--as');
  };
}
