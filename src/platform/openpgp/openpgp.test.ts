/** Keys made for this test alone; persons and hosts are invented. */
import { decrypt, generateKey, type PartialConfig, readKey, readMessage, readPrivateKey, revokeKey } from 'openpgp';
import { expect, test } from 'vitest';
import { composeMail } from '../channels/compose-mail.ts';
import { readableMail } from '../channels/readable-mail.ts';
import { parseMail } from '../mailbox/parse-mail.ts';
import { readContactKey } from './contact-key.ts';
import { readDeskKey } from './desk-key.ts';
import { encryptMail, openMail } from './encrypted-mail.ts';
import { keyPlaces } from './key-directory.ts';

const NOW = new Date('2030-01-07T09:00:00Z');
const MADE = new Date('2029-01-01T00:00:00Z');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function makeKey(
  options: {
    readonly date?: Date;
    readonly keyExpirationTime?: number;
    readonly sign?: boolean;
    readonly email?: string;
    readonly config?: PartialConfig;
  } = {},
) {
  const { date = MADE, sign = false, email = 'dpo@clinic.example', ...rest } = options;
  return generateKey({
    userIDs: [{ name: 'Example Clinic', email }],
    date,
    ...(sign ? { subkeys: [] } : {}),
    ...rest,
  });
}

const plain = await composeMail({
  from: { name: 'Example Desk', address: 'desk@desk.example' },
  to: 'dpo@clinic.example',
  replyTo: 'desk+tok_1@desk.example',
  subject: 'An open store: العربية',
  plain: 'نص\n-- \n.\nEnd \n',
  html: '<p>x</p>',
  language: 'ar',
  messageId: '<abc@desk.example>',
  date: NOW,
  attachments: [{ name: 'xarf.json', type: 'application/json', content: '{"a":1}' }],
});

test('the recipient opens exactly the mail, and whoever approves reads it from the very bytes that go out', async () => {
  for (const config of [{}, { v6Keys: true, aeadProtect: true }]) {
    const made = await makeKey({ config });
    const { fingerprint, armored, addresses, until } = await readContactKey(bytesOf(made.publicKey), NOW);
    expect({ addresses, until }).toEqual({ addresses: ['dpo@clinic.example'], until: null });

    const { bytes, key } = await encryptMail(plain, { fingerprint, armored }, { now: NOW });

    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(/^Content-Type: multipart\/encrypted; protocol="application\/pgp-encrypted";$/m);
    expect(raw).toContain('Message-ID: <abc@desk.example>');
    expect(raw).toContain('Reply-To: desk+tok_1@desk.example');
    expect(raw).toContain('Subject: [...]');
    expect(raw).not.toMatch(/open store|xarf|=D9/);
    const armoredMessage = raw.slice(raw.indexOf('-----BEGIN'), raw.indexOf('-----END PGP MESSAGE-----') + 25);
    const { data } = await decrypt({
      message: await readMessage({ armoredMessage }),
      decryptionKeys: await readPrivateKey({ armoredKey: made.privateKey }),
      format: 'binary',
    });
    const opened = await openMail(bytes, key);
    expect(Buffer.from(opened).equals(Buffer.from(data))).toBe(true);
    expect(Buffer.from(opened).toString('latin1').replace('; protected-headers="v1"; hp="cipher"', '')).toBe(
      Buffer.from(plain).toString('latin1'),
    );
    expect(readableMail(opened)).toEqual({ text: 'نص\n-- \n.\nEnd \n', attachments: ['xarf.json'] });
    expect(await parseMail(opened)).toMatchObject({ is: 'read', mail: { subject: 'An open store: العربية' } });
  }
});

test('other bytes, or the key of another mail, show nothing', async () => {
  const { publicKey } = await makeKey();
  const recipient = await readContactKey(bytesOf(publicKey), NOW);
  const first = await encryptMail(plain, recipient, { now: NOW });
  const second = await encryptMail(plain, recipient, { now: NOW });
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(false);
  await expect(openMail(first.bytes, second.key)).rejects.toMatchObject({ code: 'CONTACT_KEY_UNUSABLE' });
  const changed = Buffer.from(first.bytes);
  const at = changed.indexOf('-----BEGIN') + 200;
  changed[at] = changed[at] === 65 ? 66 : 65;
  await expect(openMail(changed, first.key)).rejects.toMatchObject({ code: 'CONTACT_KEY_UNUSABLE' });
});

test('a mail that the desk signs is signed inside, and the signature holds', async () => {
  const made = await makeKey();
  const desk = await makeKey({ email: 'desk@desk.example' });
  const deskKey = await readDeskKey(desk.privateKey, undefined, NOW);
  const { bytes } = await encryptMail(plain, await readContactKey(bytesOf(made.publicKey), NOW), { now: NOW, deskKey });
  const raw = Buffer.from(bytes).toString('latin1');
  const { signatures } = await decrypt({
    message: await readMessage({ armoredMessage: raw.slice(raw.indexOf('-----BEGIN'), raw.indexOf('-----END PGP MESSAGE-----') + 25) }),
    decryptionKeys: await readPrivateKey({ armoredKey: made.privateKey }),
    verificationKeys: await readKey({ armoredKey: desk.publicKey }),
    date: NOW,
    format: 'binary',
  });
  await expect(signatures[0]?.verified).resolves.toBe(true);
});

test('a key of the desk that is locked opens with its passphrase alone, and a public one is none', async () => {
  const locked = await generateKey({ userIDs: [{ email: 'desk@desk.example' }], passphrase: 'open sesame', date: MADE });
  await expect(readDeskKey(locked.privateKey, undefined, NOW)).rejects.toMatchObject({ code: 'KEY_MALFORMED' });
  await expect(readDeskKey(locked.privateKey, 'wrong', NOW)).rejects.toMatchObject({ code: 'KEY_MALFORMED' });
  await expect(readDeskKey(locked.publicKey, 'open sesame', NOW)).rejects.toMatchObject({ code: 'KEY_MALFORMED' });
  await expect(readDeskKey(locked.privateKey, 'open sesame', NOW)).resolves.toBeDefined();
});

test.each([
  ['no key', async () => 'hello', /cannot be read|no OpenPGP key/],
  ['a private key', async () => (await makeKey()).privateKey, /private key/],
  ['an expired key', async () => (await makeKey({ keyExpirationTime: 86_400 })).publicKey, /expired on 2029-01-02/],
  ['a key of tomorrow', async () => (await makeKey({ date: new Date('2030-02-01T00:00:00Z') })).publicKey, /not valid yet/],
  ['a key that only signs', async () => (await makeKey({ sign: true })).publicKey, /no part that can encrypt/],
  [
    'a revoked key',
    async () => {
      const { privateKey } = await makeKey();
      const key = await readPrivateKey({ armoredKey: privateKey });
      return (await revokeKey({ key, date: MADE, reasonForRevocation: { string: 'gone' } })).publicKey;
    },
    /is revoked/,
  ],
  [
    'two keys',
    async () => {
      const [one, other] = [
        await readKey({ armoredKey: (await makeKey()).publicKey }),
        await readKey({ armoredKey: (await makeKey()).publicKey }),
      ];
      return new Uint8Array([...one.write(), ...other.write()]);
    },
    /more than one key/,
  ],
  ['a quarter of a megabyte', async () => 'x'.repeat(250_000), /bytes/],
])('%s is refused with a code and a reason', async (_, make, why) => {
  const made = await make();
  await expect(readContactKey(typeof made === 'string' ? bytesOf(made) : made, NOW)).rejects.toMatchObject({
    code: 'CONTACT_KEY_UNUSABLE',
    detail: expect.stringMatching(why),
  });
});

test('a key that could encrypt when it was taken in and cannot today encrypts nothing today', async () => {
  const { publicKey } = await makeKey({ keyExpirationTime: 86_400 });
  const taken = await readContactKey(bytesOf(publicKey), new Date('2029-01-01T12:00:00Z'));
  expect(taken.until).toEqual(new Date('2029-01-02T00:00:00Z'));
  await expect(encryptMail(plain, taken, { now: NOW })).rejects.toMatchObject({ code: 'CONTACT_KEY_UNUSABLE' });
  const other = await readContactKey(bytesOf((await makeKey()).publicKey), NOW);
  await expect(encryptMail(plain, { ...other, fingerprint: taken.fingerprint }, { now: NOW })).rejects.toMatchObject({
    code: 'CONTACT_KEY_UNUSABLE',
  });
});

test('the places of a key are those that the draft of the directory gives as its example', () => {
  expect(keyPlaces('Joe.Doe@Example.ORG')).toEqual([
    {
      method: 'advanced',
      host: 'openpgpkey.example.org',
      path: '/.well-known/openpgpkey/example.org/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q?l=Joe.Doe',
    },
    { method: 'direct', host: 'example.org', path: '/.well-known/openpgpkey/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q?l=Joe.Doe' },
  ]);
});
