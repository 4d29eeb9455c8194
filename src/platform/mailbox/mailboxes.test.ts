import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../store/records.fixture.ts';
import { isHere } from './imap-mailbox.ts';
import { openMaildir } from './maildir.ts';
import { openMailbox, readMailboxUrl } from './open-mailbox.ts';

test('the address of a mailbox is read strictly, and a password in it is refused and not repeated', () => {
  expect(readMailboxUrl('imaps://desk%40x@mail.example')).toEqual({
    is: 'imap',
    host: 'mail.example',
    port: 993,
    implicitTls: true,
    user: 'desk@x',
    folder: 'INBOX',
  });
  expect(readMailboxUrl('imap://desk@[::1]:1143', 'Cases')).toMatchObject({ host: '::1', port: 1143, implicitTls: false, folder: 'Cases' });
  expect(readMailboxUrl('maildir:/var/mail/desk')).toEqual({ is: 'maildir', folder: '/var/mail/desk' });
  for (const bad of ['mail.example', 'http://desk@mail.example', 'imaps://mail.example', 'imaps://', 'imaps://u:xylokrates@mail.example']) {
    expect(() => readMailboxUrl(bad)).toThrowError(expect.objectContaining({ code: 'MAILBOX_UNUSABLE' }));
  }
  expect(() => readMailboxUrl('imaps://u:xylokrates@mail.example')).not.toThrowError(/xylokrates/);
  expect(readMailboxUrl('imaps://%zz@mail.example')).toMatchObject({ user: '%zz' });
});

test('only loopback itself may be spoken to in clear', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]']) expect(isHere(host)).toBe(true);
  for (const host of ['127.0.0.1.mail.example', 'localhost.mail.example', '128.0.0.1', '0x7f000001', '::2', '127.1'])
    expect(isHere(host)).toBe(false);
});

test('without a password, and where there is no mailbox, nothing is opened', async () => {
  await expect(openMailbox(readMailboxUrl('imaps://desk@127.0.0.1:1'), undefined)).rejects.toMatchObject({ code: 'MAILBOX_UNUSABLE' });
  await expect(openMailbox(readMailboxUrl('imaps://desk@127.0.0.1:1'), 'x')).rejects.toMatchObject({ code: 'MAILBOX_UNUSABLE' });
  await expect(openMailbox(readMailboxUrl('maildir:/nowhere'), undefined)).rejects.toMatchObject({ code: 'MAILBOX_UNUSABLE' });
});

test('a Maildir gives what nobody has taken, oldest first, keeps flags, and never leaves its folder', async () => {
  using folder = scratch();
  for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(folder.path, part));
  writeFileSync(join(folder.path, 'new', '20.M1.mx'), 'second');
  writeFileSync(join(folder.path, 'cur', '3.M1.mx:2,F'), 'first');
  writeFileSync(join(folder.path, 'cur', '1.M1.mx:2,S'), 'seen');
  writeFileSync(join(folder.path, 'secret'), 'xylokrates');
  await using mailbox = openMaildir(folder.path);

  const waiting = await mailbox.waiting();
  const texts = await Promise.all(waiting.map(async (one) => Buffer.from((await mailbox.read(one, 4)) ?? []).toString()));
  for (const one of waiting) await mailbox.markTaken(one);

  expect(texts).toEqual(['firs', 'seco']);
  expect(readdirSync(join(folder.path, 'cur')).toSorted()).toEqual(['1.M1.mx:2,S', '20.M1.mx:2,S', '3.M1.mx:2,FS']);
  expect(await mailbox.waiting()).toEqual([]);
  for (const uid of ['../secret', 'secret', '']) expect(await mailbox.read({ uid, validity: 'maildir' }, 100)).toBeUndefined();
  expect(await mailbox.read({ uid: '1.M1.mx', validity: '7' }, 100)).toBeUndefined();
});
