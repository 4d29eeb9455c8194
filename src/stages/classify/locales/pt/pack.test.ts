import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { portuguese } from './pack.ts';

describePack(portuguese);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('pt');
});

const TEXT = 'Paciente refere dor de cabeça há três dias, sem febre, e não está em uso de medicamentos para a pressão';
