/** Hostile values: megabytes of one kind of sign. What a detector sees is bounded, so nothing it does can grow. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_VIEW, viewValue } from '../engine/view.ts';
import { dataClassUnits } from '../registry.generated.ts';
import type { Detector, Kind, ValueView } from '../unit.ts';
import { LONGEST_DATE, readDate } from './dates/read-date.ts';
import { compactForm, identify } from './read-identifiers.ts';
import { statementsIn } from './words/statements.ts';

const MEGABYTES = 2 * 1024 * 1024;
const SIGNS = [
  '0',
  '9',
  '1-',
  '1.',
  '1/',
  ' ',
  '\t',
  'a',
  'A',
  'Aa1',
  '(',
  '((',
  '+',
  '-',
  '@',
  'a@',
  '.',
  ',',
  ';',
  ':',
  '%',
  '$',
  '*',
  '{',
  '<',
  '\\',
  '男',
  '1年',
  'ا',
  '١',
  'é',
  'e\u0301',
  '\u200f',
  '가',
  'क',
  '\u0000',
  '😀',
  'hiv ',
  'hiv positive. ',
  'mg ',
  '5 mg ',
  '1-0-',
  'c.1A>',
  'T1N0',
  '48.1, ',
];
const detectors: readonly Detector[] = dataClassUnits.flatMap((unit) => [...(unit.values ?? [])]);

/** Counts how often a text is asked for, and refuses to be longer than a view may be. */
function watched(view: ValueView): ValueView {
  expect(view.text.length).toBeLessThanOrEqual(LONGEST_VIEW * 2);
  expect(view.digits.length).toBeLessThanOrEqual(64);
  return view;
}

describe('megabytes of one sign', () => {
  test.each(SIGNS)('%j repeated reaches detectors cut short', (sign) => {
    const view = watched(viewValue(sign.repeat(Math.ceil(MEGABYTES / sign.length))));
    const kinds: readonly Kind[] = [view.kind];

    for (const detector of detectors)
      if (detector.kinds.some((kind) => kinds.includes(kind))) expect(typeof detector.test(view)).toBe('boolean');
  });

  test.each(SIGNS)('%j repeated is no date and no identifier, told by its length alone', (sign) => {
    const text = sign.repeat(Math.ceil(MEGABYTES / sign.length));

    expect(text.length).toBeGreaterThan(LONGEST_DATE);
    expect(readDate(text)).toBeUndefined();
    expect(compactForm(text)).toBeUndefined();
    expect(identify(text).size).toBe(0);
  });

  test.each(SIGNS)('%j repeated tells of a person what its beginning tells', (sign) => {
    const text = sign.repeat(Math.ceil(MEGABYTES / sign.length));

    expect(statementsIn(text)).toEqual(statementsIn(text.slice(0, 4096)));
  });
});

test('every detector answers for every form of value, whatever stands in it', () => {
  const unit = fc.constantFrom(...SIGNS);
  const hostile = fc.array(fc.tuple(unit, fc.integer({ min: 1, max: 300 })), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(hostile, (pieces) => {
      const view = watched(viewValue(pieces.map(([sign, times]) => sign.repeat(times)).join('')));
      return detectors.every((detector) => typeof detector.test(view) === 'boolean');
    }),
    { numRuns: 60 },
  );
});

test('no pattern repeats a group that itself repeats without end', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name));

  expect(files.length).toBeGreaterThan(20);
  for (const file of files)
    expect(readFileSync(join(import.meta.dirname, file), 'utf8'), file).not.toMatch(/\([^()\n]*[+*]\)([+*]|\{\d+,\})/);
});
