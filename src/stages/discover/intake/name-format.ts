/** Which format a file is of: by its content, or as the user names it. A file that could be of several is asked about, not guessed. */
import { AppError } from '../../../errors.ts';
import { type CsvMapping, mapCsv } from '../formats/mapped-csv.ts';
import { importFormats } from '../formats/registry.generated.ts';
import type { ImportFormat } from '../import-format.ts';

export interface FormatWish {
  /** Id of the format, where the user names it. */
  readonly id?: string | undefined;
  readonly mapping?: CsvMapping | undefined;
}

/**
 * @param shown what error texts call the file
 * @throws AppError USAGE, IMPORT_MALFORMED, IMPORT_AMBIGUOUS
 */
export function nameFormat(head: string, shown: string, { id, mapping }: FormatWish, known = importFormats): ImportFormat {
  if (mapping !== undefined) return mapCsv(mapping);
  if (id !== undefined) return named(id, known);
  const found = known.filter((format) => format.detect(head));
  const [first, ...others] = found;
  if (first === undefined) {
    throw new AppError('IMPORT_MALFORMED', {
      detail: `${shown} is of no known format (${known
        .filter(({ onlyWith }) => onlyWith === undefined)
        .map(({ title }) => title)
        .join(', ')}).`,
      hint: 'Name the format with --format-of, or the columns of a CSV file with --map host=COLUMN,port=COLUMN.',
    });
  }
  if (others.length > 0) {
    throw new AppError('IMPORT_AMBIGUOUS', {
      detail: `${shown} could be ${found.map(({ title }) => title).join(' or ')}.`,
      hint: `Name the format: ${found.map((format) => `--format-of ${format.id}`).join(' or ')}.`,
    });
  }
  return first;
}

function named(id: string, known: readonly ImportFormat[]): ImportFormat {
  const format = known.find((one) => one.id === id);
  if (format === undefined)
    throw new AppError('USAGE', {
      detail: `There is no import format "${id.slice(0, 80)}".`,
      hint: `Formats: ${known.map((one) => one.id).join(', ')}.`,
    });
  if (format.onlyWith !== undefined)
    throw new AppError('USAGE', { detail: `${format.title} needs ${format.onlyWith}.`, hint: 'For example: --map host=ip,port=port' });
  return format;
}
