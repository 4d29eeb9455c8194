/** Who comes next, with a clock that the test holds. */
import { expect, test } from 'vitest';
import type { Target } from '../../target.ts';
import { type Turn, Turns } from './turns.ts';

const at = (port: number): Target => ({ kind: 'socket', host: '192.0.2.1', port });

function turnsOf(count: number, options: { readonly knocks?: boolean; readonly lanes?: number } = {}) {
  const clock = { at: 0 };
  const targets = Array.from({ length: count }, (_, index) => at(index + 1));
  const isKnockedAt = () => options.knocks === true;
  return { clock, turns: new Turns<string>({ targets, isKnockedAt, lanes: options.lanes ?? 8, now: () => clock.at }) };
}

test('an open endpoint is looked at before the next is knocked at', () => {
  const { turns } = turnsOf(2, { knocks: true });
  const first = take(turns);
  turns.opened(first);

  expect(take(turns)).toMatchObject({ step: 'look', target: at(1) });
  expect(take(turns)).toMatchObject({ step: 'knock', target: at(2) });
  expect(turns.next()).toBeUndefined();
});

test('a silent target comes again once, later, with what its first asking has left', () => {
  const { turns, clock } = turnsOf(1);
  const first = take(turns);

  expect(turns.putOff(first, 'spent')).toBe(true);
  turns.ended(first);
  expect(turns.next()).toBeTypeOf('number');
  clock.at = 60_000;
  const again = take(turns);
  expect(again).toMatchObject({ step: 'look', asking: 'again', left: 'spent', target: at(1) });
  expect(turns.putOff(again)).toBe(false);
  turns.ended(again);
  expect(turns.next()).toBeUndefined();
});

test('second askings never take all lanes while others wait for their first', () => {
  const { turns, clock } = turnsOf(20, { lanes: 4 });
  for (let i = 0; i < 10; i += 1) turns.putOff(take(turns));
  clock.at = 60_000;

  expect(Array.from({ length: 5 }, () => take(turns).asking)).toEqual(['again', 'again', 'again', 'first', 'first']);
});

test('of very many endpoints that are silent to a knock only some are asked again', () => {
  const { turns } = turnsOf(2000, { knocks: true });
  const putOff = Array.from({ length: 2000 }, () => turns.putOff(take(turns)));

  expect(putOff[0]).toBe(true);
  expect(putOff.at(-1)).toBe(false);
});

test('every target has exactly one turn when all of them answer', () => {
  const { turns } = turnsOf(100);
  const ports = Array.from({ length: 100 }, () => take(turns)).map(({ target }) => (target.kind === 'socket' ? target.port : 0));

  expect(ports).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(turns.next()).toBeUndefined();
});

function take(turns: Turns<string>): Turn<string> {
  const turn = turns.next();
  if (turn === undefined || typeof turn === 'number') throw new Error('nobody waits');
  return turn;
}
