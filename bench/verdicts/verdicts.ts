/**
 * Verdicts for 4,096 mixed hosts: six of ten open with data, the rest asking for credentials, another service,
 * silent, or breaking the connection. The product's whole probe against one request a host. Each contender's
 * answers are held against the truth of the farm.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHelper } from '../helper-process.ts';
import { measure } from '../measure.ts';
import { scan } from '../product.ts';
import type { Block } from '../sweep/sweep.ts';
import { BLOCK, describeJudgement, judge } from './truth.ts';

const IN_FLIGHT = 500;

export async function verdictBlock(): Promise<Block> {
  const farm = await startHelper(join(import.meta.dirname, 'farm.ts'));
  return {
    id: 'verdicts',
    title: 'Verdicts: 4,096 mixed hosts',
    stop: farm.stop,
    contenders: [
      {
        name: 'openward scan',
        async run() {
          const { cost, verdicts } = await scan({
            targets: [`{ cidr: ${BLOCK}/20, ports: [${farm.port}] }`],
            special: `${BLOCK}/20`,
            depth: 'metadata',
            inFlight: IN_FLIGHT,
          });
          return { cost, note: describeJudgement(judge((address) => verdicts.get(`${address}:${farm.port}`))) };
        },
      },
      {
        name: 'plain bounded HTTP loop over node:net, 500 in flight, 3 s',
        isReference: true,
        async run() {
          const folder = mkdtempSync(join(tmpdir(), 'openward-bench-'));
          try {
            const stdout = join(folder, 'printed');
            const cost = await measure({
              program: process.execPath,
              args: [join(import.meta.dirname, 'plain-loop.ts'), String(farm.port)],
              stdout,
            });
            const said = new Map(
              readFileSync(stdout, 'utf8')
                .split('\n')
                .map((line) => [line.split(' ', 1)[0] ?? '', line.split(' ')[1] ?? '']),
            );
            return { cost, note: describeJudgement(judge((address) => said.get(address))) };
          } finally {
            rmSync(folder, { recursive: true, force: true });
          }
        },
      },
    ],
  };
}
