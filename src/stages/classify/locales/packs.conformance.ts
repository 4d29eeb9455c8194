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
    test('names people in its own script', () => {
      expect(pack.givenNames.length).toBeGreaterThan(60);
      expect(pack.familyNames.length).toBeGreaterThan(60);
      for (const name of [...pack.givenNames, ...pack.familyNames]) expect(name).toMatch(SCRIPTS[pack.script]);
    });

    test.each(['patient', 'person', 'staff', 'relative', 'facility', 'company', 'employer', 'insurer', 'product', 'animal'] as const)(
      'has words for the subject %s',
      (subject) => {
        expect(pack.subjects[subject]?.length ?? 0).toBeGreaterThan(1);
      },
    );

    test.each(['complaint', 'diagnosis', 'drug', 'dose', 'occupation', 'insurance', 'laboratory', 'street', 'place'] as const)(
      'has a vocabulary of %s',
      (id) => {
        const list = pack.vocabulary[id] ?? [];

        expect(list.length).toBeGreaterThan(10);
        expect(new Set(list).size).toBe(list.length);
      },
    );

    test('shows no one by a word that names may carry', () => {
      const shown = new Set(pack.nameWords);
      for (const family of pack.familyNames) if (family.length > 5) expect(shown.has(family.toLowerCase())).toBe(false);
    });
  });
}
