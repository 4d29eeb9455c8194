/** Notices to contacts with a key, from the draft to the outbox. Keys, parties and persons are invented. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decrypt, generateKey, readMessage, readPrivateKey } from 'openpgp';
import { expect, test } from 'vitest';
import { composeMail } from '../platform/channels/compose-mail.ts';
import { personTask } from '../platform/channels/person-task.ts';
import { readableMail } from '../platform/channels/readable-mail.ts';
import { sandboxOutbox } from '../platform/channels/sandbox-outbox.ts';
import { readContactKey } from '../platform/openpgp/contact-key.ts';
import { encryptMail } from '../platform/openpgp/encrypted-mail.ts';
import type { Records } from '../platform/store/open-records.ts';
import { scratch } from '../platform/store/records.fixture.ts';
import { describeOnBoth } from '../platform/store/store.conformance.ts';
import { DAY, desk, namedCase } from '../stages/disclose/desk/desk.fixture.ts';
import { approveNotice } from '../stages/disclose/desk/notices.ts';
import { setContactKey } from '../stages/disclose/desk/parties.ts';
import { defaultLadder } from '../stages/disclose/ladder/read-policy.ts';
import { openCaseDesk } from './case-desk.ts';
import { openNotice } from './open-notice.ts';

async function openOffice(records: Records, keyDays: number) {
  const folder = scratch();
  const hands = desk();
  const ada = hands.as('ada');
  const made = await generateKey({
    userIDs: [{ email: 'abuse@hosting.example' }],
    date: new Date('2029-01-01T00:00:00Z'),
    keyExpirationTime: keyDays * 86_400,
  });
  const key = await readContactKey(new TextEncoder().encode(made.publicKey), ada.now);
  const state = setContactKey(namedCase(ada), 'con_3', key, undefined, ada).state;
  await records.cases.open({ state, happened: [], effects: [] }, 'ada');
  const outbox = join(folder.path, 'outbox');
  const office = openCaseDesk({
    cases: records.cases,
    policy: defaultLadder(),
    identity: { name: '', organisation: 'Example Desk', contact: 'x', verify: 'https://desk.example', mail: 'desk@desk.example' },
    compose: composeMail,
    encrypt: (plain, to, now) => encryptMail(plain, to, { now }),
    channels: { mail: sandboxOutbox(outbox), phone: personTask('phone', outbox), 'web-form': personTask('web-form', outbox) },
    clock: () => hands.as('ada').now,
    newId: (kind) => hands.as('ada').newId(kind),
    alone: true,
  });
  return {
    hands,
    office,
    key,
    made,
    caseId: state.id,
    mails: () => readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'latin1')),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

describeOnBoth('encrypted notices', (database) => {
  test('what was approved goes out, only the recipient can read it, and whoever approves reads those very bytes', async () => {
    await using records = await database.open();
    using place = await openOffice(records, 3650);
    const { office, caseId, hands, key, made } = place;
    const [drafted] = await office.draft(caseId, { rung: 'host' }, 'ada');
    const id = drafted?.notice.id ?? '';
    expect(drafted?.remarks.join(' ')).toContain(key.fingerprint);
    expect(drafted?.remarks.join(' ')).not.toContain('readable');

    const { state } = await records.cases.get(caseId);
    const notice = state.notices.find((one) => one.id === id);
    if (notice === undefined) throw new Error('No notice.');
    const shown = await openNotice(state, notice);
    expect(shown).toMatchObject({ encryptedTo: key.fingerprint, text: drafted?.plain });

    await records.cases.change(caseId, 'ben', (now) => approveNotice(now, id, notice.hash, 'desk', hands.as('ben')));
    expect(await office.send(caseId, id, 'ada')).toMatchObject({ state: 'sent' });

    const [mail = ''] = place.mails();
    expect(mail).toBe(Buffer.from(notice.bytes, 'base64').toString('latin1'));
    expect(mail).not.toContain(notice.subject);
    const { data } = await decrypt({
      message: await readMessage({
        armoredMessage: mail.slice(mail.indexOf('-----BEGIN'), mail.indexOf('-----END PGP MESSAGE-----') + 25),
      }),
      decryptionKeys: await readPrivateKey({ armoredKey: made.privateKey }),
      format: 'binary',
    });
    expect(readableMail(new Uint8Array(data))?.text).toBe(shown.text);
  });

  test('a key that has run out stops the notice with a reason, and nobody else’s', async () => {
    await using records = await database.open();
    using place = await openOffice(records, 373);
    place.hands.pass(3 * DAY);
    await expect(place.office.draft(place.caseId, { rung: 'host' }, 'ada')).rejects.toMatchObject({ code: 'CONTACT_KEY_UNUSABLE' });
    const [ticked] = await place.office.tick('system');
    expect(ticked?.stuck.join(' ')).toMatch(/host: The key [0-9A-F]{40} expired on/);
    expect(ticked?.drafted.length).toBeGreaterThan(0);
    expect((await records.cases.get(place.caseId)).state.notices.some(({ contactId }) => contactId === 'con_3')).toBe(false);
  });

  test('a fingerprint without its key is never written to in clear', async () => {
    await using records = await database.open();
    using place = await openOffice(records, 3650);
    await records.cases.change(place.caseId, 'ada', (now) => ({
      state: { ...now, contacts: now.contacts.map(({ publicKey: _key, ...rest }) => rest) },
      happened: [{ event: 'party.contact-key', subject: now.id, payload: {} }],
      effects: [],
    }));
    await expect(place.office.draft(place.caseId, { rung: 'host' }, 'ada')).rejects.toMatchObject({ code: 'CONTACT_KEY_UNUSABLE' });
  });

  test('another key needs a reason and voids what was drafted for the first, approved or not', async () => {
    await using records = await database.open();
    using place = await openOffice(records, 3650);
    const { office, caseId, hands } = place;
    const [drafted] = await office.draft(caseId, { rung: 'host' }, 'ada');
    const id = drafted?.notice.id ?? '';
    await records.cases.change(caseId, 'ben', (now) => approveNotice(now, id, drafted?.notice.hash ?? '', 'desk', hands.as('ben')));
    const other = await generateKey({ userIDs: [{ email: 'abuse@hosting.example' }], date: new Date('2029-01-01T00:00:00Z') });
    const key = await readContactKey(new TextEncoder().encode(other.publicKey), hands.as('ada').now);
    const { state } = await records.cases.get(caseId);
    expect(() => setContactKey(state, 'con_3', key, undefined, hands.as('ada'))).toThrowError(/needs a reason/);
    await records.cases.change(caseId, 'ada', (now) => setContactKey(now, 'con_3', key, 'They sent a new one by post.', hands.as('ada')));
    expect((await records.cases.get(caseId)).state).toMatchObject({
      notices: [{ id, state: 'void' }],
      parties: [{}, { state: 'drafted' }, {}],
    });
    await expect(office.send(caseId, id, 'ada')).rejects.toMatchObject({ code: 'CASE_REFUSED' });
  });
});
