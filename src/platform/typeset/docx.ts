/**
 * A document as a Word file. Text goes in as text, never as markup; runs of a language that is written from right to
 * left say so, and codes and numbers do not.
 */
import type { Block, Document, Inline, Text } from '../../stages/publish/document/document.ts';
import { line, textOf } from '../../stages/publish/document/document.ts';

type Library = typeof import('docx');

const SOFT = '55625F';
const RULE = 'DDE4E1';
const BRAND = '0E5F54';
const ARABIC = /\p{Script=Arabic}/u;

export async function docxDocument(document: Document): Promise<Uint8Array> {
  const docx = await import('docx');
  const { Document: File, Packer, Footer, Paragraph, TextRun, PageNumber } = docx;
  const write = writerOf(docx, document);
  const file = new File({
    title: line(document.title),
    creator: `Openward ${document.version}`,
    styles: { default: { document: { run: { font: fontOf(document.language), size: 20, language: { value: document.language } } } } },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                bidirectional: write.rtl,
                children: [
                  ...write.runs(document.foot, { size: 15, color: SOFT }),
                  new TextRun({ children: ['   ', PageNumber.CURRENT], size: 15 }),
                ],
              }),
            ],
          }),
        },
        children: [
          write.paragraph([document.kind], { size: 18, bold: true, color: BRAND }),
          write.heading(document.title, 'Title'),
          write.paragraph(document.subtitle, { color: SOFT }),
          ...document.blocks.flatMap((block) => write.block(block)),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** Fonts that offices have. */
function fontOf(language: string): string {
  if (language.startsWith('zh')) return 'Microsoft YaHei';
  return language.startsWith('ar') ? 'Arial' : 'Calibri';
}

interface RunLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

function writerOf(docx: Library, { direction }: Document) {
  const { Paragraph, TextRun, Table, TableRow, TableCell, WidthType, BorderStyle, HeadingLevel } = docx;
  const rtl = direction === 'rtl';
  const thin = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };

  const runOf = (inline: Inline, look: RunLook) => {
    const text = textOf(inline);
    // Word sets a run from right to left only where it says so; a Latin name inside stays as it is.
    const rightToLeft = rtl && (typeof inline === 'string' || ('name' in inline && ARABIC.test(text)));
    return new TextRun({ text, ...look, ...(rightToLeft ? { rightToLeft: true } : {}) });
  };
  const runs = (text: Text, look: RunLook = {}) => text.map((inline) => runOf(inline, look));
  const paragraph = (text: Text, look: RunLook = {}) =>
    new Paragraph({ bidirectional: rtl, spacing: { after: 120 }, children: runs(text, look) });
  const heading = (text: Text, level: 'Title' | 'Heading1' | 'Heading2') =>
    new Paragraph({
      bidirectional: rtl,
      heading: level === 'Title' ? HeadingLevel.TITLE : level === 'Heading1' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      spacing: { before: level === 'Title' ? 60 : 260, after: 120 },
      keepNext: true,
      children: runs(text, { bold: true, color: '16211F', size: level === 'Title' ? 40 : level === 'Heading1' ? 28 : 23 }),
    });
  const cell = (text: Text, width: number, look: RunLook = {}) =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      margins: { top: 50, bottom: 50, left: 60, right: 60 },
      borders: { top: none, left: none, right: none, bottom: thin },
      children: [new Paragraph({ bidirectional: rtl, children: runs(text, { size: 18, ...look }) })],
    });
  const grid = (rows: readonly (readonly Text[])[], widths: readonly number[], headed: boolean) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      visuallyRightToLeft: rtl,
      rows: rows.map(
        (row, place) =>
          new TableRow({
            tableHeader: headed && place === 0,
            cantSplit: true,
            children: row.map((text, column) => cell(text, widths[column] ?? 20, headed && place === 0 ? { bold: true, color: SOFT } : {})),
          }),
      ),
    });

  const block = (one: Block): (InstanceType<typeof Paragraph> | InstanceType<typeof Table>)[] => {
    switch (one.is) {
      case 'heading':
        return [heading(one.text, 'Heading1')];
      case 'text':
        return one.tone === 'warning'
          ? [
              new Paragraph({
                bidirectional: rtl,
                spacing: { before: 120, after: 160 },
                border: { top: thin, bottom: thin, left: { ...thin, color: BRAND, size: 12 }, right: thin },
                children: runs(one.text),
              }),
            ]
          : [paragraph(one.text, one.tone === 'hint' ? { size: 17, color: SOFT } : one.tone === 'lead' ? { size: 24 } : {})];
      case 'list':
        // Numbers are written out: a numbering of Word's own would restart or not, as it likes.
        return one.items.map(
          (item, place) =>
            new Paragraph({
              bidirectional: rtl,
              spacing: { after: 80 },
              ...(one.ordered === true ? { indent: { start: 360, hanging: 360 } } : { bullet: { level: 0 } }),
              children: [...(one.ordered === true ? runs([`${place + 1}. `]) : []), ...runs(item)],
            }),
        );
      case 'facts':
        return [grid(one.rows, [30, 70], false), paragraph([])];
      case 'table':
        return [
          grid(
            [one.head, ...one.rows],
            one.head.map(() => Math.floor(100 / one.head.length)),
            true,
          ),
          paragraph([]),
        ];
      case 'sheet':
        return [heading(one.title, 'Heading2'), ...one.blocks.flatMap(block)];
      default:
        return one satisfies never;
    }
  };
  return { rtl, runs, paragraph, heading, block };
}
