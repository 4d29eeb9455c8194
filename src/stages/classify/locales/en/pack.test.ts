import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { english } from './pack.ts';

describePack(english);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('en');
});

const TEXT = 'The patient reports pain in the chest for two days and has not been taking any of the tablets that were prescribed';
