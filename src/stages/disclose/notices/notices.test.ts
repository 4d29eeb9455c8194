import { expect, test } from 'vitest';
import { findLanguage, noticeLanguages } from './languages.ts';
import { maskTarget } from './mask-target.ts';
import { describeLanguage } from './notices.conformance.ts';

for (const language of noticeLanguages) describeLanguage(language);

test('a language is found by its tag, by a tag of another country, and not at all where there is none', () => {
  expect(findLanguage('fr-CA')?.id).toBe('fr');
  expect(findLanguage('PT-br')?.id).toBe('pt-BR');
  expect(findLanguage('zh-CN')?.id).toBe('zh-Hans');
  expect(findLanguage('de')).toBeUndefined();
});

test.each([
  ['192.0.2.17:9200', '192.0.***.***'],
  ['[2001:db8:1:2::9]:27017', '2001:db8:****:****'],
  ['records.clinic.example:9200', '****.clinic.example'],
  ['gs://clinic-rx-images', 'gs://cl****es'],
  ['https://192.0.2.17:9200/base', '192.0.***.***'],
  ['not a target at all', '****'],
])('%s is shown to strangers as %s', (target, shown) => {
  expect(maskTarget(target)).toBe(shown);
});
