/** OpenPGP keys of contacts, by command. Keys, parties and persons are invented. */
import { join } from 'node:path';
import { generateKey } from 'openpgp';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { subjectOf } from '../../../stages/disclose/desk/desk.fixture.ts';
import { openTerminal } from '../run-cli.fixture.ts';

const terminal = openTerminal();
afterAll(() => terminal[Symbol.dispose]());

const data = join(terminal.home, 'data');
const run = (...words: readonly string[]) => terminal.run([...words, '--data', data]);
const caseSchema = z.looseObject({
  id: z.string(),
  contacts: z.array(z.looseObject({ id: z.string(), keyFingerprint: z.string().nullable() })),
  notices: z.array(z.looseObject({ id: z.string() })),
});
const read = (said: { readonly out: string }) => caseSchema.parse(JSON.parse(said.out));

test('a contact with a key gets an encrypted notice, and whoever approves sees the fingerprint and the text', {
  timeout: 180_000,
}, async () => {
  const made = await generateKey({ userIDs: [{ email: 'dpo@clinic.example' }] });
  const old = await generateKey({
    userIDs: [{ email: 'dpo@clinic.example' }],
    date: new Date('2020-01-01T00:00:00Z'),
    keyExpirationTime: 86_400,
  });
  const key = terminal.file('dpo.asc', made.publicKey);
  const subject = terminal.file('subject.json', JSON.stringify(subjectOf({ exposureId: null, clocks: [] })));
  const { id } = read(await run('case', 'open', '--subject', subject, '--as', 'ada', '--format', 'json'));
  await run('case', 'advance', id, 'valid', '--as', 'ada');
  await run('case', 'party', id, '--role', 'owner', '--name', 'Example Clinic', '--confidence', '80', '--as', 'ada');
  const contact = ['case', 'contact', id, 'owner', 'dpo@clinic.example', '--as', 'ada', '--format', 'json'] as const;

  for (const file of [
    terminal.file('old.asc', old.publicKey),
    terminal.file('secret.asc', made.privateKey),
    terminal.file('none.asc', 'hello'),
  ]) {
    expect(await run(...contact, '--source', 'their site', '--key', file)).toMatchObject({
      exit: 4,
      out: '',
      err: expect.stringContaining('CONTACT_KEY_UNUSABLE'),
    });
  }
  const added = await run(...contact, '--source', 'their site', '--key', key);
  const fingerprint = read(added).contacts[0]?.keyFingerprint ?? '';
  expect(fingerprint).toMatch(/^[0-9A-F]{40}$/);
  expect(added.out).not.toContain('BEGIN PGP');
  expect(await run(...contact, '--key', key)).toMatchObject({ exit: 4, err: expect.stringContaining('has this key already') });

  await run('case', 'draft', id, 'owner', '--as', 'ada');
  const shown = await run('case', 'show', id, '--format', 'json');
  expect(shown.out).not.toContain('sessionKey');
  const notice = read(shown).notices[0]?.id ?? '';
  const page = await run('case', 'approve', id, notice, '--format', 'table');
  expect(page.out).toContain(`${fingerprint}; only its holder can read it`);
  expect(page.out).toContain('192.0.***.***');
  expect(page.out).toContain('-----BEGIN PGP MESSAGE-----');
  const sent = await run('case', 'approve', id, notice, '--format', 'json');
  const { bytes } = z.looseObject({ bytes: z.string() }).parse(JSON.parse(sent.out));
  expect(bytes).not.toContain('192.0.');
});
