import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { composeMail, type MailInput } from './compose-mail.ts';
import { personTask } from './person-task.ts';
import { sandboxOutbox } from './sandbox-outbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'openward-outbox-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outgoing = {
  messageId: '<abc@desk.example>',
  returnAddress: 'desk+tok_1@desk.example',
  recipient: 'abuse@hosting.example',
  bytes: new TextEncoder().encode('Subject: x\r\n\r\ny\r\n'),
};

const mail: MailInput = {
  from: { name: 'Example Desk', address: 'desk@desk.example' },
  to: 'privacidade@prontuario.example',
  replyTo: 'desk+tok_1@desk.example',
  subject: 'تنبيه أمني',
  plain: 'نص\u2066192.0.***.***\u2069\n',
  html: '<p dir="rtl">نص</p>',
  language: 'ar',
  messageId: '<abc@desk.example>',
  date: new Date('2030-01-07T09:00:00Z'),
  attachments: [{ name: 'xarf.json', type: 'application/json', content: '{"a":1}' }],
};

test('the sandbox files a message once, readable by its owner alone, whatever is asked of it', async () => {
  const outbox = sandboxOutbox(join(folder, 'sandbox'));
  const first = await outbox.deliver(outgoing);
  const second = await outbox.deliver(outgoing);

  expect([first.is, second.is]).toEqual(['sent', 'sent']);
  expect(second.said).toContain('there already');
  const [name, ...others] = readdirSync(join(folder, 'sandbox'));
  expect(others).toEqual([]);
  const path = join(folder, 'sandbox', name ?? '');
  expect(readFileSync(path)).toEqual(Buffer.from(outgoing.bytes));
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('a call is a task for a person, and nobody knows how it went before that person says so', async () => {
  const result = await personTask('phone', join(folder, 'tasks')).deliver({ ...outgoing, recipient: '+55 11 5550 0000' });
  expect(result.is).toBe('unknown');
  const [name = ''] = readdirSync(join(folder, 'tasks'));
  expect(readFileSync(join(folder, 'tasks', name), 'utf8')).toMatch(/^\+55 11 5550 0000\n\n/);
});

test('the same input gives the same bytes, and another subject gives others', async () => {
  const first = Buffer.from(await composeMail(mail));
  expect(first.equals(Buffer.from(await composeMail(mail)))).toBe(true);
  expect(first.equals(Buffer.from(await composeMail({ ...mail, subject: 'x' })))).toBe(false);
});

test('a mail has the Message-ID, the address for answers and one recipient, and a line break in a subject makes no header', async () => {
  const text = Buffer.from(await composeMail({ ...mail, subject: 'x\r\nBcc: other@elsewhere.example' })).toString();
  const head = text.slice(0, text.indexOf('\r\n\r\n'));
  expect(head).toContain('Message-ID: <abc@desk.example>');
  expect(head).toContain('Reply-To: desk+tok_1@desk.example');
  expect(head).toContain('Date: Mon, 07 Jan 2030 09:00:00 +0000');
  expect(head).not.toMatch(/^Bcc:/m);
});
