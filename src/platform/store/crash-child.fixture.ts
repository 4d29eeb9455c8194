/**
 * The process that the crash test kills: opens the records, says what they hold, goes on with the run and
 * says after each acknowledged step what was acknowledged. Run as `node crash-child.fixture.ts DIR RUN TEMPLATE`.
 */
import { writeSync } from 'node:fs';
import { openRecords } from './open-records.ts';
import { openOutcome, outcomeOf } from './records.fixture.ts';

const [dataDir = '', run = '', template = ''] = process.argv.slice(2);
const say = (message: unknown): void => {
  writeSync(1, `${JSON.stringify(message)}\n`);
};

say({ is: 'opening' });
const records = await openRecords({ dataDir, template }, { clock: () => new Date() });
const present: string[] = [];
for await (const outcome of records.outcomes.each(run)) present.push(outcome.target);
say({ is: 'opened', ok: (await records.ledger.verify()).ok, targets: present });
if ((await records.runs.get(run)).state !== 'running') await records.runs.begin(run);
for (const index of await records.chunks.pending(run)) {
  const chunk = await records.chunks.claim(run, index);
  if (chunk?.work.kind !== 'list') continue;
  const open = chunk.work.targets.filter((target) => !chunk.done.has(target));
  for (let from = 0; from < open.length; from += 3) {
    const targets = open.slice(from, from + 3);
    const outcomes = targets.map((target, place) => (place === 0 ? openOutcome(target, '2030-01-01T00:00:00.000Z') : outcomeOf(target)));
    await records.chunks.save(run, index, outcomes);
    say({ is: 'saved', targets });
  }
  await records.chunks.complete(run, index, []);
  say({ is: 'completed', index });
}
await records.runs.finish(run);
await records.close();
say({ is: 'finished' });
