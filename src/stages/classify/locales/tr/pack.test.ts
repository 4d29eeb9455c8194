import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { turkish } from './pack.ts';

describePack(turkish);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('tr');
});

const TEXT = 'Hasta iki gündür göğüs ağrısı olduğunu söylüyor ve yazılan ilaçları yemekten sonra almıyor için kontrol edildi';
