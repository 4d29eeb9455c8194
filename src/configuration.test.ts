import { expect, test } from 'vitest';
import { type Layers, resolveConfiguration } from './configuration.ts';
import { AppError } from './errors.ts';

const nothing: Layers = { flags: new Map(), environment: {}, files: [] };
const file = (path: string, keys: Record<string, unknown>) => ({ path, keys: new Map(Object.entries(keys)) });

test('the strongest layer wins and the others are kept for the explanation', () => {
  const settings = resolveConfiguration({
    flags: new Map([['rate', '5']]),
    environment: { OPENWARD_RATE: '6' },
    files: [file('near.yaml', { rate: 7 }), file('far.yaml', { rate: 8 })],
  });

  expect(settings.whole('rate')).toBe(5);
  expect(settings.explain('rate').hidden.map(({ value }) => value)).toEqual([6, 7, 8]);
});

test('an empty variable counts as not set', () => {
  expect(resolveConfiguration({ ...nothing, environment: { OPENWARD_DATA: '' } }).text('data')).toBeUndefined();
});

test('a list in a variable has its items between commas', () => {
  expect(resolveConfiguration({ ...nothing, environment: { OPENWARD_ASK: 'rdap, dns' } }).list('ask')).toEqual(['rdap', 'dns']);
  expect(() => resolveConfiguration({ ...nothing, environment: { OPENWARD_ASK: 'rdap,whois' } })).toThrow(/OPENWARD_ASK/);
});

test('what can only be a flag is not read from the environment or a file', () => {
  expect(resolveConfiguration({ ...nothing, environment: { OPENWARD_DRY_RUN: '1' } }).is('dry-run')).toBe(false);
  expect(() => resolveConfiguration({ ...nothing, files: [file('a.yaml', { 'dry-run': true })] })).toThrow('can only be given as a flag');
});

test.each([
  ['rate', 'fast'],
  ['rate', '0'],
  ['rate', '1e3'],
  ['color', 'blue'],
  ['quiet', 'perhaps'],
])('%s cannot be %j', (key, value) => {
  expect(() => resolveConfiguration({ ...nothing, flags: new Map([[key, value]]) })).toThrow(AppError);
});

test('an unknown key of a file is refused with its name and the near one', () => {
  expect(() => resolveConfiguration({ ...nothing, files: [file('a.yaml', { scoop: 'x' })] })).toThrow(
    '"scoop" in a.yaml is not a setting (did you mean scope?)',
  );
});

test('keys of an object prototype are keys like any other', () => {
  expect(() => resolveConfiguration({ ...nothing, files: [file('a.yaml', JSON.parse('{"__proto__": 1}'))] })).toThrow('is not a setting');
});
