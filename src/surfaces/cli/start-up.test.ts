/** Help and completion are asked for at every turn, so they load nothing that only a run needs. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../../bin/openward.js', import.meta.url));
/** Writes the address of each module that is loaded to standard error. */
const listing = `import { registerHooks } from 'node:module';
import { writeSync } from 'node:fs';
registerHooks({ load: (url, context, next) => { writeSync(2, url + '\\n'); return next(url, context); } });`;

function loadedBy(...words: readonly string[]): readonly string[] {
  const args = ['--import', `data:text/javascript,${encodeURIComponent(listing)}`, program, ...words];
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(0);
  return stderr.split('\n').filter((line) => line.startsWith('file:'));
}

test.each([
  [['--help']],
  [['--version']],
  [['scan', '--help']],
  [['help', 'exit-codes']],
  [['completion', 'bash']],
  [['config', 'explain']],
])('%j loads neither database, classifier nor wire, and few modules', (words) => {
  const loaded = loadedBy(...words);

  expect(loaded.some((url) => url.endsWith('/surfaces/cli/main.ts'))).toBe(true);
  // Settings are plain data that lie with what they set.
  expect(
    loaded.filter((url) => /\/(platform\/(store|jobs|wire|room)|stages|protocols\/[^/]+\/)/.test(url) && !url.endsWith('-settings.ts')),
  ).toEqual([]);
  expect(loaded.filter((url) => /\/(pglite|pg|pg-boss|kysely|zod|pino|bson)\//.test(url))).toEqual([]);
  expect(loaded.length).toBeLessThan(60);
});
