import { expect, test } from 'vitest';
import { tokenise } from './tokens.ts';

test('signs that make another letter tell words apart', () => {
  expect(tokenise('पिता')).not.toEqual(tokenise('पता'));
  expect(tokenise('ガン')).not.toEqual(tokenise('カン'));
});

test('words of scripts with vowel signs stay whole', () => {
  expect(tokenise('जन्म_तिथि2')).toEqual(['जन्म', 'तिथि', '2']);
});

test('accents and pointing make no other word', () => {
  expect(tokenise('Prénom')).toEqual(tokenise('prenom'));
  expect(tokenise('اِسْم')).toEqual(tokenise('اسم'));
});

test('traditional and simplified spellings are one word', () => {
  expect(tokenise('病歷號碼')).toEqual(tokenise('病历号码'));
});
