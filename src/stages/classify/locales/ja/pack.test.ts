import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { japanese } from './pack.ts';

describePack(japanese);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('ja');
});

const TEXT = '患者は三日前から咳と発熱があり、薬は服用していない。血液検査の再検査を勧めた';
