import { expect, test } from 'vitest';
import { entry, hang, wrap } from './layout.ts';

test('a word that is longer than the line stays whole', () => {
  expect(wrap('see https://openward.example/a/long/address there', 20)).toBe('see\nhttps://openward.example/a/long/address\nthere');
});

test('an explanation stands beside its term, and below it where the terminal is narrow', () => {
  expect(entry('scan', 8, 'Look at the targets of a scope', 60)).toBe('  scan      Look at the targets of a scope');
  expect(entry('scan', 8, 'Look at the targets of a scope', 34)).toBe('  scan\n      Look at the targets of a\n      scope');
});

test('what a term is painted with takes no room', () => {
  expect(entry('\u001b[36mscan\u001b[39m', 8, 'Look', 80)).toBe('  \u001b[36mscan\u001b[39m      Look');
});

test('a line that is too long goes on further in, and one that fits stays as it is', () => {
  expect(hang('error: something is amiss here', 20)).toBe('error: something\n  is amiss here');
  expect(hang('  hint: do  this', 20)).toBe('  hint: do  this');
});
