/**
 * What every locale pack promises: words for each subject that matters, names, vocabularies, its own script,
 * and no entry twice.
 */
import { describe, expect, test } from 'vitest';
import type { LocalePack } from './pack.ts';

const SCRIPTS = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  arabic: /\p{Script=Arabic}/u,
  han: /\p{Script=Han}/u,
  kana: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  hangul: /\p{Script=Hangul}/u,
  devanagari: /\p{Script=Devanagari}/u,
};

export function describePack(pack: LocalePack): void {
  describe(`the ${pack.title} pack`, () => {
    const file = (name: string) => `in src/stages/classify/locales/${pack.id}/${name}.ts`;

    test('names people in its own script', () => {
      expect(pack.givenNames.length, `Fill in "givenNames" ${file('names')}: the hundred most common`).toBeGreaterThan(60);
      expect(pack.familyNames.length, `Fill in "familyNames" ${file('names')}: the hundred most common`).toBeGreaterThan(60);
      for (const name of [...pack.givenNames, ...pack.familyNames]) expect(name).toMatch(SCRIPTS[pack.script]);
    });

    test.each(['patient', 'person', 'staff', 'relative', 'facility', 'company', 'employer', 'insurer', 'product', 'animal'] as const)(
      'has words for the subject %s',
      (subject) => {
        const message = `Fill in "${subject}" ${file('words')}: what collections and fields about it are called`;
        expect(pack.subjects[subject]?.length ?? 0, message).toBeGreaterThan(1);
      },
    );

    test.each(['complaint', 'diagnosis', 'drug', 'dose', 'occupation', 'insurance', 'laboratory', 'street', 'place'] as const)(
      'has a vocabulary of %s',
      (id) => {
        const list = pack.vocabulary[id] ?? [];

        expect(list.length, `Fill in "${id}" ${file('vocabulary')}: words that stand in values`).toBeGreaterThan(10);
        expect(new Set(list).size).toBe(list.length);
      },
    );

    test('shows no one by a word that names may carry', () => {
      const shown = new Set(pack.nameWords);
      for (const family of pack.familyNames) if (family.length > 5) expect(shown.has(family.toLowerCase())).toBe(false);
    });
  });
}
