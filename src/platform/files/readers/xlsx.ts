/**
 * Spreadsheets of Excel and those that write its form (.xlsx): one collection per sheet, the first row naming the columns
 * where it looks like names. Only the parts that hold cells are unpacked, within limits.
 */
import { unzipSync } from 'fflate';
import { AppError } from '../../../errors.ts';
import type { FileReader, Intake, ReadLimits } from '../reader.ts';
import { wholeOf } from '../source.ts';
import { readSharedStrings, readSheet, readSheetNames, readStyles } from '../spreadsheet/parts.ts';
import { Table } from '../table-names.ts';

export const xlsx: FileReader = {
  id: 'xlsx',
  title: 'Spreadsheet (xlsx)',
  extensions: ['xlsx', 'xlsm'],

  recognise({ bytes }) {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 0;
    const start = Buffer.from(bytes).toString('latin1');
    return start.includes('xl/worksheets/') ||
      start.includes('xl/workbook.xml') ||
      (start.includes('[Content_Types].xml') && start.includes('xl/'))
      ? 1
      : 0;
  },

  async read(source, sink, limits) {
    const bytes = await wholeOf(source, limits.whole);
    if (bytes.length === 0) return;
    const parts = unpack(bytes, source.name, limits);
    const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array());
    const names = readSheetNames(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
    const book = { strings: readSharedStrings(text('xl/sharedStrings.xml')), dates: readStyles(text('xl/styles.xml')) };
    const sheets = Object.keys(parts)
      .filter((name) => SHEET.test(name))
      .toSorted();
    let long = 0;
    for (const part of sheets) {
      const name = names.get(part);
      let intake: Intake | undefined;
      const table = new Table();
      const whole = readSheet(text(part), book, (cells) => {
        const record = table.record(cells);
        const weight = cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
        if (weight > limits.record) long += 1;
        else if (record !== undefined) {
          intake ??= sink.open(sheets.length === 1 || name === undefined || isPlain(name) ? source.stem : name);
          intake.add(record, weight);
        }
      });
      await sink.settled();
      if (!whole) throw new AppError('FILE_MALFORMED', { detail: `A sheet of ${source.name} is not well-formed.` });
    }
    sink.passedOver(long, 'rows that are too long');
  },
};

const SHEET = /^xl\/worksheets\/[\w-]+\.xml$/;
const NEEDED = /^xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels)$/;

/** What Excel calls sheets by itself, in the languages of its users. */
function isPlain(name: string): boolean {
  return /^(sheet|tabelle|feuil|hoja|plan(ilha)?|foglio|лист|工作表|ورقة|sayfa|data)\s*\d*$/iu.test(name);
}

function unpack(bytes: Uint8Array, name: string, limits: ReadLimits): Record<string, Uint8Array> {
  let expanded = 0;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        if (!NEEDED.test(file.name) && !SHEET.test(file.name)) return false;
        expanded += file.originalSize;
        const bomb = expanded > limits.ratioFrom && expanded > bytes.length * limits.ratio;
        if (expanded > limits.whole * 2 || bomb) throw new AppError('FILE_REFUSED', { detail: `${name} expands to more than it may.` });
        return true;
      },
    });
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('FILE_MALFORMED', { detail: `${name} is no spreadsheet that is whole.` });
  }
}
