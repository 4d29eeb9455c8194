/** Mails of machines and of persons, told apart. All of them are written for this test; hosts and persons are invented. */
import { expect, test } from 'vitest';
import { bouncesOf } from '../../../lab/mail/bounce-mails.ts';
import { mail, parts, type RawMail } from '../../../lab/mail/raw-mail.ts';
import { parseMail } from '../../../platform/mailbox/parse-mail.ts';
import { addressedTo } from './addressed.ts';
import type { ReceivedMail } from './received-mail.ts';
import { recognise } from './recognise.ts';
import { registeredDomain, senderProof } from './sender-proof.ts';

const OWN = 'desk@desk.example';
const REPLY_TO = 'desk+tok_0123456789abcdefghjk@desk.example';
const OURS = '<0f1e2d@desk.example>';

async function read(raw: Uint8Array): Promise<ReceivedMail> {
  const result = await parseMail(raw);
  if (result.is !== 'read') throw new Error(result.why);
  return result.mail;
}

const human: RawMail = {
  returnPath: 'ana@clinic.example',
  from: 'Ana <ana@clinic.example>',
  to: REPLY_TO,
  subject: 'Re: Notice',
  text: 'We look into it.\n',
};
const of = async (changes: Partial<RawMail>) => recognise(await read(mail({ ...human, ...changes })), OWN);

const bounces = bouncesOf({ returnAddress: REPLY_TO, recipient: 'dpo@clinic.example', messageId: OURS });

test.each(bounces.map((one, n) => [n, one.system, one.form, one.outcome, one] as const))(
  '%i: a %s %s that says "%s" is understood, with its recipient and its thread',
  async (_n, _system, _form, outcome, { raw }) => {
    const received = await read(raw);
    const is = { failed: 'bounce', delayed: 'delayed', delivered: 'delivered' }[outcome];

    expect(recognise(received, OWN)).toMatchObject({ is, recipient: 'dpo@clinic.example' });
    expect(addressedTo(received).tokens).toContain('tok_0123456789abcdefghjk');
  },
);

test('ten mail systems are in the corpus', () => {
  expect(new Set(bounces.map(({ system }) => system)).size).toBe(10);
});

test.each(bounces.filter(({ form }) => form === 'report').map((one) => [one.system, one] as const))(
  'a report of %s leads to the notice by its Message-ID alone',
  async (_system, { raw }) => {
    expect(addressedTo(await read(raw)).answers).toContain(OURS);
  },
);

test.each(bounces.filter(({ form }) => form === 'prose').map((one) => [one.system, one.outcome, one] as const))(
  'the words of %s (%s), quoted by a person, are those of a person',
  async (_system, _outcome, { raw }) => {
    const { text } = await read(raw);
    expect(await of({ text: `Look what we got:\n\n${text}` })).toMatchObject({ is: 'person', likely: null });
  },
);

test('an answer of a person is nobody else’s, whatever it is about', async () => {
  expect(await of({})).toEqual({ is: 'person', says: 'Somebody wrote.', likely: null });
  expect(await of({ subject: 'Automatic reply: Undelivered Mail Returned to Sender' })).toMatchObject({ is: 'person', likely: null });
  expect(await of({ headers: ['Auto-Submitted: no'] })).toMatchObject({ likely: null });
});

test.each([
  ['Auto-Submitted: auto-replied; owner-email="ana@clinic.example"', 'auto-reply', undefined],
  ['X-Autoreply: yes', 'auto-reply', undefined],
  ['X-Autorespond: Out of office', 'auto-reply', undefined],
  ['Precedence: auto_reply', 'auto-reply', undefined],
  ['Precedence: bulk', 'person', 'auto-reply'],
  ['Auto-Submitted: auto-generated', 'person', 'auto-reply'],
])('"%s" makes it: %s', async (header, is, likely) => {
  expect(await of({ headers: [header] })).toMatchObject({ is, ...(likely === undefined ? {} : { likely }) });
});

test('an empty return path alone, and a postmaster whose words nobody knows, wait for a person', async () => {
  expect(await of({ returnPath: '' })).toMatchObject({ is: 'person', likely: 'auto-reply' });
  expect(
    await of({ from: 'postmaster@clinic.example', returnPath: '', text: 'Unzustellbar.', headers: ['Auto-Submitted: auto-replied'] }),
  ).toMatchObject({
    is: 'person',
    likely: 'bounce',
  });
});

test('receipts say that it arrived, and a failed one says nothing', async () => {
  const receipt = (disposition: string) =>
    of({
      type: 'multipart/report; report-type=disposition-notification',
      parts: parts(
        ['text/plain', 'Read.'],
        [
          'message/disposition-notification',
          `Final-Recipient: rfc822;dpo@clinic.example\nOriginal-Message-ID: ${OURS}\nDisposition: ${disposition}\n`,
        ],
      ),
    });
  expect(await receipt('manual-action/MDN-sent-manually; displayed')).toMatchObject({ is: 'delivered' });
  expect(await receipt('automatic-action/MDN-sent-automatically; deleted')).toMatchObject({ is: 'delivered' });
  expect(await receipt('manual-action/MDN-sent-manually; failed')).toMatchObject({ is: 'person' });
});

test('a complaint about our mail is read by a person and looks like an opt-out', async () => {
  const fields = 'Feedback-Type: abuse\nUser-Agent: Loop/1\nVersion: 1\n';
  const complaint = await read(
    mail({
      ...human,
      type: 'multipart/report; report-type=feedback-report',
      parts: parts(
        ['text/plain', 'A complaint.'],
        ['message/feedback-report', fields],
        ['message/rfc822', `Message-ID: ${OURS}\nTo: x@clinic.example\n\nx\n`],
      ),
    }),
  );
  expect(recognise(complaint, OWN)).toMatchObject({ is: 'person', likely: 'opt-out' });
  expect(addressedTo(complaint).answers).toContain(OURS);
});

test('what comes from the desk itself, and what has gone over too many hops, is a loop', async () => {
  expect(await of({ from: 'Desk <desk@desk.example>' })).toMatchObject({ is: 'loop' });
  expect(await of({ from: REPLY_TO })).toMatchObject({ is: 'loop' });
  expect(await of({ from: 'desk@elsewhere.example' })).toMatchObject({ is: 'person' });
  expect(await of({ headers: Array.from({ length: 60 }, (_, n) => `Received: from hop${n}.example`) })).toMatchObject({ is: 'loop' });
});

test('a token is found wherever the way of the mail has left the address', async () => {
  for (const header of [`Delivered-To: ${REPLY_TO}`, `X-Original-To: ${REPLY_TO}`, `Cc: "A, B" <${REPLY_TO.toUpperCase()}>`]) {
    expect(addressedTo(await read(mail({ ...human, to: OWN, headers: [header] }))).tokens).toContain('tok_0123456789abcdefghjk');
  }
  expect(addressedTo(await read(mail({ ...human, to: OWN }))).tokens).toEqual([]);
});

test('only the results of one’s own mail server prove a sender', async () => {
  const results = (...headers: string[]) => read(mail({ ...human, headers }));
  const forged = 'Authentication-Results: mx.evil.example; dmarc=pass; dkim=pass; spf=pass';
  const own =
    'Authentication-Results: MX.desk.example 1; spf=fail smtp.mailfrom=x; dkim=fail reason="x; dmarc=pass y" (z; dmarc=pass z); dkim=pass header.d=clinic.example';

  expect(senderProof(await results(forged), 'mx.desk.example')).toBeNull();
  expect(senderProof(await results(own, forged), null)).toBeNull();
  expect(senderProof(await results(own, forged), 'mx.desk.example')).toEqual({ spf: 'fail', dkim: 'pass', dmarc: null });
  expect(senderProof(await results(own, own.replace('spf=fail', 'spf=pass')), 'mx.desk.example')).toMatchObject({ spf: 'fail' });
  expect(registeredDomain('ana@mail.clinic.example')).toBe('clinic.example');
});
