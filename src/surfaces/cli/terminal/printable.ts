/**
 * Makes text safe and measurable for a terminal. Control characters could move the cursor or change the
 * title, and direction marks could make a line read as another, so both are shown as a sign instead.
 */
import stringWidth from 'string-width';

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** One line: C0, C1, line separators and direction controls become a replacement sign. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\ufffd');
}

/** Columns that the text takes; wide characters count twice, combining ones not at all. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** Cuts to a width without splitting a character, and says with a sign that it did. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of segments.segment(text)) {
    const next = displayWidth(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept}…`;
}

/** Fills to a width. Text written from right to left is isolated so that it cannot reorder its neighbours. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const gap = ' '.repeat(Math.max(0, width - displayWidth(text)));
  const shown = RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
  return align === 'left' ? shown + gap : gap + shown;
}
