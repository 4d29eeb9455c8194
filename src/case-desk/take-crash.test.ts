import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mail } from '../lab/mail/raw-mail.ts';
import { openTestRecords, scratch } from '../platform/store/records.fixture.ts';
import { desk, namedCase } from '../stages/disclose/desk/desk.fixture.ts';

/** Takes the mails down in another process; kills it with SIGKILL when it says that it is where it should be. */
async function takeElsewhere(args: readonly string[], when: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./take-crash-child.fixture.ts', import.meta.url)), ...args, when], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === 'ready') child.kill('SIGKILL');
  }
  return lines;
}

test.each([
  ['before-reading', ['ready'], ['taken', 'taken']],
  ['before-writing', ['ready'], ['taken', 'taken']],
  ['before-marking', ['ready'], ['taken-before', 'taken']],
  ['after-marking', ['ready'], ['taken']],
] as const)('killed %s, no mail is lost and none is taken twice', { timeout: 120_000 }, async (when, said, after) => {
  using folder = scratch();
  const dataDir = join(folder.path, 'data');
  const box = join(folder.path, 'box');
  for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(box, part), { recursive: true });
  for (const n of [1, 2]) {
    const raw = mail({ from: 'ana@prontuario.example', to: 'desk+tok_1@desk.example', subject: 'x', text: `answer ${n}\n` });
    writeFileSync(join(box, 'new', `${n}.M${n}.mx`), raw);
  }
  const state = namedCase(desk().as('ada'));
  const first = await openTestRecords({ dataDir });
  await first.cases.open({ state, happened: [], effects: [] }, 'ada');
  await first.close();

  expect(await takeElsewhere([dataDir, box], when)).toEqual(said);
  expect(await takeElsewhere([dataDir, box], 'never')).toEqual(after);

  expect(readdirSync(join(box, 'new'))).toEqual([]);
  expect(readdirSync(join(box, 'cur'))).toHaveLength(2);
  const second = await openTestRecords({ dataDir });
  expect((await second.cases.get(state.id)).state.replies.map(({ kind }) => kind)).toEqual(['unread', 'unread']);
  expect(await second.ledger.verify()).toMatchObject({ ok: true });
  await second.close();
});
