/** Mail that comes in, by command, from a Maildir. Hosts and persons are invented. */
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { mail } from '../../../lab/mail/raw-mail.ts';
import { subjectOf } from '../../../stages/disclose/desk/desk.fixture.ts';
import { openTerminal } from '../run-cli.fixture.ts';

const terminal = openTerminal();
afterAll(() => terminal[Symbol.dispose]());

const data = join(terminal.home, 'data');
const box = join(terminal.home, 'box');
const run = (...words: readonly string[]) => terminal.run([...words, '--data', data]);
const caseSchema = z.looseObject({
  id: z.string(),
  parties: z.array(z.looseObject({ state: z.string(), replyToken: z.string() })),
  replies: z.array(z.looseObject({ id: z.string(), kind: z.string(), summary: z.string() })),
});

async function openedCase() {
  const subject = terminal.file('subject.json', JSON.stringify(subjectOf({ exposureId: null, clocks: [] })));
  const made = await run('case', 'open', '--subject', subject, '--as', 'ada', '--format', 'json');
  const { id } = caseSchema.parse(JSON.parse(made.out));
  await run('case', 'advance', id, 'valid', '--as', 'ada');
  const named = await run(
    'case',
    'party',
    id,
    '--role',
    'owner',
    '--name',
    'Example Clinic',
    '--confidence',
    '80',
    '--as',
    'ada',
    '--format',
    'json',
  );
  const [party] = caseSchema.parse(JSON.parse(named.out)).parties;
  if (party === undefined) throw new Error('No party.');
  return { id, to: `desk+${party.replyToken}@desk.example` };
}

const show = async (id: string) => caseSchema.parse(JSON.parse((await run('case', 'show', id, '--format', 'json')).out));

test('an answer goes from the mailbox into the case, is read where it lies, and is told what it is by a person', {
  timeout: 180_000,
}, async () => {
  const { id, to } = await openedCase();
  for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(box, part), { recursive: true });
  const raw = mail({ from: 'Ana <ana@clinic.example>', to, subject: 'Re: xylokrates', text: 'It is closed.\u001b[2J Xylokrates.\n' });
  writeFileSync(join(box, 'new', '1.M1.mx'), raw);
  writeFileSync(join(box, 'new', '2.M2.mx'), mail({ from: 'spam@elsewhere.example', to: 'desk@desk.example', subject: 'x', text: 'x' }));
  const mailbox = ['--mailbox', `maildir:${box}`] as const;

  expect(await run('case', 'fetch', ...mailbox)).toMatchObject({ exit: 2, err: expect.stringContaining('PERSON_UNNAMED') });
  expect(await run('case', 'fetch', '--as', 'system')).toMatchObject({ exit: 3, err: expect.stringContaining('MAILBOX_UNUSABLE') });
  const rehearsed = await run('case', 'fetch', ...mailbox, '--dry-run', '--as', 'system');
  expect(rehearsed).toMatchObject({ exit: 5, err: expect.stringContaining('1 would be done with, 1 left') });
  expect(readdirSync(join(box, 'new'))).toHaveLength(2);

  const fetched = await run('case', 'fetch', ...mailbox, '--as', 'system', '--format', 'json');
  expect(fetched.exit).toBe(5);
  expect(JSON.parse(fetched.out)).toMatchObject([
    { state: 'taken', kind: 'unread', caseId: id, sender: 'a***@clinic.example' },
    { state: 'unmatched', caseId: null },
  ]);
  expect(fetched.out).not.toMatch(/xylokrates/i);
  expect(readdirSync(join(box, 'new'))).toEqual(['2.M2.mx']);

  const [reply] = (await show(id)).replies;
  if (reply === undefined) throw new Error('No reply.');
  const page = await run('case', 'show', id, '--format', 'table');
  expect(page.out).toContain(`${reply.id} waits to be read`);
  const read = await run('case', 'read', id, reply.id, ...mailbox, '--format', 'table');
  expect(read).toMatchObject({ exit: 0, out: expect.stringContaining('It is closed.') });
  expect(read.out).not.toContain('\u001b');
  expect(await run('case', 'read', id, reply.id, terminal.file('other.eml', 'From: x@y.example\r\n\r\nx'))).toMatchObject({
    exit: 2,
    err: expect.stringContaining('another mail'),
  });

  expect(await run('case', 'reply', id, reply.id, 'says-fixed', 'They closed it.', '--as', 'ada')).toMatchObject({ exit: 0 });
  expect((await show(id)).replies).toMatchObject([{ kind: 'says-fixed', summary: 'They closed it.' }]);
  expect(await run('case', 'reply', id, reply.id, 'answer', 'x', '--as', 'ada')).toMatchObject({ exit: 4 });

  const again = terminal.file('again.eml', Buffer.from(raw).toString());
  expect(JSON.parse((await run('case', 'take', again, '--as', 'system')).out)).toMatchObject({ state: 'taken-before' });
  const stdin = await terminal.run(['case', 'take', '-', '--as', 'system', '--data', data], {
    input: Buffer.from(mail({ from: 'b@clinic.example', to, subject: 'x', text: 'y' })).toString(),
  });
  expect(JSON.parse(stdin.out)).toMatchObject({ state: 'taken', uid: null });
  const byFile = (await show(id)).replies[1];
  expect(await run('case', 'read', id, byFile?.id ?? '', ...mailbox)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('in no mailbox'),
  });
  expect((await run('ledger', 'verify')).exit).toBe(0);
});

test('a password never stands in an address or a file that others can read', async () => {
  await openedCase();
  const secret = 'xylokrates';
  const inUrl = await run('case', 'fetch', '--mailbox', `imaps://desk:${secret}@mail.example`, '--as', 'system');
  expect(inUrl).toMatchObject({ exit: 3, err: expect.stringContaining('holds a password') });
  expect(inUrl.err).not.toContain(secret);
  const file = terminal.file('password', secret);
  chmodSync(file, 0o644);
  const open = await run('case', 'fetch', '--mailbox', 'imaps://desk@127.0.0.1:1', '--mailbox-password-file', file, '--as', 'system');
  expect(open).toMatchObject({ exit: 3, err: expect.stringContaining('Others can read') });
  chmodSync(file, 0o600);
  expect(
    await run('case', 'fetch', '--mailbox', 'imaps://desk@127.0.0.1:1', '--mailbox-password-file', file, '--as', 'system'),
  ).toMatchObject({
    exit: 3,
    err: expect.stringMatching(/127\.0\.0\.1:1 cannot be used/),
  });
});
