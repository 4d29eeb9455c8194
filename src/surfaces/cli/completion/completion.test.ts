import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../settings.ts';
import { commands } from '../commands.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { powershellCompletion } from './powershell.ts';
import { completionWords } from './words.ts';
import { zshCompletion } from './zsh.ts';

describe.each([
  ['bash', bashCompletion(completionWords())],
  ['zsh', zshCompletion(completionWords())],
  ['fish', fishCompletion(completionWords())],
  ['powershell', powershellCompletion(completionWords())],
])('%s', (_, script) => {
  test('every command can be completed', () => {
    for (const { name } of commands) for (const word of name.split(' ')) expect(script).toContain(word);
  });

  test('every flag of scan can be completed', () => {
    for (const { flag } of settingsOf('scan')) expect(script).toContain(flag.slice(2));
  });
});

/** Asks bash itself what it would offer after these words. */
function offered(...words: readonly string[]): string[] {
  const script = `${bashCompletion(completionWords())}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _openward 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim().split('\n');
}

const bash = spawnSync('bash', ['--version']).status === 0;

test.skipIf(!bash)('bash offers commands, verbs, flags and values', () => {
  expect(offered('openward', 'sc')).toEqual(['scan', 'scope']);
  expect(offered('openward', 'scope', 'e')).toEqual(['explain']);
  expect(offered('openward', 'scan', '--dr')).toEqual(['--dry-run']);
  expect(offered('openward', 'scan', '--depth', '')).toEqual(['presence', 'metadata', 'sample']);
  expect(offered('openward', 'runs', 'show', '--verdict', 'op')).toEqual(['open-empty', 'open-data', 'open-write-possible']);
  expect(offered('openward', 'report', '--format', '')).toEqual(['html', 'json', 'csv']);
});
