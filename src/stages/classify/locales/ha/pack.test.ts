import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { hausa } from './pack.ts';

describePack(hausa);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('ha');
});

const TEXT = 'Majinyaci yana fama da ciwon kirji tun kwana biyu kuma bai sha maganin da likita ya ba shi bayan cin abinci ba';
