import { expect, test } from 'vitest';
import { openLog } from './log.ts';

const now = () => new Date('2026-11-24T08:00:00Z');

async function linesOf(format: 'pretty' | 'json', level: 'debug' | 'info' | 'error', text: string): Promise<string[]> {
  const lines: string[] = [];
  const log = await openLog({ format, level, now, write: (line) => lines.push(line) });
  const fields = { text, secret: 'never shown' };
  log.write('warning', fields);
  log.write('target-done', { target: '127.0.0.1:9200', verdict: 'open-data' });
  return lines;
}

test.each(['pretty', 'json'] as const)('%s: a field that the event does not list is dropped', async (format) => {
  expect((await linesOf(format, 'debug', 'a')).join('')).not.toContain('never shown');
});

test.each(['pretty', 'json'] as const)('%s: one event is one line, whatever its fields hold', async (format) => {
  const lines = await linesOf(format, 'debug', 'a\nerror forged\u2028b');

  expect(lines.join('').trimEnd().split('\n')).toHaveLength(2);
});

test('events below the level are not written', async () => {
  expect(await linesOf('json', 'info', 'a')).toHaveLength(1);
  expect(await linesOf('json', 'error', 'a')).toHaveLength(0);
});

test('JSON lines name the event, its level and the time', async () => {
  const [line = ''] = await linesOf('json', 'info', 'low disk');

  expect(JSON.parse(line)).toEqual({ level: 'warn', time: '2026-11-24T08:00:00.000Z', event: 'warning', text: 'low disk' });
});
