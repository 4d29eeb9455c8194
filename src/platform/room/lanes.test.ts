import { expect, test } from 'vitest';
import { inLanes } from './lanes.ts';

test('no more jobs run at once than there are lanes, and all of them are done', async () => {
  let running = 0;
  let most = 0;
  let left = 50;
  let done = 0;

  await inLanes(4, () => {
    if (left === 0) return undefined;
    left -= 1;
    return async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      done += 1;
    };
  });

  expect([most, done]).toEqual([4, 50]);
});

test('work that appears while the last job runs is done, too', async () => {
  const jobs: (() => Promise<void>)[] = [];
  const done: string[] = [];
  jobs.push(async () => {
    done.push('first');
    jobs.push(async () => void done.push('second'));
  });

  await inLanes(3, () => jobs.pop());

  expect(done).toEqual(['first', 'second']);
});

test('who says to wait is asked again', async () => {
  const answers: (number | undefined)[] = [1, 1, undefined];

  await inLanes(1, () => answers.shift());

  expect(answers).toEqual([]);
});

test('the failure of a job ends the work with that failure', async () => {
  const fault = new Error('fault');

  await expect(inLanes(2, () => () => Promise.reject(fault))).rejects.toBe(fault);
});
