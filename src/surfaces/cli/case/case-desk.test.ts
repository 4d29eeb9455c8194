import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { subjectOf } from '../../../stages/disclose/desk/desk.fixture.ts';
import { openTerminal } from '../run-cli.fixture.ts';

const terminal = openTerminal();
afterAll(() => terminal[Symbol.dispose]());

const data = join(terminal.home, 'data');
const subject = terminal.file('subject.json', JSON.stringify(subjectOf({ exposureId: null, clocks: [] })));
const caseSchema = z.looseObject({
  id: z.string(),
  handling: z.string(),
  notices: z.array(z.looseObject({ id: z.string(), hash: z.string(), state: z.string() })),
  parties: z.array(z.looseObject({ id: z.string(), state: z.string() })),
});

async function run(...words: readonly string[]) {
  return terminal.run([...words, '--data', data]);
}

async function changed(...words: readonly string[]) {
  const said = await run(...words, '--format', 'json');
  expect(said, said.err).toMatchObject({ exit: 0 });
  return caseSchema.parse(JSON.parse(said.out));
}

test('a case goes from its opening to a mail in the outbox by command, and every step that is not allowed is refused with 4', {
  timeout: 180_000,
}, async () => {
  expect(await run('case', 'open', '--subject', subject)).toMatchObject({ exit: 2, err: expect.stringContaining('PERSON_UNNAMED') });
  const { id } = await changed('case', 'open', '--subject', subject, '--as', 'ada');
  const early = await run('case', 'party', id, '--role', 'owner', '--name', 'Example Clinic', '--confidence', '80', '--as', 'ada');
  expect(early).toMatchObject({ exit: 4, out: '', err: expect.stringContaining('CASE_REFUSED') });
  await changed('case', 'advance', id, 'valid', '--as', 'ada');
  await changed(
    'case',
    'party',
    id,
    '--role',
    'owner',
    '--name',
    'Example Clinic',
    '--language',
    'fr',
    '--confidence',
    '80',
    '--as',
    'ada',
  );
  await changed('case', 'contact', id, 'owner', 'dpo@clinic.example', '--source', 'security.txt', '--as', 'ada');

  const rehearsed = await run('case', 'draft', id, 'owner', '--dry-run', '--as', 'ada');
  expect(JSON.parse(rehearsed.out)).toMatchObject({ kept: false, language: 'fr', masked: true });
  const ticked = await run('clock', '--as', 'system');
  expect(JSON.parse(ticked.out)).toMatchObject({ caseId: id, drafted: [expect.any(String)] });

  const shown = caseSchema.parse(JSON.parse((await run('case', 'show', id, '--format', 'json')).out));
  const [notice] = shown.notices;
  if (notice === undefined) throw new Error('No notice was drafted.');
  expect(shown.notices).toHaveLength(1);
  expect(await run('case', 'send', id, notice.id, '--as', 'ada')).toMatchObject({ exit: 4 });
  expect(await run('case', 'approve', id, notice.id, '--hash', '0'.repeat(64), '--as', 'ben')).toMatchObject({ exit: 4 });
  const looked = await run('case', 'approve', id, notice.id, '--format', 'json');
  expect(JSON.parse(looked.out)).toMatchObject({
    recipient: 'dpo@clinic.example',
    hash: notice.hash,
    text: expect.stringContaining('192.0.***.***'),
  });
  await changed('case', 'approve', id, notice.id, '--hash', notice.hash.slice(0, 12), '--as', 'ben');

  const dry = await run('case', 'send', id, notice.id, '--dry-run', '--as', 'ada');
  expect(JSON.parse(dry.out)).toMatchObject({ recipient: 'dpo@clinic.example', through: expect.stringContaining('sandbox') });
  expect(existsSync(join(data, 'outbox'))).toBe(false);
  expect(JSON.parse((await run('case', 'send', id, notice.id, '--as', 'ada')).out)).toMatchObject({ state: 'sent' });
  expect(await run('case', 'send', id, notice.id, '--as', 'ada')).toMatchObject({ exit: 4 });
  const [mail = ''] = readdirSync(join(data, 'outbox'));
  expect(readFileSync(join(data, 'outbox', mail), 'latin1')).toContain('To: dpo@clinic.example');

  const answered = await changed('case', 'reply', id, 'owner', 'says-fixed', 'They say it is closed.', '--as', 'ada');
  expect(answered).toMatchObject({ handling: 'fixed-unverified', parties: [{ state: 'acting' }] });
  const ladder = await run('ladder', 'explain', id);
  expect(
    ladder.out
      .trim()
      .split('\n')
      .map((line) => z.looseObject({ id: z.string(), state: z.string() }).parse(JSON.parse(line)))[0],
  ).toMatchObject({ id: 'owner', state: 'gone' });
  expect((await run('ledger', 'verify')).exit).toBe(0);
});

test('the ladder that is shown can be used, and one that is broken is refused by line and key', async () => {
  const shown = await run('ladder', 'show');
  const kept = terminal.file('ladder.yaml', shown.out);
  expect(await run('ladder', 'show', '--ladder', kept)).toMatchObject({ exit: 0 });
  const broken = terminal.file('broken.yaml', shown.out.replace('draftDays: 5', 'draftDays: never'));
  expect(await run('ladder', 'show', '--ladder', broken)).toMatchObject({
    exit: 2,
    err: expect.stringMatching(/LADDER_MALFORMED[\s\S]*draftDays/),
  });
});
