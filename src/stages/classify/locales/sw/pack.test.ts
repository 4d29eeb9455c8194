import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { swahili } from './pack.ts';

describePack(swahili);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('sw');
});

const TEXT = 'Mgonjwa analalamika maumivu ya kifua kwa siku mbili na hajatumia dawa alizopewa na daktari baada ya chakula';
