import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { indonesian } from './pack.ts';

describePack(indonesian);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('id');
});

const TEXT = 'Pasien mengeluh nyeri dada sejak dua hari yang lalu dan tidak minum obat yang diberikan oleh dokter setelah makan';
