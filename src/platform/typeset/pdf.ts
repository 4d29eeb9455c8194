/**
 * Sets a document as PDF with Typst. The layout is a fixed program; the document travels beside it as JSON and is never
 * read as markup, so that no name in it can become code. The compiler sees an empty folder and opens no network.
 * The same document gives the same bytes.
 */
import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../../errors.ts';
import type { Block, Document, Inline, Text } from '../../stages/publish/document/document.ts';
import { textOf } from '../../stages/publish/document/document.ts';
import { layout } from './layout.ts';

const require = createRequire(import.meta.url);

/** Latin always; the others where a language needs them. Chinese is an optional package, for its size. */
const families = {
  latin: ['@expo-google-fonts/noto-sans', ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf']],
  arabic: ['@expo-google-fonts/noto-sans-arabic', ['400Regular/NotoSansArabic_400Regular.ttf', '700Bold/NotoSansArabic_700Bold.ttf']],
  chinese: ['@expo-google-fonts/noto-sans-sc', ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']],
} as const;

/** @throws AppError PDF_UNAVAILABLE */
export async function pdfDocument(document: Document): Promise<Uint8Array> {
  const { NodeCompiler } = await loadCompiler();
  const workspace = mkdtempSync(join(tmpdir(), 'openward-typeset-'));
  try {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontsOf(document) }] });
    const compiled = compiler.compile({ mainFileContent: layout, inputs: { document: JSON.stringify(plainValueOf(document)) } });
    const { result } = compiled;
    if (compiled.hasError() || result === null)
      throw new AppError('PDF_UNAVAILABLE', { detail: 'The document could not be set.', hint: 'Choose --format html.' });
    return compiler.pdf(result, { creationTimestamp: Math.floor(Date.parse(document.at) / 1000), pdfTags: true });
  } finally {
    rmdirSync(workspace);
  }
}

async function loadCompiler() {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch (cause) {
    throw new AppError('PDF_UNAVAILABLE', { detail: 'The compiler for PDF is not there for this machine.', cause });
  }
}

function fontsOf(document: Document): Buffer[] {
  const words = JSON.stringify(document);
  const latin = readFamily('latin');
  const arabic = /\p{Script=Arabic}/u.test(words) ? readFamily('arabic') : [];
  const chinese = /\p{Script=Han}/u.test(words) ? readChinese(document.language) : [];
  return [...latin, ...arabic, ...chinese];
}

/** A Chinese name in another language's document is no reason to have no document. */
function readChinese(language: string): Buffer[] {
  try {
    return readFamily('chinese');
  } catch (failure) {
    if (language.startsWith('zh')) throw failure;
    return [];
  }
}

function readFamily(family: keyof typeof families): Buffer[] {
  const [name, files] = families[family];
  try {
    const folder = dirname(require.resolve(`${name}/package.json`));
    return files.map((file) => readFileSync(join(folder, file)));
  } catch (cause) {
    throw new AppError('PDF_UNAVAILABLE', {
      detail: `The font package ${name} is not installed.`,
      hint: `Run: npm install ${name}`,
      cause,
    });
  }
}

const LRI = '\u2066';
const FSI = '\u2068';
const PDI = '\u2069';

function plainValueOf({ language, direction, kind, title, subtitle, blocks, foot }: Document) {
  const [lang = 'en', region] = language.split('-');
  return {
    lang,
    region: region !== undefined && region.length === 2 ? region.toUpperCase() : null,
    direction,
    kind,
    title: marked(title),
    subtitle: marked(subtitle),
    foot: marked(foot),
    blocks: blocks.map(blockValue),
  };
}

function blockValue(block: Block): object {
  switch (block.is) {
    case 'heading':
      return { is: block.is, text: marked(block.text) };
    case 'text':
      return { is: block.is, tone: block.tone ?? 'plain', text: marked(block.text) };
    case 'list':
      return { is: block.is, ordered: block.ordered ?? false, items: block.items.map(marked) };
    case 'facts':
      return { is: block.is, rows: block.rows.map((row) => row.map(marked)) };
    case 'table':
      return { is: block.is, head: block.head.map(marked), rows: block.rows.map((row) => row.map(marked)) };
    case 'sheet':
      return { is: block.is, title: marked(block.title), blocks: block.blocks.map(blockValue) };
    default:
      return block satisfies never;
  }
}

function marked(text: Text): string {
  return text.map(isolated).join('');
}

function isolated(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  return `${'code' in inline ? LRI : FSI}${textOf(inline)}${PDI}`;
}
