import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Channel } from '../platform/channels/channel.ts';
import { composeMail } from '../platform/channels/compose-mail.ts';
import { personTask } from '../platform/channels/person-task.ts';
import { sandboxOutbox } from '../platform/channels/sandbox-outbox.ts';
import type { Records } from '../platform/store/open-records.ts';
import { describeOnBoth } from '../platform/store/store.conformance.ts';
import { DAY, desk, namedCase } from '../stages/disclose/desk/desk.fixture.ts';
import { approveNotice } from '../stages/disclose/desk/notices.ts';
import { confirmParty } from '../stages/disclose/desk/parties.ts';
import { defaultLadder } from '../stages/disclose/ladder/read-policy.ts';
import { type CaseDesk, openCaseDesk, waitingFor } from './case-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'openward-desk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const identity = {
  name: '',
  organisation: 'Example Desk',
  contact: '+44 20 7946 0000',
  verify: 'https://desk.example/about',
  mail: 'desk@desk.example',
};

interface Office {
  readonly records: Records;
  readonly desk: CaseDesk;
  readonly caseId: string;
  readonly outbox: string;
  pass(ms: number): void;
  approve(noticeId: string, ...by: readonly string[]): Promise<void>;
}

let offices = 0;

async function openOffice(records: Records, mail?: Channel): Promise<Office> {
  offices += 1;
  const outbox = join(folder, `outbox-${offices}`);
  const hands = desk();
  const state = namedCase(hands.as('ada'));
  await records.cases.open({ state, happened: [{ event: 'case.opened', subject: state.id, payload: {} }], effects: [] }, 'ada');
  const office = openCaseDesk({
    cases: records.cases,
    policy: defaultLadder(),
    identity,
    compose: composeMail,
    channels: { mail: mail ?? sandboxOutbox(outbox), phone: personTask('phone', outbox), 'web-form': personTask('web-form', outbox) },
    clock: () => hands.as('ada').now,
    newId: (kind) => hands.as('ada').newId(kind),
    alone: true,
  });
  return {
    records,
    desk: office,
    caseId: state.id,
    outbox,
    pass: (ms) => hands.pass(ms),
    async approve(noticeId, ...persons) {
      for (const by of persons) {
        await records.cases.change(state.id, by, (now) => {
          const hash = now.notices.find(({ id }) => id === noticeId)?.hash ?? '';
          return approveNotice(now, noticeId, hash, 'desk', office.means(by));
        });
      }
    },
  };
}

describeOnBoth('the desk', (database) => {
  test('a day on the ladder: time makes drafts, persons approve, the desk sends, and never without them', async () => {
    await using records = await database.open();
    const { desk: office, caseId, approve, outbox } = await openOffice(records);

    const [ticked] = await office.tick('system');
    expect(ticked).toMatchObject({ caseId, due: expect.arrayContaining(['owner', 'host']), lost: [] });
    expect(ticked?.drafted).toHaveLength(3);
    expect(await office.tick('system')).toEqual([]);
    const [first = ''] = ticked?.drafted ?? [];
    await expect(office.send(caseId, first, 'ada')).rejects.toMatchObject({ code: 'CASE_REFUSED' });
    await expect(office.rehearse(caseId, first, 'ada')).rejects.toMatchObject({ code: 'CASE_REFUSED' });

    await approve(first, 'ben');
    expect(await office.rehearse(caseId, first, 'ada')).toMatchObject({ recipient: 'privacidade@prontuario.example' });
    expect(await office.send(caseId, first, 'ada')).toMatchObject({ state: 'sent', attempts: 1 });

    await expect(office.send(caseId, first, 'ada')).rejects.toMatchObject({ code: 'CASE_REFUSED' });
    expect(readdirSync(outbox)).toHaveLength(1);
    const { state } = await records.cases.get(caseId);
    expect(waitingFor(state, defaultLadder(), office.means('ada').now)).toHaveLength(2);
    expect(state).toMatchObject({ handling: 'waiting' });
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('a process that ends in the middle of a send leaves an unknown delivery, and no second mail is ever tried', async () => {
    await using records = await database.open();
    let tries = 0;
    const dying: Channel = {
      id: 'dying',
      title: 'a channel whose process dies',
      deliver: () => {
        tries += 1;
        return new Promise(() => undefined);
      },
    };
    const { desk: office, caseId, approve, pass } = await openOffice(records, dying);
    const drafted = await office.draft(caseId, { rung: 'host' }, 'ada');
    const id = drafted[0]?.notice.id ?? '';
    await approve(id, 'ben');
    void office.send(caseId, id, 'ada');
    await expect.poll(() => tries).toBe(1);

    // The clock was set back meanwhile; that must not hide what was under way.
    pass(-3 * 3_600_000);
    const [ticked] = await office.tick('system');

    expect(ticked?.lost).toEqual([id]);
    const { state } = await records.cases.get(caseId);
    expect(state.notices.find((one) => one.id === id)).toMatchObject({ state: 'delivery-unknown' });
    await expect(office.send(caseId, id, 'ada')).rejects.toMatchObject({ code: 'CASE_REFUSED' });
    pass(40 * DAY);
    await office.tick('system');
    expect(tries).toBe(1);
  });

  test('a desk that was off for weeks shows what is overdue, drafts it, and sends nothing', async () => {
    await using records = await database.open();
    const { desk: office, caseId, pass, outbox } = await openOffice(records);
    pass(33 * DAY);
    const [ticked] = await office.tick('system');
    expect(ticked?.due).toEqual(expect.arrayContaining(['owner', 'reminder', 'host', 'cert', 'final', 'publication']));
    expect((await records.cases.get(caseId)).state.deliveries).toEqual([]);
    expect(() => readdirSync(outbox)).toThrow();
  });

  test('the final notice is drafted only with the draft of the advisory, and the days of the owner count from its sending', async () => {
    await using records = await database.open();
    const { desk: office, caseId, approve } = await openOffice(records);
    await expect(office.draft(caseId, { rung: 'final' }, 'ada')).rejects.toMatchObject({ code: 'CASE_REFUSED' });
    const attachments = [{ name: 'advisory-draft.txt', type: 'text/plain', content: 'An open store was found.' }];
    const [drafted] = await office.draft(caseId, { rung: 'final', attachments }, 'ada');
    const id = drafted?.notice.id ?? '';
    expect((await records.cases.get(caseId)).state.publication).toMatchObject({ ownerSentAt: null });
    await approve(id, 'ben');
    await office.send(caseId, id, 'ada');

    expect((await records.cases.get(caseId)).state.publication).toMatchObject({
      ownerSentAt: '2030-01-07T09:00:00.000Z',
      publishedAt: null,
    });
    expect(Buffer.from(drafted?.notice.bytes ?? '', 'base64').toString()).toContain('advisory-draft.txt');
  });

  test('the mail to a host that is confirmed carries the address and a report for its machine, to another it does not', async () => {
    await using records = await database.open();
    const { desk: office, caseId } = await openOffice(records);
    const before = await office.preview((await records.cases.get(caseId)).state, { rung: 'host' }, 'ada');
    await records.cases.change(caseId, 'ada', (now) => confirmParty(now, 'pty_2', 'RDAP names them for the network', office.means('ada')));
    const after = await office.preview((await records.cases.get(caseId)).state, { rung: 'host' }, 'ada');

    const textOf = (drafts: typeof before) => Buffer.from(drafts[0]?.notice.bytes ?? '', 'base64').toString();
    expect(textOf(before)).not.toMatch(/xarf|192\.0\.2\.17/);
    expect(textOf(after)).toContain('xarf.json');
    expect(after[0]?.plain).toContain('192.0.2.17:9200');
    expect(before[0]?.remarks.join(' ')).toContain('masked');
  });
});
