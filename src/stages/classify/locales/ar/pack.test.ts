import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { arabic } from './pack.ts';

describePack(arabic);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('ar');
});

const TEXT = 'المريض يعاني من ألم في البطن منذ ثلاثة أيام مع حمى وغثيان ولا يوجد تحسن بعد العلاج';
