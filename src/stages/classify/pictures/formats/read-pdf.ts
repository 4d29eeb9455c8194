/**
 * Reads the text of a PDF document, up to a number of pages and characters. Runs no script of it, fetches nothing, and
 * says so when it is locked or holds pictures of text instead of text. Its time is limited by whoever runs the process.
 */
import type { getDocumentProxy } from 'unpdf';

export interface PdfText {
  readonly text: string;
  readonly notes: readonly string[];
}

export const MOST_PAGES = 20;
export const MOST_CHARACTERS = 200_000;

export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // Large, and most pictures are none.
    const { getDocumentProxy } = await import('unpdf');
    // The parser takes the bytes over and leaves an empty array behind; it refuses a Buffer.
    document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: 1,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { text: '', notes: [locked ? 'the PDF is encrypted and asks for a password' : 'the PDF cannot be read'] };
  }
  const notes: string[] = [];
  let text = '';
  try {
    const pages = document.numPages;
    for (let at = 1; at <= Math.min(pages, MOST_PAGES) && text.length < MOST_CHARACTERS; at += 1) text += await readPage(document, at);
    if (pages > MOST_PAGES) notes.push(`only the first ${MOST_PAGES} pages of the PDF were read`);
    if (text.length >= MOST_CHARACTERS) notes.push('only the beginning of the text of the PDF was read');
    if (text.trim() === '') notes.push('the PDF holds no text; pictures in it were not read');
  } catch {
    notes.push('a page of the PDF cannot be read');
  }
  await document.loadingTask.destroy().catch(() => undefined);
  return { text: text.slice(0, MOST_CHARACTERS), notes };
}

async function readPage(document: Awaited<ReturnType<typeof getDocumentProxy>>, at: number): Promise<string> {
  const page = await document.getPage(at);
  const { items } = await page.getTextContent();
  let text = '';
  for (const item of items) {
    if (!('str' in item) || text.length > MOST_CHARACTERS) continue;
    text += item.hasEOL ? `${item.str}\n` : item.str;
  }
  page.cleanup();
  return `${text}\n`;
}
