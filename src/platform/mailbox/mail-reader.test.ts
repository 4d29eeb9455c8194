/** Strangers' mails, from bytes to what may be known of them. All of them are made here. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { mail } from '../../lab/mail/raw-mail.ts';
import { addressedTo } from '../../stages/disclose/inbound/addressed.ts';
import { recognise } from '../../stages/disclose/inbound/recognise.ts';
import { hostileMails } from './hostile-mails.fixture.ts';
import { mailLimits } from './mail-limits.ts';
import { openMailReader } from './mail-reader.ts';

const reader = openMailReader();
afterAll(() => reader[Symbol.asyncDispose]());

test.each(hostileMails.map((one) => [one.title, one] as const))('%s ends in a named state', async (_title, { raw, code, holds }) => {
  const result = await reader.read(raw);
  if (code !== undefined) {
    expect(result).toEqual({ is: 'unreadable', code, why: expect.stringMatching(/\.$/) });
    return;
  }
  expect(result).toMatchObject({ is: 'read' });
  if (result.is !== 'read') return;
  expect(result.mail.text).toContain(holds ?? '');
  expect(result.mail.text.length).toBeLessThanOrEqual(mailLimits.text);
  expect(`${result.mail.text}${result.mail.subject}`).not.toMatch(/[\p{Cc}--[\n\t]]/v);
});

test('a mail that takes too long ends as such, and the next one is read', async () => {
  await using hasty = openMailReader({ seconds: 0 });
  const raw = mail({ from: 'a@clinic.example', to: 'b@desk.example', subject: 'x', text: 'x' });
  expect(await hasty.read(raw)).toMatchObject({ is: 'unreadable', code: 'too-slow' });
  expect(await reader.read(raw)).toMatchObject({ is: 'read' });
});

test('whatever bytes arrive, the reader answers and the rules take its answer', { timeout: 120_000 }, async () => {
  const word = fc.constantFrom(
    'From: ',
    'To: desk+tok_1@desk.example',
    'Content-Type: multipart/report; boundary=b',
    'Content-Type: multipart/mixed; boundary="b',
    '--b',
    '--b--',
    'Content-Type: message/delivery-status',
    'Content-Type: message/rfc822',
    'Content-Transfer-Encoding: base64',
    'Action: failed',
    'Status: 5.1.1',
    'Final-Recipient: rfc822;x@y.example',
    'Subject: =?utf-8?q?=00?=',
    'Auto-Submitted: auto-replied',
    'Received: x',
    'Return-Path: <>',
    'Message-ID: <a@b>',
    'Authentication-Results: mx; dkim="',
    '\u0000',
    'é',
    '<<<<@>>>>',
    '((((',
    'Date: 0',
    '',
  );
  const line = fc.oneof(word, fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(line, fc.constantFrom('\r\n', '\n', '\r\n\r\n', '\r\n ', '')), { maxLength: 40 }), async (lines) => {
      const result = await reader.read(new TextEncoder().encode(lines.flat().join('')));
      if (result.is !== 'read') return;
      expect(addressedTo(result.mail).tokens.length).toBeLessThanOrEqual(20);
      expect(['bounce', 'delayed', 'delivered', 'auto-reply', 'loop', 'person']).toContain(recognise(result.mail, 'desk@desk.example').is);
      expect(result.mail.digest).toMatch(/^[0-9a-f]{64}$/);
    }),
    { numRuns: 300 },
  );
});
