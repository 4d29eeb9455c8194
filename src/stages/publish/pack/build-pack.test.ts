import { expect, test } from 'vitest';
import { lawOfCase } from '../../../case-desk/whose/law-of-case.ts';
import { docxDocument } from '../../../platform/typeset/docx.ts';
import { pdfDocument } from '../../../platform/typeset/pdf.ts';
import { protocols } from '../../../protocols/registry.generated.ts';
import { plainOf } from '../document/document.ts';
import { htmlDocument } from '../document/html-document.ts';
import { findWording, type Wording } from '../languages.ts';
import { AT, fixtureCase, fixtureOutcome, sender } from '../publish.fixture.ts';
import { buildPack } from './build-pack.ts';

function wordingOf(tag: string): Wording {
  const wording = findWording(tag);
  if (wording === undefined) throw new TypeError(`no ${tag}`);
  return wording;
}

function packOf(tag: string, { confirmed = false, measured = true } = {}) {
  const plain = fixtureCase();
  const state = confirmed
    ? { ...plain, parties: plain.parties.map((party) => ({ ...party, confirmedAt: AT, confirmedBecause: 'called back' })) }
    : plain;
  return buildPack({
    state,
    wording: wordingOf(tag),
    sender,
    now: AT,
    version: '0.1.0',
    picture: lawOfCase(state, 0.6, new Date(AT)),
    advice: protocols.find(({ id }) => id === 'elasticsearch')?.closing ?? [],
    ...(measured ? { outcome: fixtureOutcome() } : {}),
  });
}

test.each(['en', 'fr', 'pt-BR', 'ar', 'zh-Hans'])(
  'the pack in %s says what was open, of how many, by which law, and that it is no legal advice',
  (tag) => {
    const text = plainOf(packOf(tag));

    expect(text).toContain(wordingOf(tag).texts.notAdvice);
    expect(text).toMatch(/294[.,\s]000/);
    expect(text).toContain('keyed sketch over national identity numbers');
    expect(text).toContain('LGPD');
    expect(text).toContain('ANPD');
    expect(text).toContain('xpack.security.enabled');
    expect(text).not.toContain('undefined');
  },
);

test('the address stands in clear only for an owner who is confirmed', () => {
  expect(plainOf(packOf('en'))).not.toContain('192.0.2.17');
  expect(plainOf(packOf('en', { confirmed: true }))).toContain('192.0.2.17:9200');
});

test('a case that a person described has a pack without fields', () => {
  const text = plainOf(packOf('en', { measured: false }));
  expect(text).not.toContain('Kinds of data, field by field');
  expect(text).toContain('names and dates of birth');
});

test('Arabic runs from right to left in page and Word file, with numbers set apart', async () => {
  const document = packOf('ar');
  expect(htmlDocument(document)).toContain('<html lang="ar" dir="rtl">');
  expect(htmlDocument(document)).toContain('<bdi dir="ltr">294,000</bdi>');
  expect(await partOf(await docxDocument(document), 'word/document.xml')).toMatch(/<w:bidi\/>[\s\S]*<w:rtl\/>/);
});

test('names that hold markup are text in the page and in the Word file', async () => {
  const document = packOf('en');
  const page = htmlDocument(document);
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('\u202e');
  const word = await partOf(await docxDocument(document), 'word/document.xml');
  expect(word).not.toContain('<script');
  expect(word).toContain('&lt;/w:t&gt;&lt;script&gt;');
});

test('names that hold Typst are set as they are, and the same pack gives the same bytes', async () => {
  const document = packOf('en');
  const first = await pdfDocument(document);
  const { extractText, getDocumentProxy } = await import('unpdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(first)), { mergePages: true });

  expect(text).toContain('#panic("x")');
  expect(text).toContain('#eval("1")');
  expect(Buffer.from(await pdfDocument(document)).equals(Buffer.from(first))).toBe(true);
});

async function partOf(file: Uint8Array, name: string): Promise<string> {
  const { unzipSync } = await import('fflate');
  const part = unzipSync(file)[name];
  if (part === undefined) throw new TypeError(`no ${name}`);
  return Buffer.from(part).toString('utf8');
}
