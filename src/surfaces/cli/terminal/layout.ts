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

/** Wraps one line, and sets what does not fit further in than its beginning. */
export function hang(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  const indent = line.startsWith(MARGIN) ? MARGIN.repeat(2) : MARGIN;
  return wrap(line.trimStart(), width, indent).slice(MARGIN.length);
}

/** @param term Painted or not; only what is seen of it counts. */
export function entry(term: string, termWidth: number, text: string, width: number): string {
  if (text === '') return MARGIN + term;
  const left = MARGIN.length + termWidth + GAP.length;
  if (width - left < LEAST_TEXT) return `${MARGIN}${term}\n${wrap(text, width, MARGIN.repeat(3))}`;
  const padding = ' '.repeat(Math.max(0, termWidth - displayWidth(term)));
  return `${MARGIN}${term}${padding}${GAP}${wrap(text, width, ' '.repeat(left)).slice(left)}`;
}
