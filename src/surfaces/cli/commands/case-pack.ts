/** `openward case pack CASE`: the owner's pack as a page, as PDF or as a Word file. */
import { extname } from 'node:path';
import { gatherPack } from '../../../case-desk/publishing/gather-pack.ts';
import { AppError } from '../../../errors.ts';
import { docxDocument } from '../../../platform/typeset/docx.ts';
import { pdfDocument } from '../../../platform/typeset/pdf.ts';
import type { Document } from '../../../stages/publish/document/document.ts';
import { htmlDocument } from '../../../stages/publish/document/html-document.ts';
import { buildPack } from '../../../stages/publish/pack/build-pack.ts';
import { ladderOf } from '../case/open-desk.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openOutput } from '../output/results.ts';
import { writeBytes } from '../output/write-bytes.ts';
import { senderOf, wordingOf } from '../publishing/publishing-house.ts';
import { productVersion } from '../version.ts';

export const run: CommandRun = async (context) => {
  const path = context.settings.text('output');
  const format = formatOf(context, path);
  if (format !== 'html' && (path === undefined || path === '-'))
    throw new AppError('USAGE', { detail: `A ${format} goes into a file.`, hint: 'Name one with --output.' });
  const document = await withKeptBooks(context, async (records) => {
    const { state } = await records.cases.get(context.args[0] ?? '');
    const wording = wordingOf(context, state);
    const floor = ladderOf(context).confidenceFloor;
    const means = { wording, sender: senderOf(context), floor, now: context.now(), version: productVersion() };
    return buildPack(await gatherPack(records, state, means));
  });
  if (format === 'html') {
    const output = await openOutput(context);
    await output.write(htmlDocument(document));
    await output.close();
  } else writeBytes(path ?? '', await bytesOf(document, format));
  return 0;
};

function bytesOf(document: Document, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  return format === 'pdf' ? pdfDocument(document) : docxDocument(document);
}

function formatOf({ settings }: CommandContext, path: string | undefined): 'html' | 'pdf' | 'docx' {
  const asked =
    settings.text('pack-format') ??
    extname(path ?? '')
      .slice(1)
      .toLowerCase();
  if (asked === 'pdf' || asked === 'docx') return asked;
  if (asked === 'html' || asked === 'htm' || asked === '') return 'html';
  throw new AppError('USAGE', { detail: `There is no pack that ends in ".${asked}".`, hint: 'Name one: --format html, pdf or docx.' });
}
