import { describe, expect, test } from 'vitest';
import { LanguageCounter } from './languages.ts';

const leading = (texts: readonly string[]): string | undefined => {
  const counter = new LanguageCounter();
  for (const text of texts) counter.addText(text);
  return counter.shares()[0]?.id;
};

describe('the language of texts', () => {
  test('is told by different words of its own', () => {
    expect(leading(['Le patient est venu avec une douleur depuis trois jours', 'Il ne prend pas de traitement mais il dort'])).toBe('fr');
    expect(leading(['The patient was seen with pain that started on the weekend', 'She does not take any of these'])).toBe('en');
  });

  test('is not told by one word, however often it stands there', () => {
    const counter = new LanguageCounter();
    for (let n = 0; n < 60; n += 1) counter.addText('carboplatin plus pemetrexed');
    for (const text of ['was seen with the others', 'not on this line', 'these are from there']) counter.addText(text);
    expect(counter.shares()[0]?.id).toBe('en');
    expect(counter.shares().find(({ id }) => id === 'fr')?.share ?? 0).toBeLessThan(0.3);
  });
});
