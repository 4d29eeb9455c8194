import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { spanish } from './pack.ts';

describePack(spanish);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('es');
});

const TEXT = 'El paciente refiere dolor de cabeza desde hace tres días, sin fiebre, y no está en tratamiento para la presión';
