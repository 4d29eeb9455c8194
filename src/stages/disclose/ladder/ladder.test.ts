import { describe, expect, test } from 'vitest';
import { AppError } from '../../../errors.ts';
import type { CaseState } from '../desk/case-state.ts';
import { sweep } from '../desk/deadlines.ts';
import { beginDelivery, endDelivery } from '../desk/deliveries.ts';
import { bytesOf, DAY, desk, namedCase } from '../desk/desk.fixture.ts';
import { holdCase, skipRung, takeFinding } from '../desk/leading.ts';
import { approveNotice, draftNotice } from '../desk/notices.ts';
import { takeReply } from '../replies/replies.ts';
import { defaultLadderText } from './default-policy.ts';
import { explainLadder } from './explain-ladder.ts';
import { defaultLadder, readLadder } from './read-policy.ts';

type Office = ReturnType<typeof desk>;

/** Drafts, approves and sends one notice of a rung. */
function tell(state: CaseState, office: Office, contactId: string, rung: string, approvers: readonly string[] = ['ben']): CaseState {
  const bytes = bytesOf(`${rung} ${contactId}`, office.as('ada'));
  let now = draftNotice(state, { ...bytes, contactId, rung }, office.as('ada')).state;
  for (const by of approvers) now = approveNotice(now, bytes.id, bytes.hash, 'desk', office.as(by)).state;
  now = beginDelivery(now, bytes.id, office.as('ada')).state;
  return endDelivery(now, bytes.id, { is: 'sent', said: '250 ok' }, office.as('ada')).state;
}

const explained = (state: CaseState, office: Office) => explainLadder(defaultLadder(), state, office.as('ada').now);
const rungOf = (state: CaseState, office: Office, id: string) => explained(state, office).rungs.find((rung) => rung.id === id);

describe('the packaged ladder', () => {
  test('goes owner, reminder, host, mediator, CERT and regulator, final notice, decision, in a month', () => {
    const office = desk();
    const state = namedCase(office.as('ada'), { sensitive: false });
    expect(explained(state, office).rungs.map(({ id, dueAt }) => `${dueAt?.slice(8, 10)} ${id}`)).toEqual([
      '07 owner',
      '07 operator',
      '09 reminder',
      '11 host',
      '14 mediator',
      '17 cert',
      '17 regulator',
      '28 final',
      '06 publication',
    ]);
  });

  test('tells the host on the first day when health data is exposed, and says why', () => {
    const office = desk();
    expect(rungOf(namedCase(office.as('ada')), office, 'host')).toMatchObject({
      dueAt: '2030-01-07T09:00:00.000Z',
      why: expect.stringContaining('Health data'),
    });
  });

  test('brings host and CERT forward when somebody else was in the store', () => {
    const office = desk();
    const state = namedCase(office.as('ada'), { sensitive: false });
    office.pass(3 * DAY);
    const seen = takeFinding(state, { is: 'third-party-seen', evidence: 'ransom note' }, office.as('ada')).state;
    expect(rungOf(seen, office, 'cert')).toMatchObject({ state: 'overdue', needs: ['the approval of 2 persons'] });
    expect(sweep(seen, office.as('ada')).wanted).toEqual(expect.arrayContaining(['host', 'cert']));
  });

  test('asks for counsel before an authority is told, and before anything is published, where the law is hard on finders', () => {
    const office = desk();
    const state = namedCase(office.as('ada'), { countries: { owner: 'CN', persons: ['CN'], host: 'CN' } });
    for (const id of ['cert', 'regulator', 'publication']) expect(rungOf(state, office, id)?.needs).toContain('the approval of counsel');
    expect(rungOf(state, office, 'owner')?.needs).not.toContain('the approval of counsel');
  });
});

describe('explaining', () => {
  test('says which rung it is, why, and what comes next and when', () => {
    const office = desk();
    const told = tell(tell(namedCase(office.as('ada')), office, 'con_1', 'owner'), office, 'con_2', 'owner');
    office.pass(2 * DAY);

    const { now, next, rungs } = explained(told, office);

    expect(rungs.find(({ id }) => id === 'owner')).toMatchObject({ state: 'gone', why: 'Sent 2030-01-07 and 2030-01-07.' });
    expect(now).toMatchObject({ id: 'operator', state: 'blocked', why: expect.stringContaining('no operator is named') });
    expect(rungs.find(({ id }) => id === 'reminder')).toMatchObject({ state: 'ready', why: 'Due today.' });
    expect(next).toMatchObject({ id: 'mediator', dueAt: '2030-01-14T09:00:00.000Z' });
  });

  test('a rung that wants two channels is not gone after one, and is when the other contact is dead', () => {
    const office = desk();
    const one = tell(namedCase(office.as('ada')), office, 'con_1', 'owner');
    expect(rungOf(one, office, 'owner')).toMatchObject({ state: 'ready', why: 'Sent on 1 of 2 channels.' });
    const both = tell(one, office, 'con_2', 'owner');
    const bounced = takeReply(both, { partyId: 'pty_1', kind: 'bounce', summary: '550 no such user' }, office.as('ada')).state;
    expect(bounced.contacts.map(({ state }) => state)).toEqual(['usable', 'bounced', 'usable', 'usable']);
    expect(rungOf(bounced, office, 'owner')).toMatchObject({ state: 'gone' });
  });

  test('a rung whose only notice came back is open again and asks for a contact', () => {
    const office = desk();
    const told = tell(namedCase(office.as('ada')), office, 'con_3', 'host');
    expect(told.deadlines.find(({ rung }) => rung === 'host')).toMatchObject({ state: 'met' });
    const back = takeReply(told, { partyId: 'pty_2', kind: 'bounce', summary: 'no such user' }, office.as('ada')).state;
    expect(rungOf(back, office, 'host')).toMatchObject({ state: 'ready', needs: expect.arrayContaining(['a contact that works']) });
    expect(back.deadlines.find(({ rung }) => rung === 'host')).toMatchObject({ state: 'open' });
  });

  test('rungs rest while the owner is acting, but the final notice and the decision do not', () => {
    const office = desk();
    const told = tell(namedCase(office.as('ada'), { sensitive: false }), office, 'con_1', 'owner');
    const acting = takeReply(told, { partyId: 'pty_1', kind: 'says-fixed', summary: 'closing it' }, office.as('ada')).state;
    office.pass(25 * DAY);
    expect(rungOf(acting, office, 'host')).toMatchObject({ state: 'resting' });
    expect(rungOf(acting, office, 'final')).toMatchObject({ state: 'overdue' });
  });

  test('a hold blocks what is due, and a skipped rung says who skipped it and why', () => {
    const office = desk();
    const state = namedCase(office.as('ada'));
    const held = holdCase(state, 'counsel reads', new Date(office.as('ada').now.getTime() + DAY), office.as('ada')).state;
    expect(explained(held, office)).toMatchObject({ held: { reason: 'counsel reads' }, now: { id: 'owner', state: 'blocked' } });
    expect(sweep(held, office.as('ada')).wanted).toEqual([]);
    const skipped = skipRung(state, 'mediator', 'the owner has answered', office.as('ada')).state;
    expect(rungOf(skipped, office, 'mediator')).toMatchObject({ state: 'skipped', why: 'the owner has answered', needs: [] });
  });

  test('a rung that is passed over takes its drafts and their approvals with it', () => {
    const office = desk();
    const bytes = bytesOf('first', office.as('ada'));
    const drafted = draftNotice(namedCase(office.as('ada')), { ...bytes, contactId: 'con_1', rung: 'owner' }, office.as('ada')).state;
    const approved = approveNotice(drafted, bytes.id, bytes.hash, 'desk', office.as('ben')).state;

    const { notices, approvals } = skipRung(approved, 'owner', 'told by telephone', office.as('ada')).state;

    expect(notices.map(({ state }) => state)).toEqual(['void']);
    expect(approvals.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
  });

  test('an unsure owner is named with what is lacking', () => {
    const office = desk();
    const state = namedCase(office.as('ada'));
    const unsure: CaseState = {
      ...state,
      parties: state.parties.map((party) => (party.role === 'owner' ? { ...party, confidence: 0.4 } : party)),
    };
    expect(rungOf(unsure, office, 'owner')?.needs).toContain('a written reason, since the attribution is not sure enough');
  });
});

describe('reading a policy', () => {
  const broken = (change: (text: string) => string): AppError => {
    try {
      readLadder(change(defaultLadderText), 'ladder.yaml');
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
    throw new Error('It was taken.');
  };

  test('every problem is named by line and key', () => {
    const error = broken((text) => text.replace('day: 2\n', 'day: -2\n').replace('confidenceFloor: 0.6', 'confidenceFloor: 6'));
    expect(error.code).toBe('LADDER_MALFORMED');
    expect(error.problems.map(({ line, key }) => `${line} ${key}`)).toEqual([
      '4 confidenceFloor',
      expect.stringMatching(/^\d+ rungs\[2\]\.day$/),
    ]);
  });

  test('a publication by one person, a rung that is there twice, and a word that is unknown are refused', () => {
    const one = broken((text) => text.replace(/(id: publication[\s\S]*?)persons: 2/, '$1persons: 1'));
    expect(one.problems[0]?.message).toContain('two persons');
    expect(broken((text) => text.replace('id: operator', 'id: owner')).problems[0]?.message).toContain('twice');
    expect(broken((text) => text.replace('name: default', 'name: default\nsendAtOnce: true')).problems[0]?.message).toContain('sendAtOnce');
  });

  test('what is no YAML, or far too large, is refused with a code', () => {
    expect(broken(() => 'a: [1').code).toBe('LADDER_MALFORMED');
    expect(broken((text) => text + '#'.repeat(300_000)).code).toBe('LADDER_MALFORMED');
    expect(broken(() => `a: &a [x]\n${Array.from({ length: 60 }, (_, at) => `b${at}: *a`).join('\n')}`).code).toBe('LADDER_MALFORMED');
  });
});
