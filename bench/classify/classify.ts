/**
 * What `openward classify` costs beside the least that a reader of JSON Lines does, at two sizes a hundred times apart,
 * and on files made to be slow. One core does the work in both.
 */

import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender, Result } from '../contender.ts';
import { measure } from '../measure.ts';
import type { Block } from '../sweep/sweep.ts';
import { makeRecords } from './make-records.ts';

const MB = 1_000_000;
const cli = join(import.meta.dirname, '..', '..', 'bin', 'openward.js');
const parser = join(import.meta.dirname, 'parse-lines.ts');

export async function classifyBlocks(): Promise<readonly Block[]> {
  const folder = mkdtempSync(join(tmpdir(), 'openward-bench-classify-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.on('exit', remove);
  const blocks: Block[] = [];
  for (const size of [10, 1000]) {
    const path = join(folder, `patients-${size}.ndjson`);
    const { records } = await makeRecords(path, size * MB);
    blocks.push({
      id: 'classify',
      title: `Classify: ${size} MB of JSON Lines, ${records} records`,
      contenders: pair(path, folder),
      stop: () => {},
    });
  }
  const slow = await hostileFiles(folder);
  blocks.push({
    id: 'classify',
    title: 'Classify: 40 MB of what is made to be slow',
    contenders: slow.map(({ name, path }) => ({ name, run: () => classify(path, folder) })),
    stop: remove,
  });
  return blocks;
}

function pair(path: string, folder: string): Contender[] {
  return [
    {
      name: 'JSON.parse of every line',
      isReference: true,
      run: async () => {
        const said = join(folder, 'parsed.txt');
        const cost = await measure({ program: process.execPath, args: [parser, path], stdout: said });
        return { cost, note: `${readFileSync(said, 'utf8').split(' ')[0]} records` };
      },
    },
    { name: 'openward classify', run: () => classify(path, folder) },
  ];
}

async function classify(path: string, folder: string): Promise<Result> {
  const inventory = join(folder, 'inventory.json');
  const cost = await measure({
    program: process.execPath,
    args: [cli, 'classify', path, '--quiet', '--progress', 'none', '--output', inventory],
  });
  const { collections = [] }: { collections?: { documents: number; persons: { estimate: number } | null }[] } = JSON.parse(
    readFileSync(inventory, 'utf8'),
  );
  const records = collections.reduce((sum, { documents }) => sum + documents, 0);
  const persons = collections[0]?.persons?.estimate;
  const rate = Math.round(statSync(path).size / MB / cost.wallS);
  return { cost, note: `${records} records${persons === undefined ? '' : `, ${persons} persons`}, ${rate} MB/s` };
}

/** Files of 40 MB whose strings or brackets have no end, or not soon. */
async function hostileFiles(folder: string): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const size = 40 * MB;
  const long = 4 * MB;
  const strings: readonly (readonly [string, string])[] = [
    ['digits', '4'.repeat(long)],
    ['the letter a', 'a'.repeat(long)],
    ['a and at signs', 'a@'.repeat(long / 2)],
    ['spaces', `x${' '.repeat(long)}`],
    ['hyphens and digits', '1-'.repeat(long / 2)],
    ['Chinese characters', '患'.repeat(long / 4)],
  ];
  const files = strings.map(([name, text]) => ({ name: `strings: ${name}`, line: JSON.stringify({ patient_name: text, note: text }) }));
  const deep = { name: 'lists inside of lists', line: `{"a":${'['.repeat(4000)}${']'.repeat(4000)}}` };
  const wide = {
    name: 'thousands of fields',
    line: JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`field_${at}_x`, at]))),
  };
  const made: { name: string; path: string }[] = [];
  for (const [at, { name, line }] of [...files, deep, wide].entries()) {
    const path = join(folder, `hostile-${at}.ndjson`);
    await repeatLine(path, line, size);
    made.push({ name, path });
  }
  return made;
}

async function repeatLine(path: string, line: string, size: number): Promise<void> {
  const file = createWriteStream(path);
  for (let written = 0; written < size; written += line.length + 1) if (!file.write(`${line}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'close');
}
