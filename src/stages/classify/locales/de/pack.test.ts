import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { german } from './pack.ts';

describePack(german);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('de');
});

const TEXT = 'Der Patient klagt seit zwei Tagen über Schmerzen in der Brust und nimmt die verordneten Tabletten nicht mit dem Essen ein';
