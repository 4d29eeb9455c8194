import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sweep } from '../../../stages/disclose/desk/deadlines.ts';
import { beginDelivery, endDelivery } from '../../../stages/disclose/desk/deliveries.ts';
import { bytesOf, DAY, desk, namedCase } from '../../../stages/disclose/desk/desk.fixture.ts';
import { addNote, holdCase } from '../../../stages/disclose/desk/leading.ts';
import { approveNotice, draftNotice } from '../../../stages/disclose/desk/notices.ts';
import type { Turn } from '../../../stages/disclose/desk/turn.ts';
import { takeReply } from '../../../stages/disclose/replies/replies.ts';
import { inSession } from '../database/gateway.ts';
import { newPartId } from '../ids.ts';
import type { Records } from '../open-records.ts';
import { describeOnBoth } from '../store.conformance.ts';

const opened = (state: Turn['state']): Turn => ({
  state,
  happened: [{ event: 'case.opened', subject: state.id, payload: { lead: state.lead } }],
  effects: [],
});

/** A case in the books with an approved notice that is about to be sent. */
async function readyToSend(records: Records, office = desk()) {
  const state = await records.cases.open(opened(namedCase(office.as('ada'))), 'ada');
  const change = (by: string, step: (state: Turn['state']) => Turn) => records.cases.change(state.id, by, step);
  const bytes = bytesOf('first', office.as('ada'));
  await change('ada', (now) => draftNotice(now, { ...bytes, contactId: 'con_1', rung: 'owner' }, office.as('ada')));
  await change('ben', (now) => approveNotice(now, bytes.id, bytes.hash, 'desk', office.as('ben')));
  return { id: state.id, office, change, notice: bytes.id };
}

describeOnBoth('cases', (database) => {
  test('a case comes back from the books as it was put in, with every part', async () => {
    await using records = await database.open();
    const { id, office, change, notice } = await readyToSend(records);
    await change('ada', (now) => beginDelivery(now, notice, office.as('ada')));
    await change('ada', (now) => endDelivery(now, notice, { is: 'sent', said: '250 ok' }, office.as('ada')));
    await change('ada', (now) => addNote(now, 'phoned \0 them \ud800', office.as('ada')));
    const { state } = await change('ada', (now) =>
      takeReply(now, { partyId: 'pty_1', kind: 'answer', summary: 'they look' }, office.as('ada')),
    );

    const kept = await records.cases.get(id);

    expect({ ...kept.state, notes: [] }).toEqual({ ...state, notes: [] });
    expect(kept.state.notes.map(({ text }) => text)).toEqual(['phoned  them \ufffd']);
    expect(kept.rowVersion).toBe(7);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('a step that throws changes nothing, and the ledger says nothing of it', async () => {
    await using records = await database.open();
    const { id, office, change } = await readyToSend(records);
    const before = await records.cases.get(id);
    const head = await records.ledger.head();

    const refused = change('ada', (now) => {
      addNote(now, 'gone', office.as('ada'));
      return beginDelivery(now, 'not_none', office.as('ada'));
    });

    await expect(refused).rejects.toMatchObject({ code: 'CASE_REFUSED' });
    expect(await records.cases.get(id)).toEqual(before);
    expect(await records.ledger.head()).toEqual(head);
  });

  test('two who send the same notice at the same time hand it over once', async () => {
    await using records = await database.open();
    const { change, office, notice } = await readyToSend(records);

    const tries = await Promise.allSettled(
      ['ada', 'ben', 'cyd'].map((by) => change(by, (now) => beginDelivery(now, notice, office.as(by)))),
    );

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('whoever acts on an older version of a case is refused', async () => {
    await using records = await database.open();
    const { id, office } = await readyToSend(records);
    const { rowVersion } = await records.cases.get(id);
    await records.cases.change(id, 'ada', (now) => addNote(now, 'first', office.as('ada')), rowVersion);

    const late = records.cases.change(id, 'ben', (now) => addNote(now, 'second', office.as('ben')), rowVersion);

    await expect(late).rejects.toMatchObject({ code: 'CASE_CHANGED' });
  });

  test('the database itself refuses other bytes in a notice, a second delivery, a longer approval and a deadline of nobody', async () => {
    await using records = await database.open();
    const { id, change, office, notice } = await readyToSend(records);
    await change('ada', (now) => beginDelivery(now, notice, office.as('ada')));
    const run = (statement: string) => inSession(records.gateway, (session) => session.query(statement, []));

    await expect(run("update case_notice set content = 'other'")).rejects.toThrow(/never changed/);
    await expect(run("update case_notice set hash = repeat('0', 64)")).rejects.toThrow(/never changed/);
    await expect(run("update case_approval set expires_at = expires_at + interval '1 day'")).rejects.toThrow(/voided and nothing else/);
    await expect(run("update case_approval set person = 'somebody'")).rejects.toThrow(/voided and nothing else/);
    await expect(run("update case_deadline set owner = ' '")).rejects.toThrow(/check/);
    const second = `insert into case_delivery select 'dlv_x', case_id, 9, notice_id, 'other', 'sending', started_at, body from case_delivery where case_id = '${id}'`;
    await expect(run(second)).rejects.toThrow(/unique/);
  });

  test('deadlines are rows of every case, earliest first, and a sweep after weeks sends nothing', async () => {
    await using records = await database.open();
    const { id, office, change } = await readyToSend(records);
    office.pass(25 * DAY);
    const swept = await records.cases.change(id, 'system', (now) => sweep(now, office.as('system')));
    const again = await change('system', (now) => sweep(now, office.as('system')));

    const due = await records.cases.deadlines(office.as('ada').now);

    expect(swept.wanted).toContain('owner');
    expect(swept.state.deliveries).toEqual([]);
    expect(again.happened).toEqual([]);
    expect(due.map(({ rung, state, owner, caseId }) => ({ rung, state, owner, caseId }))).toContainEqual({
      rung: 'reminder',
      state: 'due',
      owner: 'ada',
      caseId: id,
    });
    expect(due.map(({ dueAt }) => dueAt)).toEqual(due.map(({ dueAt }) => dueAt).toSorted());
    expect(due.some(({ rung }) => rung === 'publication')).toBe(false);
  });

  test('an answer finds its party by the token, and a delivery that was left under way is found', async () => {
    await using records = await database.open();
    const { id, change, office, notice } = await readyToSend(records);
    await change('ada', (now) => beginDelivery(now, notice, office.as('ada')));
    const { state } = await records.cases.get(id);

    expect(await records.cases.findByToken(state.parties[0]?.replyToken ?? '')).toEqual({ caseId: id, partyId: 'pty_1' });
    expect(await records.cases.findByToken('tok_none')).toBeUndefined();
    expect(await records.cases.findByToken('tok\0')).toBeUndefined();
    expect(await records.cases.underWay()).toEqual([id]);
  });

  test('cases are listed in pages, last changed first, and by who leads them', async () => {
    let now = Date.parse('2030-02-01T00:00:00.000Z');
    await using records = await database.open({ clock: () => new Date(now) });
    const ids: string[] = [];
    for (const lead of ['ada', 'ben', 'ada']) {
      now += 1000;
      const means = { ...desk().as(lead), newId: (kind: string) => newPartId(kind, randomBytes) };
      const named = namedCase(desk().as(lead));
      const fresh = { ...named, id: means.newId('case'), parties: [], contacts: [], deadlines: [] };
      ids.push((await records.cases.open(opened(fresh), lead)).id);
    }
    const first = await records.cases.list({}, { limit: 2 });
    const second = await records.cases.list({}, { limit: 2, cursor: first.nextCursor ?? '' });

    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed());
    expect(second.nextCursor).toBeNull();
    expect((await records.cases.list({ lead: 'ben' })).items.map(({ id }) => id)).toEqual([ids[1]]);
  });

  test('a hold and its review are kept', async () => {
    await using records = await database.open();
    const { id, change, office } = await readyToSend(records);
    await change('ada', (now) => holdCase(now, 'counsel reads', new Date(office.as('ada').now.getTime() + DAY), office.as('ada')));

    const { state } = await records.cases.get(id);

    expect(state.hold).toMatchObject({ reason: 'counsel reads', by: 'ada' });
    expect(state.deadlines).toContainEqual(expect.objectContaining({ kind: 'hold-review', state: 'open', owner: 'ada' }));
  });
});
