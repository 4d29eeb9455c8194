import { expect, test } from 'vitest';
import { en } from '../../src/surfaces/desk/messages/en/en.ts';
import type { Message } from '../../src/surfaces/desk/messages/message.ts';
import { isLanguage, languages } from '../../src/surfaces/desk/words/language.ts';
import { speaker } from '../../src/surfaces/desk/words/say.ts';

const textsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placesOf = (text: string): string[] => [...new Set(text.match(/\{[a-zA-Z]+\}/g) ?? [])].sort();
const source: Readonly<Record<string, Message>> = en;

test.each(Object.keys(languages))('%s has the places of the English text in every message, and says something', async (id) => {
  if (!isLanguage(id)) throw new TypeError(id);
  const messages = await languages[id].load();
  const wrong = Object.entries(messages).filter(([key, message]) => {
    const wanted = textsOf(source[key] ?? '').map(placesOf)[0];
    return textsOf(message).some((text) => text.trim() === '' || placesOf(text).join() !== wanted?.join());
  });
  expect(wrong).toEqual([]);
});

test('a name from elsewhere is isolated in the sentence around it, and a number is written as the language writes it', async () => {
  const say = speaker(await languages.ar.load(), 'ar');
  expect(say('palette.target', { target: 'evil.example' })).toContain('\u2068evil.example\u2069');
  const sayFrench = speaker(await languages.fr.load(), 'fr');
  expect(sayFrench('exposure.documentsCount', { count: 1 })).toBe('1 document');
  expect(sayFrench('exposure.documentsCount', { count: 12_000 })).toMatch(/^12\s000 documents$/);
});

test('the first of the reader’s languages that the desk speaks is chosen, and English otherwise', async () => {
  const { chooseLanguage } = await import('../../src/surfaces/desk/words/language.ts');
  expect(chooseLanguage(['de-CH', 'pt-PT', 'en'])).toBe('pt-BR');
  expect(chooseLanguage(['zh-CN'])).toBe('zh-Hans');
  expect(chooseLanguage(['sw'])).toBe('en');
});
