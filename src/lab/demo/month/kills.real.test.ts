/**
 * The desk is killed fifty times at seeded random moments of its month, in the middle of whatever it does: the month ends
 * as it would have, every notice has arrived once, and the ledger verifies. Stores are look-alikes, mail is real.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labMark } from '../../../surfaces/cli/lab-clock.ts';
import { openTerminal } from '../../../surfaces/cli/run-cli.fixture.ts';
import { type Lab, startLab } from '../../lab.ts';
import { randomFor } from '../../world/random.ts';
import type { DeskShell } from './desk-shell.ts';
import { pointsOfMonth } from './month-points.ts';
import { playMonth } from './play-month.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { storiesOn } from './stories-on.ts';

const KILLS = 50;
/** A bounce, a re-opening and an authority; a ransom note that ends a ladder early. */
const CASES = ['case-2', 'case-3', 'case-6'];
/** A command on open books takes some tens of milliseconds, and a second where the process has to start first. */
const LONGEST_MS = [60, 60, 1200] as const;

const folder = mkdtempSync(join(tmpdir(), 'openward-month-'));
const data = join(folder, 'data');
let lab: Lab;
let post: PostOffice;

beforeAll(async () => {
  mkdirSync(data);
  lab = await startLab({ scale: 'everyday', real: 'never', only: CASES, log: () => undefined });
  post = await openPostOffice(join(folder, 'mail'), join(data, 'outbox'), true);
}, 180_000);

afterAll(async () => {
  await post?.close();
  await lab?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets some commands run undisturbed and kills the process in others, early or late. */
function killing(shell: DeskShell, seed: string, killed: () => void): DeskShell {
  const random = randomFor(seed, 0);
  let left = KILLS;
  return {
    ...shell,
    async run(words, at) {
      if (left === 0 || random.chance(0.8)) return shell.run(words, at);
      const timer = setTimeout(() => {
        left -= 1;
        killed();
        shell.kill();
      }, random.next() * random.pick(LONGEST_MS));
      const said = await shell.run(words, at);
      clearTimeout(timer);
      return said;
    },
  };
}

test('a month that is killed again and again ends like one that is left alone, with no notice twice and none lost', async () => {
  using terminal = openTerminal();
  const scanned = await terminal.run(['scan', '--scope', lab.scopePath, '--data', data, '--quiet', '--format', 'jsonl']);
  expect(scanned, scanned.err).toMatchObject({ exit: 0 });
  writeFileSync(join(data, labMark), '');
  let kills = 0;
  const month = await playMonth({
    environment: {},
    dataDir: data,
    papers: join(folder, 'papers'),
    scopePath: lab.scopePath,
    begins: new Date(Date.now() + 86_400_000),
    post,
    say: () => undefined,
    stories: storiesOn(lab),
    before: (shell) =>
      killing(shell, 'month', () => {
        kills += 1;
      }),
  });
  // Nobody asks a registry here, so that its hosts are those of the stories alone.
  const points = await pointsOfMonth(month, post);
  await month.close();

  expect(kills).toBe(KILLS);
  expect(points.filter(({ ok }) => !ok)).toEqual([]);
  expect(points.length).toBeGreaterThan(40);
  const verified = await terminal.run(['ledger', 'verify', '--data', data]);
  expect(verified, verified.err).toMatchObject({ exit: 0 });
}, 600_000);
