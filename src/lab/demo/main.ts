/**
 * `npm run demo`: the acceptance case in one command. Lab up, scope check, scan, report, the month until publication,
 * search for planted values, lab down; writes demo/outcome.json and ends non-zero when a point differs.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Outcome, outcomeSchema } from '../../outcome.ts';
import { type Lab, startLab } from '../lab.ts';
import { watchObjections } from '../objections.ts';
import { pointsOfDecoy } from './decoy-points.ts';
import { playOnLab } from './month/month-stage.ts';
import type { Point } from './point.ts';
import { type Memory, openward, scanToRemains } from './run-openward.ts';
import { secrecyPoints } from './secrecy-points.ts';
import { showPoints } from './show-points.ts';
import { pointsOfStore } from './store-points.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    lookalikes: { type: 'boolean', default: false },
    'require-real': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    only: { type: 'string' },
    'scan-only': { type: 'boolean', default: false },
  },
});
const out = join(process.cwd(), 'demo');
const data = join(out, 'data');
const say = (line: string): void => console.log(line);
let mailServer: { readonly name: string; readonly real: boolean } | undefined;

await rm(out, { recursive: true, force: true });
await mkdir(data, { recursive: true });
say('Starting the lab: nine invented health stores among decoys, all data synthetic …');
const lab = await startLab({
  scale: values.full ? 'full' : 'everyday',
  real: values.lookalikes ? 'never' : values['require-real'] ? 'require' : 'prefer',
  ...(values.only === undefined ? {} : { only: values.only.split(',') }),
  log: (line) => say(`  ${line}`),
});
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => void lab.stop().then(() => process.exit(status)));
}
try {
  for (const line of lab.standIns) say(`  NOT REAL ${line}`);
  for (const line of lab.skipped) say(`  SKIPPED ${line}`);
  const points = await play(lab);
  const complete = lab.skipped.length === 0;
  const ok = points.every((point) => point.ok) && (complete || !values['require-real']);
  const names = (real: boolean): string[] =>
    [
      ...new Set(
        serversOf(lab)
          .filter((each) => each.real === real)
          .map(({ name }) => name),
      ),
    ].sort();
  const outcome = { ok, real: names(true), lookalike: names(false), skipped: lab.skipped, points };
  await writeFile(join(out, 'outcome.json'), `${JSON.stringify(outcome, undefined, 2)}\n`);
  showPoints(points, say);
  say(`\n${points.filter((point) => point.ok).length} of ${points.length} points as expected.`);
  say(
    `Real: ${outcome.real.join(', ') || 'none'}. Look-alikes: ${outcome.lookalike.join(', ') || 'none'}. Traps and misbehaving servers are the lab's own.`,
  );
  if (!complete) say('Some servers could not be started on this machine; their points are missing, not passed.');
  say('See demo/outcome.json, demo/scan.jsonl, demo/report.html and demo/papers.');
  say('With --keep the records stay, and "node bin/openward.js serve --data demo/data" opens the desk on them.');
  process.exitCode = ok ? 0 : 1;
} finally {
  await lab.stop();
}
if (!values.keep) await rm(data, { recursive: true, force: true });
process.exit();

async function play(lab: Lab): Promise<Point[]> {
  const scanFile = join(out, 'scan.jsonl');
  const common = ['--scope', lab.scopePath, '--data', data];
  say('\nopenward scope check');
  await openward(['scope', 'check', ...common, '--format', 'table']);
  say('\nopenward scan');
  using objections = watchObjections(lab);
  const { ended, memory } = await scanToRemains(['scan', ...common, '--output', scanFile, '--format', 'jsonl'], data);
  say(`(${explain(ended, memory)})`);
  say('\nopenward report');
  await openward(['report', ...common, '--output', join(out, 'report.html')]);
  await openward(['ledger', 'verify', ...common, '--format', 'table']);
  const outcomes = await readOutcomes(scanFile);
  const points: Point[] = [];
  for (const store of lab.stores) points.push(...(await pointsOfStore(store, outcomes.get(store.target))));
  for (const each of lab.decoys) {
    const objection = objections.all.find(({ decoy }) => decoy === each);
    points.push(...pointsOfDecoy(each, outcomes.get(each.target), objection));
  }
  if (!values['scan-only']) {
    const places = { data, papers: join(out, 'papers'), mail: join(out, 'mail') };
    const played = await playOnLab(lab, places, values['require-real'], say);
    points.push(...played.points);
    mailServer = { name: played.post.name, real: played.post.real };
    await openward(['ledger', 'verify', '--data', data, '--format', 'table']);
  }
  points.push(...(await secrecyPoints(lab, out, memory, say)));
  // Hundreds of megabytes that nobody reads again.
  if (memory.is !== 'nothing') await rm(memory.path, { force: true });
  return points;
}

async function readOutcomes(path: string): Promise<ReadonlyMap<string, Outcome>> {
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  const outcomes = lines.map((line) => outcomeSchema.parse(JSON.parse(line)));
  return new Map(outcomes.map((outcome) => [outcome.target, outcome]));
}

function explain(ended: string, memory: Memory): string {
  if (memory.is === 'core') return `${ended}: the scan had finished and was killed on purpose, so that its core dump can be searched`;
  return `${ended}: 5 says that some targets were refused, here the excluded one and those that opted out`;
}

function serversOf(lab: Lab): readonly { readonly name: string; readonly real: boolean }[] {
  return [...lab.stores.map(({ server }) => server), ...lab.decoys.flatMap(({ server }) => server ?? []), ...[mailServer ?? []].flat()];
}
