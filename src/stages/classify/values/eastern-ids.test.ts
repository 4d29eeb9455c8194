import { stdnum } from 'stdnum';
import { expect, test } from 'vitest';
import * as ids from './eastern-ids.ts';

/** Random texts of a shape, seeded; `9` becomes a digit and `A` a letter. */
function draws(shape: string, times: number): string[] {
  let state = 4711;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % below;
  };
  return Array.from({ length: times }, () =>
    shape.replace(/[9A]/g, (sign) => (sign === '9' ? String(next(10)) : String.fromCharCode(65 + next(26)))),
  );
}

test.each([
  ['Korean numbers', 'KR', 'rrn', '8001011099999', ids.koreanId],
  ['Taiwanese numbers', 'TW', 'natid', 'A199999999', ids.taiwaneseId],
  ['Hong Kong numbers', 'HK', 'hkid', 'A999999(9)', ids.hongKongId],
  ['Aadhaar', 'IN', 'aadhaar', '999999999999', ids.aadhaar],
] as const)('%s that we accept an independent library accepts', (_, country, name, shape, mine) => {
  const accepted = draws(shape, 60_000).filter((text) => mine(text));

  expect(accepted.length).toBeGreaterThan(20);
  for (const text of accepted.slice(0, 40)) expect(stdnum[country]?.[name]?.validate(text).isValid).toBe(true);
});

test('few random numbers read as Arab ids', () => {
  const share = (shape: string, test: (text: string) => boolean) => draws(shape, 20_000).filter((text) => test(text)).length / 20_000;

  expect(share('99999999999999', ids.egyptianId)).toBeLessThan(0.005);
  expect(share('999999999999', ids.kuwaitiId)).toBeLessThan(0.003);
});

test.each([
  ['784-1979-1234567-1', ids.emiratesId, true],
  ['784-1979-1234567-2', ids.emiratesId, false],
  ['29001011234567', ids.egyptianId, true],
  ['29013011234567', ids.egyptianId, false],
  ['ABCPK1234L', ids.personalPan, true],
  ['ABCCK1234L', ids.personalPan, false],
  ['900101-1234567', ids.koreanId, true],
  ['901301-1234567', ids.koreanId, false],
] as const)('%s is told', (text, told, expected) => {
  expect(told(text)).toBe(expected);
});
