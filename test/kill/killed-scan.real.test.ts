/**
 * A whole scan, its clean room and its database killed at ten moments, and resumed each time: nothing may be
 * lost, nothing may be there twice, and nobody may be left behind. The moments come from a seed, which the
 * title shows; OPENWARD_KILL_SEED plays them again.
 */
import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Outcome } from '../../src/outcome.ts';
import { openRecords } from '../../src/platform/store/open-records.ts';
import { openLandscape } from './landscape.ts';
import { openVictims } from './victim.ts';

const KILLS = 10;
const seed = Number(process.env['OPENWARD_KILL_SEED'] ?? randomInt(2 ** 31));

/** Half of the moments while it starts, opens its books and its room; half while outcomes come. */
const moments = fc.sample(
  fc.oneof(
    fc.record({ after: fc.constant('start' as const), outcomes: fc.constant(0), ms: fc.integer({ min: 0, max: 6000 }) }),
    fc.record({ after: fc.constant('outcome' as const), outcomes: fc.integer({ min: 1, max: 90 }), ms: fc.integer({ min: 0, max: 40 }) }),
  ),
  { seed, numRuns: KILLS },
);

test.runIf(process.platform === 'linux')(
  `a scan that is killed ten times ends as one that was left alone (OPENWARD_KILL_SEED=${seed})`,
  {
    timeout: 900_000,
  },
  async () => {
    using home = scratch();
    await using landscape = await openLandscape();
    writeFileSync(join(home.path, 'scope.yaml'), landscape.scopeText);
    const victims = openVictims(home.path, `${process.pid}-${seed}`);
    const scan = ['scan', '--scope', 'scope.yaml', '--quiet', '--format', 'jsonl', '--data'];
    const [calm, killed] = [join(home.path, 'calm'), join(home.path, 'killed')];

    const whole = await victims.run([...scan, calm]);
    expect(whole).toMatchObject({ exit: 0, err: '' });
    // The same key gives collections the same names.
    mkdirSync(killed, { mode: 0o700 });
    cpSync(join(calm, 'masking.key'), join(killed, 'masking.key'));

    let kills = 0;
    let known = 0;
    let begun = false;
    for (const moment of moments) {
      const words = begun ? ['runs', 'resume', '--quiet', '--format', 'jsonl', '--data', killed] : [...scan, killed];
      const end = await victims.run(words, { ...moment, known });
      await vi.waitFor(() => expect(victims.left()).toEqual([]), { timeout: 20_000, interval: 50 });
      // The moment may have come too late: the run had ended, or the one before was killed between its end and its exit.
      if (end.signal === null) expect(end.exit === 0 || end.err.includes('No run waits'), `exit ${end.exit}: ${end.err}`).toBe(true);
      if (end.signal === null) break;
      kills += 1;
      known = Math.max(known, end.targets.length);
      // Only until there is a run: looking repairs, and that is for the resumed command to do.
      begun ||= (await readRuns(killed)).length > 0;
    }
    const last = await victims.run(begun ? ['runs', 'resume', '--quiet', '--data', killed] : [...scan, killed]);
    const verified = await victims.run(['ledger', 'verify', '--data', killed]);

    expect(kills, 'ended before it was killed often enough').toBeGreaterThanOrEqual(KILLS / 2);
    expect(last.exit === 0 || last.err.includes('No run waits'), `exit ${last.exit}: ${last.err}`).toBe(true);
    expect(verified.exit, verified.err).toBe(0);
    const runs = await readRuns(killed);
    expect(runs).toMatchObject([{ state: 'finished' }]);
    const [calmly] = await readRuns(calm);
    expect(runs[0]?.targets.toSorted()).toEqual(landscape.targets.toSorted());
    expect(runs[0]?.facts).toEqual(calmly?.facts);
    expect(runs[0]?.exposures).toEqual(calmly?.exposures);
    expect(victims.left()).toEqual([]);
  },
);

/** Every run of a data directory with what it found, but for times and other measures that differ from run to run. */
async function readRuns(dataDir: string) {
  await using records = await openRecords({ dataDir }, { clock: () => new Date() });
  const runs = [];
  for (const { id, state } of await records.runs.list()) {
    const outcomes: Outcome[] = [];
    for await (const outcome of records.outcomes.each(id)) outcomes.push(outcome);
    const { items } = await records.exposures.list({}, { limit: 500 });
    runs.push({
      state,
      targets: outcomes.map(({ target }) => target),
      facts: outcomes.map(factsOf),
      exposures: items.map(({ target, verdict, episodes, documents }) => ({ target, verdict, episodes, documents })).sort(byTarget),
    });
  }
  return runs;
}

function factsOf({ target, protocol, verdict, flags, store, collections }: Outcome) {
  return {
    target,
    protocol,
    verdict,
    flags: flags.map(({ id }) => id),
    documents: store?.documents,
    collections: (collections ?? []).map(({ id, name, documents }) => ({ id, name, documents })),
  };
}

function byTarget(a: { readonly target: string }, b: { readonly target: string }): number {
  return a.target < b.target ? -1 : 1;
}

function scratch(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'openward-kill-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
