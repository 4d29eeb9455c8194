import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { italian } from './pack.ts';

describePack(italian);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('it');
});

const TEXT = 'Il paziente riferisce mal di testa da tre giorni, senza febbre, e non è in terapia per la pressione';
