/** Mails that come back, from a Maildir into a case. Hosts, parties and persons are invented. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bounceOf, bouncesOf } from '../lab/mail/bounce-mails.ts';
import { mail, parts, type RawMail } from '../lab/mail/raw-mail.ts';
import { openMailReader } from '../platform/mailbox/mail-reader.ts';
import { openMaildir } from '../platform/mailbox/maildir.ts';
import type { Records } from '../platform/store/open-records.ts';
import { scratch } from '../platform/store/records.fixture.ts';
import { describeOnBoth } from '../platform/store/store.conformance.ts';
import type { CaseState } from '../stages/disclose/desk/case-state.ts';
import { sweep } from '../stages/disclose/desk/deadlines.ts';
import { beginDelivery, endDelivery } from '../stages/disclose/desk/deliveries.ts';
import { bytesOf, DAY, desk, namedCase } from '../stages/disclose/desk/desk.fixture.ts';
import { approveNotice, draftNotice } from '../stages/disclose/desk/notices.ts';
import { classifyReply } from '../stages/disclose/replies/letters.ts';
import { fetchMail, type Taken, takeMail } from './take-mail.ts';

const reader = openMailReader();
afterAll(() => reader[Symbol.asyncDispose]());

const TO_OWNER = 'desk+tok_1@desk.example';

/** A case whose owner was written to, and a Maildir of the desk. */
async function openOffice(records: Records) {
  const folder = scratch();
  for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(folder.path, part));
  const hands = desk();
  const ada = hands.as('ada');
  let state = draftNotice(namedCase(ada), { ...bytesOf('first', ada), contactId: 'con_1', rung: 'owner' }, ada).state;
  const [notice] = state.notices;
  if (notice === undefined) throw new Error('No notice.');
  state = approveNotice(state, notice.id, notice.hash, 'desk', hands.as('ben')).state;
  state = beginDelivery(state, notice.id, ada).state;
  state = endDelivery(state, notice.id, { is: 'sent', said: '250' }, ada).state;
  await records.cases.open({ state, happened: [], effects: [] }, 'ada');
  const mailDesk = { cases: records.cases, reader, own: 'desk@desk.example', authserv: 'mx.desk.example', means: hands.as };
  let count = 0;
  return {
    hands,
    notice,
    folder,
    mailDesk,
    arrives(raw: Uint8Array) {
      count += 1;
      writeFileSync(join(folder.path, 'new', `189${count}.M${count}.mx`), raw);
    },
    async fetch(dryRun = false): Promise<readonly Taken[]> {
      const all: Taken[] = [];
      for await (const one of fetchMail(mailDesk, openMaildir(folder.path), { by: 'system', dryRun })) all.push(one);
      return all;
    },
    async state(): Promise<CaseState> {
      return (await records.cases.get(state.id)).state;
    },
    change: (step: (now: CaseState) => ReturnType<typeof classifyReply>) => records.cases.change(state.id, 'ada', step),
    waiting: () => readdirSync(join(folder.path, 'new')).length,
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

const answer: RawMail = {
  returnPath: 'ana.xylokrates@prontuario.example',
  from: 'Ana Xylokrates <ana.xylokrates@prontuario.example>',
  to: TO_OWNER,
  subject: 'Re: xylokrates-subject',
  text: 'It is closed now. Patient Xylokrates Person was in there.\n',
  headers: ['Authentication-Results: mx.desk.example; dmarc=pass; spf=pass; dkim=pass'],
};

describeOnBoth('mail that comes in', (database) => {
  test('an answer is filed unread, stops what goes out, and counts from its arrival once a person says what it is', async () => {
    await using records = await database.open();
    using office = await openOffice(records);
    const attached = {
      type: 'application/vnd.ms-excel; name="xylokrates-patients.xls"',
      body: 'x',
      headers: ['Content-Disposition: attachment'],
    };
    office.arrives(mail({ ...answer, parts: [...parts(['text/plain', answer.text ?? '']), attached] }));

    expect(await office.fetch()).toMatchObject([{ state: 'taken', kind: 'unread', partyId: 'pty_1', sender: 'a***@prontuario.example' }]);

    const state = await office.state();
    expect(state.replies).toMatchObject([
      {
        kind: 'unread',
        letter: {
          knownDomain: true,
          proof: { dmarc: 'pass' },
          attachments: [{ name: expect.stringMatching(/\.xls$/), type: 'application/vnd.ms-excel', bytes: 1 }],
          noticeId: office.notice.id,
          place: { validity: 'maildir' },
        },
      },
    ]);
    expect(JSON.stringify([state.replies, (await records.ledger.head()) ?? null])).not.toMatch(/xylokrates/i);
    expect(state.parties[0]).toMatchObject({ state: 'sent' });
    expect(office.waiting()).toBe(0);

    office.hands.pass(9 * DAY);
    const ada = office.hands.as('ada');
    expect(sweep(state, ada).state.parties[0]).toMatchObject({ state: 'sent' });
    const again = draftNotice(state, { ...bytesOf('again', ada), contactId: 'con_2', rung: 'reminder' }, ada).state;
    const approved = approveNotice(again, again.notices[1]?.id ?? '', again.notices[1]?.hash ?? '', 'desk', ada).state;
    expect(() => beginDelivery(approved, again.notices[1]?.id ?? '', ada)).toThrowError(/nobody has read it/);

    const { state: read } = await office.change((now) =>
      classifyReply(now, state.replies[0]?.id ?? '', 'says-fixed', 'They closed it.', ada),
    );
    expect(read).toMatchObject({ handling: 'fixed-unverified', replies: [{ kind: 'says-fixed', takenDownBy: 'ada' }] });
    expect(read.facts['owner-aware']).toMatchObject({ at: '2030-01-07T09:00:00.000Z' });
    expect(() => classifyReply(read, state.replies[0]?.id ?? '', 'answer', 'x', ada)).toThrowError(/read already/);
    expect(await records.ledger.verify()).toMatchObject({ ok: true });
  });

  test('a bounce marks the contact as dead by itself, and the same bounce again changes nothing', async () => {
    await using records = await database.open();
    using office = await openOffice(records);
    const bounced = { returnAddress: TO_OWNER, recipient: 'privacidade@prontuario.example', messageId: office.notice.messageId };
    office.arrives(bounceOf(bounced));

    expect(await office.fetch()).toMatchObject([{ state: 'taken', kind: 'bounce' }]);
    const after = await office.state();
    expect(after).toMatchObject({ parties: [{ state: 'bounced' }, {}, {}], deliveries: [{ state: 'bounced' }] });
    expect(after.contacts[0]).toMatchObject({ state: 'bounced' });

    office.arrives(bounceOf(bounced));
    expect(await office.fetch()).toMatchObject([{ state: 'taken-before' }]);
    expect(await office.state()).toEqual(after);
  });

  test('a report of a delay is no bounce, a proof of delivery is taken, and a receipt after a bounce waits for a person', async () => {
    await using records = await database.open();
    using office = await openOffice(records);
    const bounced = { returnAddress: 'desk@desk.example', recipient: 'privacidade@prontuario.example', messageId: office.notice.messageId };
    office.arrives(bounceOf(bounced, 'delayed'));
    expect(await office.fetch()).toMatchObject([{ state: 'taken', kind: 'delayed', replyId: null }]);
    expect(await office.state()).toMatchObject({
      parties: [{ state: 'sent' }, {}, {}],
      replies: [],
      deliveries: [{ said: expect.stringContaining('late') }],
    });

    office.arrives(bounceOf(bounced, 'delivered'));
    expect(await office.fetch()).toMatchObject([{ state: 'taken', kind: 'delivered' }]);
    office.arrives(bounceOf(bounced, 'failed'));
    expect(await office.fetch()).toMatchObject([{ kind: 'bounce' }]);
    office.arrives(bounceOf({ ...bounced, recipient: 'else@prontuario.example' }, 'delivered'));
    expect(await office.fetch()).toMatchObject([{ state: 'taken', kind: 'unread' }]);
    expect((await office.state()).contacts[0]).toMatchObject({ state: 'bounced' });
  });

  test('the answer of a machine proves that the address is there, and silence goes on counting', async () => {
    await using records = await database.open();
    using office = await openOffice(records);
    office.arrives(mail({ ...answer, headers: ['Auto-Submitted: auto-replied'] }));
    expect(await office.fetch()).toMatchObject([{ state: 'taken', kind: 'auto-reply' }]);
    office.hands.pass(40 * DAY);
    expect(sweep(await office.state(), office.hands.as('ada')).state.parties[0]).toMatchObject({ state: 'silent' });
  });

  test('what is in no thread, cannot be read or is our own is left out of every case, and none of it hides the next mail', async () => {
    await using records = await database.open();
    using office = await openOffice(records);
    office.arrives(mail({ ...answer, to: 'desk@desk.example' }));
    office.arrives(new TextEncoder().encode(`X: ${'x'.repeat(300_000)}\r\n\r\nx`));
    office.arrives(mail({ ...answer, from: TO_OWNER }));
    office.arrives(mail({ ...answer, messageId: office.notice.messageId }));
    office.arrives(mail({ ...answer, to: 'desk@desk.example', inReplyTo: office.notice.messageId }));

    const states = (await office.fetch()).map(({ state }) => state);

    expect(states).toEqual(['unmatched', 'unreadable', 'loop', 'loop', 'taken']);
    expect(office.waiting()).toBe(2);
    expect((await office.fetch()).map(({ state }) => state)).toEqual(['unmatched', 'unreadable']);
    expect((await office.state()).replies).toHaveLength(1);
  });

  test('a rehearsal says what would be done and does nothing, neither in the books nor in the mailbox', async () => {
    await using records = await database.open();
    using office = await openOffice(records);
    office.arrives(mail(answer));
    const before = await office.state();
    expect(await office.fetch(true)).toMatchObject([{ state: 'taken', kind: 'unread' }]);
    expect(await office.state()).toEqual(before);
    expect(office.waiting()).toBe(1);
  });

  test('two mails with one Message-ID are two, and one mail over two ways is one', async () => {
    await using records = await database.open();
    using office = await openOffice(records);
    const id = { messageId: '<same@prontuario.example>' };
    const [first] = await takeMail(office.mailDesk, mail({ ...answer, ...id }), { by: 'ada' });
    const [second] = await takeMail(office.mailDesk, mail({ ...answer, ...id, text: 'Another.' }), { by: 'ada' });
    const [third] = await takeMail(office.mailDesk, mail({ ...answer, ...id, headers: ['Received: from list.example'] }), { by: 'ada' });
    expect([first?.state, second?.state, third?.state]).toEqual(['taken', 'taken', 'taken-before']);
  });

  test('strange mail at the address of a party is set aside by a person, moves nothing and stops nothing', async () => {
    await using records = await database.open();
    using office = await openOffice(records);
    office.arrives(mail({ ...answer, from: 'offers@elsewhere.example' }));
    await office.fetch();
    const { parties, replies, facts } = await office.state();
    const { state } = await office.change((now) =>
      classifyReply(now, replies[0]?.id ?? '', 'unrelated', 'An offer of shoes.', office.hands.as('ada')),
    );
    expect(state).toMatchObject({ parties, facts, replies: [{ kind: 'unrelated', summary: 'An offer of shoes.' }] });
    office.hands.pass(9 * DAY);
    expect(sweep(state, office.hands.as('ada')).state.parties[0]).toMatchObject({ state: 'silent' });
  });

  test('every one of the ten mail systems’ mails ends in a case, and no failure is held for an answer', async () => {
    await using records = await database.open();
    using office = await openOffice(records);
    const bounced = { returnAddress: TO_OWNER, recipient: 'privacidade@prontuario.example', messageId: office.notice.messageId };
    const corpus = bouncesOf(bounced);
    const kinds = new Map<string, number>();
    for (const { raw, outcome } of corpus) {
      const [taken] = await takeMail(office.mailDesk, raw, { by: 'system' });
      expect(taken?.state).toBe('taken');
      kinds.set(`${outcome} ${taken?.kind}`, (kinds.get(`${outcome} ${taken?.kind}`) ?? 0) + 1);
    }
    // Something arrived although the first came back: one of the two is wrong.
    expect([...kinds.keys()].toSorted()).toEqual(['delayed delayed', 'delivered unread', 'failed bounce']);
  });
});
