import { expect, test } from 'vitest';
import { liveLine } from './live-line.ts';

test('what is written goes above the line, which is drawn again', () => {
  const live = liveLine(() => undefined);
  live.show('50 %');

  expect(live.above('a note\n')).toBe('\r\u001b[Ka note\n50 %');
});

test('without a line, text is left as it is', () => {
  const live = liveLine(() => undefined);
  live.show('50 %');
  live.show('');

  expect(live.above('a note\n')).toBe('a note\n');
});

test('the same line is drawn once', () => {
  const drawn: string[] = [];
  const live = liveLine((text) => drawn.push(text));
  live.show('50 %');
  live.show('50 %');

  expect(drawn).toHaveLength(1);
});
