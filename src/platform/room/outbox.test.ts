import { expect, test } from 'vitest';
import type { Outcome } from '../../outcome.ts';
import type { FromRoom } from './messages.ts';
import { createOutbox } from './outbox.ts';

const outcome: Outcome = {
  target: '192.0.2.1:9200',
  protocol: null,
  verdict: 'closed',
  flags: [],
  reason: 'Nothing listens there.',
  evidence: [],
  notLookedAt: [],
  requests: 0,
  bytes: 0,
  connections: 1,
  ms: 1,
  at: '2026-02-03T04:05:06.000Z',
};

function collecting() {
  const sent: FromRoom[] = [];
  return { sent, outbox: createOutbox(async (message) => void sent.push(message)) };
}

test('targets that begin together are announced in one message, each before it is looked at', async () => {
  const { sent, outbox } = collecting();

  await Promise.all(['a', 'b', 'c'].map((target) => outbox.started(target)));

  expect(sent).toEqual([{ type: 'started', targets: ['a', 'b', 'c'] }]);
});

test('no announcement is longer than its schema allows, and none is lost', async () => {
  const { sent, outbox } = collecting();
  const names = Array.from({ length: 2500 }, (_, index) => `t${index}`);

  await Promise.all(names.map((target) => outbox.started(target)));

  expect(sent.every((message) => message.type === 'started' && message.targets.length <= 1000)).toBe(true);
  expect(sent.flatMap((message) => (message.type === 'started' ? message.targets : []))).toEqual(names);
});

test('outcomes travel in parcels, and the last one when it is asked for', async () => {
  const { sent, outbox } = collecting();
  for (let i = 0; i < 501; i += 1) outbox.post(outcome);

  await outbox.flush();

  expect(sent.map((message) => (message.type === 'outcomes' ? message.outcomes.length : 0))).toEqual([500, 1]);
});
