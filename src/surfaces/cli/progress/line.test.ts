import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { displayWidth } from '../terminal/printable.ts';
import { liveText, plainText } from './line.ts';
import { type ProgressState, RateMeter } from './state.ts';

const plain = picocolors.createColors(false);
const halfway: ProgressState = {
  total: 4096,
  done: 2048,
  knocked: 2048,
  examined: 31,
  verdicts: new Map([
    ['auth-required', 4],
    ['open-data', 9],
  ]),
  rate: 412.4,
  secondsLeft: 5,
};

test('it says how far, how fast, how long, and what lies open first', () => {
  expect(plainText(halfway)).toBe('50 %, knock 2,048/4,096 · examine 31, 412/s, 5 s left, 9 open-data, 4 auth-required');
});

test.each([20, 40, 60, 80, 200])('on %i columns it never fills the last one', (width) => {
  expect(displayWidth(liveText(halfway, width, plain))).toBeLessThan(width);
});

test('a run of named targets speaks of examining alone', () => {
  expect(plainText({ ...halfway, knocked: 0, total: 4, done: 1, rate: 0, secondsLeft: undefined })).toMatch(/^25 %, examine 1\/4, /);
});

test('a run without targets is no division by zero', () => {
  expect(liveText({ ...halfway, total: 0, done: 0 }, 80, plain)).toContain('0 %');
});

test('the rate is that of the last while, not of the whole run', () => {
  const meter = new RateMeter(1000);
  meter.measure(0, 0);
  meter.measure(10_000, 10);

  expect(meter.measure(11_000, 110)).toBe(100);
});
