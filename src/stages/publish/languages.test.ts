import { describe, expect, test } from 'vitest';
import { noticeLanguages } from '../disclose/notices/languages.ts';
import type { PublishLanguage } from './language.ts';
import { publishLanguages } from './languages.ts';

/** Every sentence with its place, such as `pack.steps.2`. */
function sentences(value: unknown, place = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${place}.${key}`));
}

function variablesOf(language: PublishLanguage): Map<string, string[]> {
  const { pack, advisory } = language;
  return new Map(
    sentences({ pack, advisory }).map(([place, text]) => [place, [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()]),
  );
}

const reference = publishLanguages.find(({ id }) => id === 'en');

test('packs and advisories speak every language of the notices', () => {
  expect(publishLanguages.map(({ id }) => id).sort()).toEqual(noticeLanguages.map(({ id }) => id).sort());
});

describe.each(publishLanguages.map((language) => [language.id, language] as const))('%s', (_id, language) => {
  test('has the same sentences with the same variables as English', () => {
    const own = variablesOf(language);
    for (const [place, names] of reference === undefined ? [] : variablesOf(reference))
      expect([place, own.get(place)]).toEqual([place, names]);
  });

  test('has no empty sentence', () => {
    expect(sentences(language).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
