/**
 * The benchmark: what the product costs beside the simplest program that does the same work, in the same run on
 * the same machine. Prints tables; asserts nothing, since times belong to machines.
 *
 *     npm run bench                    all blocks
 *     npm run bench -- verdicts        some of sweep-open, sweep-half, verdicts, classify, clients
 *     npm run bench -- --write         also writes docs/performance.md
 *     npm run bench -- --repeats 5     runs of each contender; 3 without it
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { classifyBlocks } from './classify/classify.ts';
import { compare, tableOf } from './contender.ts';
import { performancePage, type Section } from './performance-page.ts';
import { sweepBlocks } from './sweep/sweep.ts';
import { verdictBlock } from './verdicts/verdicts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, repeats: { type: 'string', default: '3' } },
});
const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);

const blocks = (await Promise.all([sweepBlocks(), verdictBlock(), ...(wanted('classify') ? [classifyBlocks()] : [])])).flat();
const busy = loadavg()[0] ?? 0;
const sections: Section[] = [];
for (const { title, contenders } of blocks.filter(({ id }) => wanted(id))) {
  console.log(`\n${title}`);
  const table = tableOf(await compare(contenders, Number(values.repeats)));
  console.log(`\n${table}`);
  sections.push({ title, table });
}
for (const { stop } of blocks) stop();
if (wanted('clients')) {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'clients', 'http-clients.ts')], { encoding: 'utf8' });
  console.log(`\nHTTP clients: ${printed}`);
  sections.push({ title: 'HTTP clients', table: printed.trim() });
}
if (values.write)
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'performance.md'), performancePage(sections, Number(values.repeats), busy));
