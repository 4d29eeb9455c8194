import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { hindi } from './pack.ts';

describePack(hindi);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('hi');
});

const TEXT = 'मरीज को तीन दिन से खांसी और बुखार है, कोई दवा नहीं ली, खून की जांच दोबारा कराने की सलाह दी';
