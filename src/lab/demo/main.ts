/**
 * `npm run demo`: the finding half of the acceptance case in one command. Lab up, scope check, scan, report,
 * search for planted values, lab down; writes demo/outcome.json and ends non-zero when a point differs.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { outcomeSchema } from '../../outcome.ts';
import { searchCanaries } from '../canary-search.ts';
import { type Lab, startLab } from '../lab.ts';
import { type Point, pointsOfDecoy, pointsOfStore } from './expectations.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    'require-real': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const home = join(import.meta.dirname, '../../..');
const out = join(process.cwd(), 'demo');
const say = (line: string) => console.log(line);

await rm(out, { recursive: true, force: true });
await mkdir(join(out, 'data'), { recursive: true });
say('Starting the lab: nine invented health stores among decoys, all data synthetic …');
const lab = await startLab({ scale: values.full ? 'full' : 'everyday', log: (line) => say(`  ${line}`) });
try {
  for (const line of lab.skipped) say(`  SKIPPED ${line}`);
  const points = await play(lab);
  const real = [...new Set([...lab.stores.map(({ server }) => server.name)])];
  const complete = lab.skipped.length === 0;
  if (!complete) say('Some servers could not be started on this machine; their points are missing, not passed.');
  const ok = points.every((point) => point.ok) && (complete || !values['require-real']);
  await writeFile(
    join(out, 'outcome.json'),
    `${JSON.stringify({ ok, real, lookalike: [], skipped: lab.skipped, points }, undefined, 2)}\n`,
  );
  show(points);
  say(
    `\n${points.filter((point) => point.ok).length} of ${points.length} points as expected. See demo/report.html, demo/outcome.json and demo/scan.jsonl.`,
  );
  process.exitCode = ok ? 0 : 1;
} finally {
  await lab.stop();
}
if (!values.keep) await rm(join(out, 'data'), { recursive: true, force: true });
process.exit();

async function play(lab: Lab): Promise<Point[]> {
  const scanFile = join(out, 'scan.jsonl');
  const common = ['--scope', lab.scopePath, '--data', join(out, 'data')];
  say('\nopenward scope check');
  await openward(['scope', 'check', ...common, '--format', 'table']);
  say('\nopenward scan');
  const status = await openward(['scan', ...common, '--output', scanFile, '--format', 'jsonl']);
  say(`(exit ${status}: 5 says that some targets were refused, here the excluded one and the one that opted out)`);
  await openward(['ledger', 'verify', ...common, '--format', 'table']);
  await openward(['report', ...common, '--output', join(out, 'report.html')]);
  const outcomes = (await readFile(scanFile, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => outcomeSchema.parse(JSON.parse(line)));
  const byTarget = new Map(outcomes.map((outcome) => [outcome.target, outcome]));
  const points: Point[] = [];
  for (const store of lab.stores) points.push(...(await pointsOfStore(store, byTarget.get(store.target))));
  for (const decoy of lab.decoys) points.push(...pointsOfDecoy(decoy, byTarget.get(decoy.target)));
  points.push(await canaryPoint(lab));
  return points;
}

async function canaryPoint(lab: Lab): Promise<Point> {
  const canaries = function* () {
    for (const { stock } of lab.stores) yield* stock.canaries();
  };
  const { bytes, files, patterns, hits } = await searchCanaries([out], canaries());
  say(
    `\nSearched ${files} files (${(bytes / 1e6).toFixed(0)} MB: database, results) for ${patterns} planted values: ${hits.length} found.`,
  );
  return {
    id: 'secrecy/canaries',
    case: 'secrecy',
    what: 'planted values in anything that was written',
    expected: '0',
    found: String(hits.length),
    ok: hits.length === 0,
  };
}

function openward(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(home, 'bin/openward.js'), ...args], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function show(points: readonly Point[]): void {
  say('');
  for (const point of points)
    say(`${point.ok ? '  ok ' : 'DIFF '} ${point.case} · ${point.what}: expected ${point.expected}, found ${point.found}`);
}
