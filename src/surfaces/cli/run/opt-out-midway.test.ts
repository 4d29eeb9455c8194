import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from '../../../lab/lookalikes/stand.ts';
import { outcomeSchema } from '../../../outcome.ts';
import { openTerminal } from '../run-cli.fixture.ts';
import { loopbackScopeText } from '../scope/scope-text.fixture.ts';

/** A server that never answers, whose owner objects as soon as somebody connects. */
const terminal = openTerminal();
const server = createServer(() => {
  writeFileSync(join(terminal.home, 'objections.txt'), '127.0.0.1 # leave us alone\n');
});
let stand: Stand;
let port = 0;
let scope = '';

beforeAll(async () => {
  stand = await openStand(server, []);
  port = stand.port;
  terminal.file('objections.txt', '');
  scope = terminal.file('loopback.yaml', `${loopbackScopeText(port)}optOutFile: ./objections.txt\n`);
});

afterAll(async () => {
  await stand.close();
  terminal[Symbol.dispose]();
});

test('an owner who objects while the scan waits for an answer is left alone from then on', async () => {
  // The others are closed; asking for leave to them must not hide the objection from the one that waits.
  const others = Array.from({ length: 40 }, (_, index) => `127.0.0.${index + 2}:${port}`);
  const said = await terminal.run(['scan', '--scope', scope, '-'], { input: [`127.0.0.1:${port}`, ...others].join('\n') });
  const outcomes = said.out
    .trimEnd()
    .split('\n')
    .map((line) => outcomeSchema.parse(JSON.parse(line)));

  expect(outcomes.find(({ target }) => target === `127.0.0.1:${port}`)).toMatchObject({
    verdict: 'unknown',
    reason: expect.stringMatching(/stopped while under way/i),
  });
  expect(stand.connections).toBe(1);
});
