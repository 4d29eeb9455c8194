import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { french } from './pack.ts';

describePack(french);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('fr');
});

const TEXT = 'Le patient se plaint de douleurs dans la poitrine depuis deux jours et il ne prend pas son traitement avec les repas';
