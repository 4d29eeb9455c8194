import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openTestRecords, scratch } from '../platform/store/records.fixture.ts';
import { decideDelivery, settleLost } from '../stages/disclose/desk/deliveries.ts';
import { desk, namedCase } from '../stages/disclose/desk/desk.fixture.ts';
import { approveNotice, draftNotice } from '../stages/disclose/desk/notices.ts';
import { messageIdOf, noticeHash } from './notice-draft.ts';

type When = 'before-writing' | 'before-delivery' | 'after-delivery' | 'never';

/** Starts the desk of another process; kills it with SIGKILL when it says that it is where it should be. */
async function sendElsewhere(args: readonly string[], when: When): Promise<string> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./crash-child.fixture.ts', import.meta.url)), ...args, when], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    last = line;
    if (line === 'ready') child.kill('SIGKILL');
  }
  return last;
}

test.each([
  ['before-writing', 0, 'approved', 'sent'],
  ['before-delivery', 0, 'delivery-unknown', 'refused'],
  ['after-delivery', 1, 'delivery-unknown', 'refused'],
] as const)(
  'killed %s, %i mail is in the outbox, the notice is %s, and another process that tries is %s',
  { timeout: 120_000 },
  async (when, mails, state, again) => {
    using folder = scratch();
    const dataDir = join(folder.path, 'data');
    const outbox = join(folder.path, 'outbox');
    const office = desk();
    const ada = office.as('ada');
    const bytes = new TextEncoder().encode('Subject: x\r\n\r\ny\r\n');
    const id = 'not_crash';
    const hash = noticeHash('mail', 'abuse@hosting.example', bytes);
    const notice = {
      id,
      contactId: 'con_3',
      rung: 'host',
      language: 'en',
      textVersion: 'en/1',
      subject: 'x',
      bytes: Buffer.from(bytes).toString('base64'),
      hash,
      messageId: messageIdOf(id, 'desk@desk.example'),
    };
    const drafted = draftNotice(namedCase(ada), notice, ada).state;
    const { state: ready } = approveNotice(drafted, id, hash, 'desk', office.as('ben'));
    const first = await openTestRecords({ dataDir });
    await first.cases.open({ state: ready, happened: [], effects: [] }, 'ada');
    await first.close();
    const args = [dataDir, outbox, ready.id, id];

    expect(await sendElsewhere(args, when)).toBe('ready');

    const mailsIn = (): number => {
      try {
        return readdirSync(outbox).length;
      } catch {
        return 0;
      }
    };
    expect(mailsIn()).toBe(mails);
    const second = await openTestRecords({ dataDir });
    const late = { ...office.as('system'), now: new Date('2030-01-07T11:00:00.000Z') };
    const after = await second.cases.change(ready.id, 'system', (now) => settleLost(now, late.now, late));
    expect(after.state.notices.find((one) => one.id === id)?.state).toBe(state);
    expect(await second.ledger.verify()).toMatchObject({ ok: true });
    await second.close();
    expect(await sendElsewhere(args, 'never')).toBe(again);
    expect(mailsIn()).toBe(again === 'sent' ? 1 : mails);

    if (state !== 'delivery-unknown') return;
    // A person looks into the outbox and decides; only then, and only where nothing went out, is it sent.
    const third = await openTestRecords({ dataDir });
    await third.cases.change(ready.id, 'ada', (now) => decideDelivery(now, id, mails === 1, { ...late, by: 'ada' }));
    await third.close();
    expect(await sendElsewhere(args, 'never')).toBe(mails === 1 ? 'refused' : 'sent');
    expect(mailsIn()).toBe(1);
  },
);
