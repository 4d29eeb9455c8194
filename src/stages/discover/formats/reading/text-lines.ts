/** Rows of files that have one a line. A last line without its end may be broken off, so that its last number is another: it is not taken. */
import { readLines } from '../../lines.ts';
import type { Cut } from './row-format.ts';

const LONGEST_LINE = 262_144;

export async function* textLines(text: AsyncIterable<string>): AsyncGenerator<Cut<string>> {
  for await (const line of readLines(text, LONGEST_LINE)) {
    if (line.cut) yield { line: line.number, why: 'is too long' };
    else if (!line.ended) yield { line: line.number, why: 'has no line end and may be broken off' };
    else yield { line: line.number, text: line.text, row: line.text };
  }
}
