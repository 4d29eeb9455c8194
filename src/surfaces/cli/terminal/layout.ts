/**
 * How prose is laid out: text wrapped to the terminal, and entries of a term with its explanation beside it, or below
 * it where the terminal is too narrow for two columns.
 */
import { Help } from 'commander';
import { displayWidth } from './printable.ts';

const WIDEST = 100;
const MARGIN = '  ';
const GAP = '  ';
/** Narrower columns of text are harder to read than text below its term. */
const LEAST_TEXT = 30;

const help = Object.assign(new Help(), { minWidthToWrap: 1 });

/** Long lines are hard to read, however wide the terminal is. */
export function helpWidth(columns: number): number {
  return Math.min(columns, WIDEST);
}

/** Wraps at white space; a word that is longer than the line stays whole. */
export function wrap(text: string, width: number, indent = ''): string {
  return help
    .boxWrap(text, width - indent.length)
    .split('\n')
    .map((line) => indent + line)
    .join('\n');
}

/** Lines for a reader: wrapped on a terminal, and whole in a file or a pipe, where they may be searched for. */
export function fitted(text: string, { terminal, columns }: { readonly terminal: boolean; readonly columns: number }): string {
  if (!terminal) return text;
  return text
    .split('\n')
    .map((line) => hang(line, columns))
    .join('\n');
}

/** Wraps one line, and sets what does not fit further in than its beginning. */
export function hang(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  const text = line.trimStart();
  const indent = line.slice(0, line.length - text.length);
  return wrap(text, width, indent + MARGIN).slice(MARGIN.length);
}

/** @param term Painted or not; only what is seen of it counts. */
export function entry(term: string, termWidth: number, text: string, width: number): string {
  if (text === '') return MARGIN + term;
  const left = MARGIN.length + termWidth + GAP.length;
  if (width - left < LEAST_TEXT) return `${MARGIN}${term}\n${wrap(text, width, MARGIN.repeat(3))}`;
  const padding = ' '.repeat(Math.max(0, termWidth - displayWidth(term)));
  return `${MARGIN}${term}${padding}${GAP}${wrap(text, width, ' '.repeat(left)).slice(left)}`;
}
