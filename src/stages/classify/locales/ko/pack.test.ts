import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { korean } from './pack.ts';

describePack(korean);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('ko');
});

const TEXT = '환자는 삼일 전부터 기침과 발열을 호소하였으며 약을 복용하지 않았음. 혈액검사 재검을 권유함';
