import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openTestRecords, preparedCluster, runningRun, scratch } from './records.fixture.ts';

const messageSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('opening') }),
  z.object({ is: z.literal('opened'), ok: z.boolean(), targets: z.array(z.string()) }),
  z.object({ is: z.literal('saved'), targets: z.array(z.string()) }),
  z.object({ is: z.literal('completed'), index: z.number() }),
  z.object({ is: z.literal('finished') }),
]);
type Message = z.infer<typeof messageSchema>;

const KILLS = 10;
const chunks = Array.from({ length: 20 }, (_, chunk) => Array.from({ length: 30 }, (_none, host) => `127.0.${chunk}.${host + 1}:9200`));

test('a process that is killed ten times at random moments loses nothing it acknowledged and writes nothing twice', {
  timeout: 180_000,
}, async () => {
  using folder = scratch();
  const dataDir = folder.path;
  const template = await preparedCluster();
  const first = await openTestRecords({ dataDir });
  const run = await runningRun(first, ...chunks);
  await first.close();

  // A folder that somebody clears away under the test comes back with a fresh database, in which nothing that was
  // acknowledged can be found: the same picture as a loss of everything, so the two are told apart.
  const cluster = () => statSync(join(dataDir, 'database')).ino;
  const made = cluster();
  const acknowledged = new Set<string>();
  const completed = new Set<number>();
  const heed = (message: Message): void => {
    if (message.is === 'saved') for (const target of message.targets) acknowledged.add(target);
    if (message.is === 'completed') {
      expect(completed.has(message.index)).toBe(false);
      completed.add(message.index);
    }
    if (message.is === 'opened') {
      expect(cluster(), `${dataDir} was removed while the test used it`).toBe(made);
      expect(message.ok).toBe(true);
      expect(message.targets).toEqual(expect.arrayContaining([...acknowledged]));
    }
  };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // At a random line, from the opening on, and a little after it: inside whatever comes next.
    await runChild([dataDir, run, template], heed, { afterLines: randomInt(1, 18), afterMicroseconds: randomInt(0, 6000) });
  }
  await runChild([dataDir, run, template], heed, undefined);

  await using records = await openTestRecords({ dataDir });
  const all: string[] = [];
  for await (const outcome of records.outcomes.each(run)) all.push(outcome.target);
  expect(all.toSorted()).toEqual(chunks.flat().toSorted());
  expect(await records.runs.get(run)).toMatchObject({ state: 'finished', chunks: { total: 20, done: 20 } });
  expect(await records.ledger.verify()).toMatchObject({ ok: true });
  expect(await records.outcomes.checkSeals()).toEqual({ chunks: 20, broken: [] });
  expect((await records.exposures.list({ state: 'open' }, { limit: 500 })).items.every((exposure) => exposure.episodes === 1)).toBe(true);
});

test('a second process is refused while the first has the data directory, and let in when the first was killed', async () => {
  using folder = scratch();
  const dataDir = folder.path;
  const first = await openTestRecords({ dataDir });
  const run = await runningRun(first, ['127.0.0.1:9200']);

  const refused = await runChild([dataDir, run, await preparedCluster()], () => undefined, undefined);
  await first.close();
  const killed = await runChild([dataDir, run, await preparedCluster()], () => undefined, { afterLines: 2, afterMicroseconds: 0 });
  await using second = await openTestRecords({ dataDir });

  expect(refused.stderr).toContain(`is in use by process ${process.pid}`);
  expect(refused.code).toBe(1);
  expect(killed.signal).toBe('SIGKILL');
  expect(await second.ledger.verify()).toMatchObject({ ok: true });
});

interface Kill {
  readonly afterLines: number;
  readonly afterMicroseconds: number;
}

async function runChild(args: readonly string[], heed: (message: Message) => void, kill: Kill | undefined) {
  const script = fileURLToPath(new URL('./crash-child.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  let lines = 0;
  // Lines that were written before the kill arrive after it, and count: they were acknowledged.
  for await (const line of createInterface({ input: child.stdout })) {
    heed(messageSchema.parse(JSON.parse(line)));
    lines += 1;
    if (lines !== kill?.afterLines) continue;
    const until = process.hrtime.bigint() + BigInt(kill.afterMicroseconds) * 1000n;
    while (process.hrtime.bigint() < until);
    child.kill('SIGKILL');
  }
  return { ...(await ended), stderr };
}
