import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { clockOf, labMark } from './lab-clock.ts';

const marked = mkdtempSync(join(tmpdir(), 'openward-lab-clock-'));
const plain = mkdtempSync(join(tmpdir(), 'openward-lab-clock-'));
writeFileSync(join(marked, labMark), '');
afterAll(() => {
  for (const each of [marked, plain]) rmSync(each, { recursive: true });
});

describe('the clock of a command', () => {
  test('is the machine’s when nobody says otherwise', () => {
    const before = Date.now();
    expect(clockOf({}, () => plain)().getTime()).toBeGreaterThanOrEqual(before);
  });

  test('begins where the lab says, and goes on from there', () => {
    const clock = clockOf({ OPENWARD_LAB_CLOCK: '2030-01-31T08:00:00Z' }, () => marked);
    const first = clock().getTime();
    expect(first).toBeGreaterThanOrEqual(Date.parse('2030-01-31T08:00:00Z'));
    expect(clock().getTime()).toBeGreaterThanOrEqual(first);
    expect(clock().getUTCFullYear()).toBe(2030);
  });

  test('is refused for records that nobody marked as a lab’s', () => {
    expect(() => clockOf({ OPENWARD_LAB_CLOCK: '2030-01-31T08:00:00Z' }, () => plain)).toThrow(
      expect.objectContaining({ code: 'LAB_CLOCK_REFUSED' }),
    );
  });

  test('is refused when it is no instant', () => {
    for (const text of ['tomorrow', '2030-01-31', '1893398400'])
      expect(() => clockOf({ OPENWARD_LAB_CLOCK: text }, () => marked)).toThrow(expect.objectContaining({ code: 'LAB_CLOCK_REFUSED' }));
  });
});
