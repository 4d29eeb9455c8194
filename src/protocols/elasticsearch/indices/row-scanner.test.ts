import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanRows } from './row-scanner.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('rows of a whole list are read as they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string({ maxLength: 12 }), fc.oneof(fc.string({ maxLength: 30 }), fc.constant(null)))),
      (rows) => {
        expect(scanRows(bytes(JSON.stringify(rows)), false)).toEqual({ rows: JSON.parse(JSON.stringify(rows)), skipped: 0 });
      },
    ),
  );
});

test('a list that is cut anywhere gives the rows that came whole', () => {
  const rows = [{ index: 'a"}]{' }, { index: '\\' }, { index: 'é', nested: { b: '}' } }];
  const text = bytes(JSON.stringify(rows));
  let before = 0;
  for (let end = 1; end <= text.length; end += 1) {
    const found = scanRows(text.subarray(0, end), true);
    expect(found?.rows).toEqual(rows.slice(0, found?.rows.length));
    expect(found?.rows.length).toBeGreaterThanOrEqual(before);
    before = found?.rows.length ?? 0;
  }
  expect(before).toBe(rows.length);
});

test.each(['', '{}', 'null', '<html>', '[{"a":1}'])('a whole answer of %j is no list', (text) => {
  expect(scanRows(bytes(text), false)).toBeUndefined();
});

test('a row that is no JSON, or too large, is skipped and counted', () => {
  expect(scanRows(bytes(`[{"a":1},{a},{"b":"${'x'.repeat(5000)}"},{"c":2}]`), false)).toEqual({ rows: [{ a: 1 }, { c: 2 }], skipped: 2 });
});
