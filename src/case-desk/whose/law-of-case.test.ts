/** The legal picture of a case in which things happen. Invented parties. */
import { expect, test } from 'vitest';
import { DAY, desk, namedCase } from '../../stages/disclose/desk/desk.fixture.ts';
import { takeReply } from '../../stages/disclose/replies/replies.ts';
import { clocksOf, factsOfCase, lawOfCase } from './law-of-case.ts';

const FLOOR = 0.6;

test('owner, persons and host are three inputs, and each is as certain as its party', () => {
  const state = namedCase(desk().as('ada'));
  const unsure = { ...state, parties: state.parties.map((party) => ({ ...party, confidence: 0.3 })) };

  expect(factsOfCase(state, FLOOR)).toMatchObject({
    owner: [{ place: 'BR', certain: true }],
    subjects: [{ place: 'BR', certain: true }],
    host: [{ place: 'US', certain: true }],
    persons: { low: 294_000, high: 306_000 },
    data: ['identifiers', 'health'],
    moments: {},
  });
  expect(factsOfCase(unsure, FLOOR)).toMatchObject({ owner: [{ place: 'BR', certain: false }], host: [{ place: 'US', certain: false }] });
});

test('no clock runs before the owner is proven to know, and then it counts business days and names the holidays', () => {
  const office = desk('2030-02-28T12:00:00.000Z');
  const state = namedCase(office.as('ada'));
  const before = lawOfCase(state, FLOOR, office.as('ada').now);
  const known = takeReply(state, { partyId: 'pty_1', kind: 'answer', summary: 'They look into it.' }, office.as('ada')).state;
  office.pass(DAY);
  const after = lawOfCase(known, FLOOR, office.as('ada').now);
  const dueOf = (law: typeof before) => law.regimes.flatMap(({ duties }) => duties).find(({ id }) => id === 'br-anpd');

  expect(dueOf(before)).toMatchObject({ due: undefined, notStarted: expect.stringContaining('no notice') });
  expect(dueOf(after)).toMatchObject({ start: { certainty: 'proven' }, due: { local: '2030-03-05 23:59 America/Sao_Paulo' } });
  expect(dueOf(after)?.due?.notes.join(' ')).toContain('holidays');
});

test('an answer of a machine starts no clock', () => {
  const office = desk();
  const state = namedCase(office.as('ada'));
  const told = takeReply(state, { partyId: 'pty_1', kind: 'auto-reply', summary: 'Out of office.' }, office.as('ada')).state;
  expect(factsOfCase(told, FLOOR).moments).toEqual({});
});

test('a notice gets the clocks that surely apply, in a number that can be read', () => {
  const clocks = clocksOf(lawOfCase(namedCase(desk().as('ada')), FLOOR, new Date('2030-01-08T00:00:00.000Z')));

  expect(clocks.length).toBeLessThanOrEqual(8);
  expect(clocks[0]).toMatchObject({
    law: expect.stringContaining('LGPD'),
    authority: expect.stringContaining('ANPD'),
    duty: expect.stringContaining('3 business days'),
  });
});
