import { expect, test } from 'vitest';
import { LanguageCounter } from '../../engine/languages.ts';
import { describePack } from '../packs.conformance.ts';
import { chinese } from './pack.ts';

describePack(chinese);

test('running text of the language is told from that of the others', () => {
  const counter = new LanguageCounter();
  counter.addText(TEXT);

  expect(counter.shares()[0]?.id).toBe('zh');
});

const TEXT = '患者咳嗽三天，伴有发热和头痛，未服药，建议复查血常规并注意休息';
