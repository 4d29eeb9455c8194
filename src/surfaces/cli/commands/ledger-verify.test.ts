import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inSession } from '../../../platform/store/database/gateway.ts';
import { openTestRecords, outcomeOf, runningRun } from '../../../platform/store/records.fixture.ts';
import { openTerminal } from '../run-cli.fixture.ts';

test('an outcome that somebody changed afterwards is named, and the command ends with 3', async () => {
  using terminal = openTerminal();
  const dataDir = join(terminal.home, 'data');
  const records = await openTestRecords({ dataDir });
  const run = await runningRun(records, ['127.0.0.1:9200', '127.0.0.2:9200']);
  await records.chunks.complete(run, 0, [outcomeOf('127.0.0.1:9200'), outcomeOf('127.0.0.2:9200')]);
  await records.runs.finish(run);
  await records.close();
  const untouched = await terminal.run(['ledger', 'verify', '--data', dataDir, '--format', 'table']);

  const again = await openTestRecords({ dataDir });
  const statement = "update outcome set body = replace(body, 'filtered', 'closed') where target = '127.0.0.2:9200'";
  await inSession(again.gateway, (session) => session.query(statement, []));
  await again.close();
  const tampered = await terminal.run(['ledger', 'verify', '--data', dataDir, '--format', 'table']);
  const asJson = await terminal.run(['ledger', 'verify', '--data', dataDir, '--format', 'json']);

  expect(untouched).toMatchObject({ exit: 0, out: expect.stringContaining('The outcomes are those that were sealed: 1 chunk.') });
  expect(tampered).toMatchObject({ exit: 3, out: expect.stringContaining('The ledger holds') });
  expect(tampered.out).toContain(`run ${run}, chunk 0: an outcome does not say what it said when it was recorded (127.0.0.2:9200)`);
  expect(JSON.parse(asJson.out)).toMatchObject({ ok: false, outcomes: { broken: [{ runId: run, chunk: 0, problem: 'changed' }] } });
});
