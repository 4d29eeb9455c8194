/**
 * The line at the foot of a terminal that is redrawn while work goes on. Whatever else is written goes above
 * it, and it is taken away again however the process ends.
 */
import { writeSync } from 'node:fs';

const CLEAR = '\r\u001b[K';
const STANDARD_ERROR = 2;

export interface LiveLine {
  /** Replaces the line; empty takes it away. */
  show(text: string): void;
  /** The text as it must be written so that the line stays below it. */
  above(text: string): string;
}

export function liveLine(draw: (text: string) => void): LiveLine {
  let shown = '';
  process.once('exit', () => {
    if (shown !== '') tryWrite(CLEAR);
  });
  return {
    show(text) {
      if (text === shown) return;
      shown = text;
      draw(`${CLEAR}${text}`);
    },
    above(text) {
      if (shown === '') return text;
      // A line that is not ended yet would be overwritten by the redrawn one.
      return text.endsWith('\n') ? `${CLEAR}${text}${shown}` : `${CLEAR}${text}`;
    },
  };
}

function tryWrite(text: string): void {
  try {
    writeSync(STANDARD_ERROR, text);
  } catch {
    // The terminal is gone; there is nobody left to tidy up for.
  }
}
