import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { yoruba } from './pack.ts';

describePack(yoruba);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('yo');
});

const TEXT = 'Aláìsàn náà ń sọ pé àyà ń dùn ún láti ọjọ́ méjì sẹ́yìn kò sì lo oògùn tí dókítà fún un lẹ́yìn oúnjẹ';
