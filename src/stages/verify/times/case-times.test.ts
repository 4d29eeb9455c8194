import { expect, test } from 'vitest';
import { DAY, desk, namedCase } from '../../disclose/desk/desk.fixture.ts';
import { takeReply } from '../../disclose/replies/replies.ts';
import { caseTimes } from './case-times.ts';
import { exposureDays, summariseTimes } from './summarise-times.ts';

const at = (opened: string, days: number): string => new Date(Date.parse(opened) + days * DAY).toISOString();

test('what has not happened counts as longer than so far, and a first closure stays one after a re-opening', () => {
  const office = desk();
  const state = namedCase(office.as('ada'));
  office.pass(20 * DAY);
  const now = office.as('ada').now;
  const ledger = [
    { event: 'case.triage-valid', at: at(state.openedAt, 1) },
    { event: 'case.mitigated', at: at(state.openedAt, 4) },
    { event: 'case.reopening', at: at(state.openedAt, 9) },
    { event: 'case.mitigated', at: at(state.openedAt, 12) },
  ];
  expect(caseTimes(state, ledger, now)).toMatchObject({
    times: {
      triaged: { time: 1, happened: true },
      told: { time: 20, happened: false },
      mitigated: { time: 4, happened: true },
      verified: { time: 20, happened: false },
    },
    group: { country: 'BR', kind: 'Elasticsearch', host: 'Example Hosting', severity: 'critical' },
    reopened: 1,
  });
  expect(caseTimes(state, ledger, now).times).not.toHaveProperty('answered');
});

test('a machine that answers is nobody, and what is no exposure is asked nothing but when it was judged', () => {
  const office = desk();
  let state = namedCase(office.as('ada'));
  const sentAt = office.as('ada').now.toISOString();
  const notice = { id: 'not_1', partyId: 'pty_1', rung: 'owner', sentAt } as const;
  const base = {
    contactId: 'con_1',
    language: 'en',
    textVersion: '1',
    subject: '',
    bytes: '',
    hash: 'a'.repeat(64),
    messageId: '<a@b>',
    encloses: null,
  };
  state = { ...state, notices: [{ ...base, ...notice, state: 'sent', draftedBy: 'ada', draftedAt: sentAt, replaces: null }] };
  office.pass(DAY);
  state = takeReply(state, { partyId: 'pty_1', kind: 'auto-reply', summary: 'away' }, office.as('ada')).state;
  office.pass(DAY);
  expect(caseTimes(state, [], office.as('ada').now).times.answered).toEqual({ time: 2, happened: false });
  state = takeReply(state, { partyId: 'pty_1', kind: 'answer', summary: 'they look' }, office.as('ada')).state;
  office.pass(DAY);
  const told = caseTimes(state, [], office.as('ada').now);
  expect(told.times.answered).toEqual({ time: 2, happened: true });
  expect(told.rungs).toEqual([{ rung: 'owner', time: 2, happened: true }]);
  expect(Object.keys(caseTimes({ ...state, handling: 'invalid' }, [], office.as('ada').now).times)).toEqual(['triaged']);
});

test('cases are summed up together or by what they have in common, and stretches add up to days', () => {
  const office = desk();
  const one = caseTimes(namedCase(office.as('ada')), [], office.as('ada').now);
  expect(summariseTimes([one, one], 'none').map(({ group, measure, count }) => [group, measure, count])).toContainEqual(['all', 'told', 2]);
  expect(new Set(summariseTimes([one, { ...one, group: { ...one.group, country: 'FR' } }], 'country').map(({ group }) => group))).toEqual(
    new Set(['BR', 'FR']),
  );
  const stretches = [
    [
      { openedAt: '2030-01-01T00:00:00.000Z', closedAt: '2030-01-03T00:00:00.000Z' },
      { openedAt: '2030-01-09T00:00:00.000Z', closedAt: null },
    ],
  ];
  expect(exposureDays(stretches, new Date('2030-01-10T12:00:00.000Z'))).toEqual({ stores: 1, open: 1, days: 3.5, reopenings: 1 });
});
