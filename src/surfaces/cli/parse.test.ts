import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { type Setting, settings, settingsOf } from '../../settings.ts';
import { commands } from './commands.ts';
import { errorsPage, exitCodesPage } from './help/exit-codes.ts';
import { frontPage } from './help/front-page.ts';
import { settingsPage } from './help/settings-page.ts';
import { helpPage, parseCommandLine } from './parse.ts';

const look = { columns: 80, colours: picocolors.createColors(false) };

describe.each(commands.map((spec) => [spec.name, spec] as const))('%s', (name, spec) => {
  const help = helpPage(name.split(' '), '0.0.0', look) ?? '';

  test('its help names every flag that it knows, and its arguments', () => {
    for (const { flag } of settingsOf(name)) expect(help).toContain(flag);
    for (const argument of spec.arguments) expect(help).toContain(argument.name);
  });

  test.each([80, 50])('its help fits %i columns, but for what is typed', (columns) => {
    const lines = (helpPage(name.split(' '), '0.0.0', { ...look, columns }) ?? '')
      .split('\n')
      .filter((line) => !/^(Usage:| {2}\$ )/.test(line));
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
  });

  test('--help is text and runs nothing', () => {
    expect(parseCommandLine([...name.split(' '), '--help'], '0.0.0', look)).toMatchObject({ is: 'text' });
  });

  test('its code can be loaded', async () => {
    expect((await spec.load()).run).toBeTypeOf('function');
  });

  test('its examples are understood', () => {
    for (const example of spec.examples) {
      const words = (/openward ([^|><)]*)/.exec(example)?.[1] ?? '').match(/"[^"]*"|\S+/g) ?? [];
      expect(parseCommandLine(words, '0.0.0', look)).toMatchObject({ is: 'command' });
    }
  });
});

test.each([80, 50])('the front page and the topics fit %i columns', (columns) => {
  const pages = [frontPage({ ...look, columns }), exitCodesPage(columns), errorsPage(columns), settingsPage(columns)];
  const lines = pages.flatMap((page) => page.split('\n'));
  expect(lines.filter((line) => line.length > columns)).toEqual([]);
});

test('no flag has two meanings in one command', () => {
  for (const { name } of commands) {
    const flags = settingsOf(name).flatMap(({ flag, short }) => (short === undefined ? [flag] : [flag, short]));
    expect(new Set(flags).size).toBe(flags.length);
  }
});

test('every setting belongs to commands that exist', () => {
  const names = commands.map(({ name }) => name);
  const all: readonly Setting[] = settings;

  for (const setting of all) if (setting.commands !== 'all') expect(names).toEqual(expect.arrayContaining([...setting.commands]));
});

test('a flag may be repeated where it is a list, and -vv counts', () => {
  const parsed = parseCommandLine(['scan', '--import', 'a.xml', '--import', 'b.json', '-vv', '--no-input'], '0.0.0', look);

  expect(parsed.is === 'command' ? Object.fromEntries(parsed.flags) : {}).toEqual({
    import: ['a.xml', 'b.json'],
    verbose: 2,
    input: false,
  });
});

test('a dash and targets arrive as arguments', () => {
  const parsed = parseCommandLine(['scan', '--scope', 's.yaml', '192.0.2.1:9200', '-'], '0.0.0', look);

  expect(parsed.is === 'command' ? parsed.args : []).toEqual(['192.0.2.1:9200', '-']);
});
