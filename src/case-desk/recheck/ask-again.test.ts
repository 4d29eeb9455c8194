import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from '../../lab/lookalikes/stand.ts';
import { compileScope } from '../../stages/scope/compile-scope.ts';
import { combineOptOuts } from '../../stages/scope/opt-outs/opt-outs.ts';
import { watchOptOuts } from '../../stages/scope/opt-outs/watch-opt-outs.ts';
import { parseScope } from '../../stages/scope/parse-scope.ts';
import { type AskMeans, askAgain } from './ask-again.ts';

const folder = mkdtempSync(join(tmpdir(), 'openward-ask-'));
let stand: Stand;
beforeAll(async () => {
  stand = await openStand(createServer(), []);
});
afterAll(async () => {
  await stand.close();
  rmSync(folder, { recursive: true });
});

/** Its clean room is a file that is not there: whatever would open one fails. */
function under(changes: { readonly until?: string; readonly cidr?: string; readonly optOuts?: string } = {}): AskMeans {
  const scopeText = [
    'openward: 1',
    'name: Test',
    'authorisation: { party: A, basis: own-network, reference: R, validFrom: 2020-01-01,',
    `  validUntil: ${changes.until ?? '2099-12-31'}, contact: a@hospital.example, optOut: "https://openward.example/out" }`,
    `targets: [{ cidr: ${changes.cidr ?? '127.0.0.0/24'}, ports: [${stand.port}] }]`,
    'specialPurpose: [127.0.0.0/8]',
    '',
  ].join('\n');
  const list = join(folder, `opt-out-${Math.random()}.txt`);
  writeFileSync(list, changes.optOuts ?? '');
  const scope = compileScope(parseScope(scopeText, 'test.yaml'), {
    now: Date.now,
    optOuts: combineOptOuts([watchOptOuts(list, Date.now)]),
  });
  return {
    scope,
    scopeText,
    scopePath: 'test.yaml',
    optOutFiles: [list],
    maskingKey: Buffer.alloc(32),
    run: 'run_test',
    room: new URL('file:///nowhere/no-room.ts'),
    version: '0',
    signal: new AbortController().signal,
  };
}

test.each([
  ['has ended', { until: '2021-01-01' }, 'ended'],
  ['covers other addresses', { cidr: '127.0.1.0/24' }, 'no rule covers'],
  ['meets an objection of the owner', { optOuts: '127.0.0.1\n' }, 'objected'],
])('a scope that %s lets nothing be asked: no room is opened and no connection made', async (_title, changes, why) => {
  const target = `127.0.0.1:${stand.port}`;
  const answers = await askAgain([target], under(changes));
  expect(answers.get(target)).toMatchObject({ is: 'not-covered', why: expect.stringContaining(why) });
  expect(stand.connections).toBe(0);
});

test('a room that cannot be opened leaves the store as due as it was', async () => {
  const target = `127.0.0.1:${stand.port}`;
  expect((await askAgain([target], under())).get(target)).toEqual({ is: 'left' });
  expect(stand.connections).toBe(0);
});
