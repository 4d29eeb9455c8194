import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { russian } from './pack.ts';

describePack(russian);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('ru');
});

const TEXT = 'Пациент жалуется на боли в груди в течение двух дней и не принимает назначенные таблетки после еды';
