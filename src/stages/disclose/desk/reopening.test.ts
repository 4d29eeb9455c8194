import { expect, test } from 'vitest';
import { explainLadder } from '../ladder/explain-ladder.ts';
import { takeReply } from '../replies/replies.ts';
import { sweep } from './deadlines.ts';
import { beginDelivery, endDelivery } from './deliveries.ts';
import { bytesOf, DAY, desk, namedCase } from './desk.fixture.ts';
import { closeCase, takeFinding } from './leading.ts';
import { approveNotice, draftNotice } from './notices.ts';

function told() {
  const office = desk();
  const means = () => office.as('ada');
  let state = namedCase(means());
  for (const contactId of ['con_1', 'con_2']) {
    state = draftNotice(state, { ...bytesOf(`first ${contactId}`, means()), contactId, rung: 'owner' }, means()).state;
    const notice = state.notices.at(-1);
    state = approveNotice(state, notice?.id ?? '', notice?.hash ?? '', 'desk', means()).state;
    state = beginDelivery(state, notice?.id ?? '', means()).state;
    state = endDelivery(state, notice?.id ?? '', { is: 'sent', said: '' }, means()).state;
  }
  return { office, means, state: takeReply(state, { partyId: 'pty_1', kind: 'says-fixed', summary: 'closed' }, means()).state };
}

test('what is still open although a party says that it is closed goes back to waiting, and the ladder goes on', () => {
  const { means, state } = told();
  expect(state).toMatchObject({ handling: 'fixed-unverified' });

  const after = takeFinding(state, { is: 'still-open', evidence: 're-check 1' }, means()).state;

  expect(after).toMatchObject({ handling: 'waiting', ladderFrom: state.ladderFrom, deliveries: state.deliveries });
  expect(after.parties[0]?.state).toBe('acknowledged');
  expect(after.facts).not.toHaveProperty('mitigated');
});

test('a closed case that opens again has its ladder from that day on, with every rung to be gone anew, and nothing is sent', () => {
  const { office, means, state } = told();
  let closed = takeFinding(state, { is: 'mitigated', evidence: 're-check 1' }, means()).state;
  closed = takeFinding(closed, { is: 'verified', evidence: 'three', proof: true }, means()).state;
  closed = closeCase(closed, 'done', means()).state;
  office.pass(20 * DAY);

  const turn = takeFinding(closed, { is: 'reopening', evidence: 're-check 5' }, means());

  expect(turn.effects).toContain('draft-next');
  expect(turn.state).toMatchObject({ handling: 'reopened', ladderFrom: means().now.toISOString(), deliveries: closed.deliveries });
  expect(turn.state.facts).not.toHaveProperty('mitigated');
  expect(turn.state.facts).not.toHaveProperty('closure-verified');
  const swept = sweep(turn.state, means());
  expect(swept.wanted).toContain('owner');
  expect(swept.state.deliveries).toEqual(closed.deliveries);
  expect(explainLadder(means().policy, turn.state, means().now).rungs.some((rung) => rung.state === 'gone')).toBe(false);
  expect(turn.state.deadlines.filter(({ kind, state: is }) => kind === 'rung' && is === 'stopped')).toEqual([]);
  // The same contact may be written to on the same rung, which it was not while the first notice stood.
  expect(draftNotice(turn.state, { ...bytesOf('again', means()), contactId: 'con_1', rung: 'owner' }, means()).state.handling).toBe(
    'notifying',
  );
});

test('a notice of the new ladder counts as gone although the clock was set back while it was sent', () => {
  const { office, means, state } = told();
  const closed = takeFinding(
    takeFinding(state, { is: 'mitigated', evidence: '1' }, means()).state,
    { is: 'verified', evidence: '3', proof: true },
    means(),
  ).state;
  office.pass(20 * DAY);
  const open = takeFinding(closed, { is: 'reopening', evidence: 're-check 5' }, means()).state;
  office.pass(-5000);
  const drafted = draftNotice(open, { ...bytesOf('again', means()), contactId: 'con_1', rung: 'owner' }, means()).state;
  const notice = drafted.notices.at(-1);
  const approved = approveNotice(drafted, notice?.id ?? '', notice?.hash ?? '', 'desk', means()).state;
  const sent = endDelivery(
    beginDelivery(approved, notice?.id ?? '', means()).state,
    notice?.id ?? '',
    { is: 'sent', said: '' },
    means(),
  ).state;
  office.pass(DAY);

  expect(() => draftNotice(sent, { ...bytesOf('once more', means()), contactId: 'con_1', rung: 'owner' }, means())).toThrow(
    /has gone to this contact/,
  );
});
