/**
 * A sweep of 65,536 loopback addresses, all of them listening, and one of as many endpoints of which half are
 * closed: the product, a plain loop of Node, and nmap's connect scan where it is installed. The product keeps an
 * outcome for every open endpoint; no protocol applies to them here, so that nothing but the sweep is measured.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender } from '../contender.ts';
import { startHelper } from '../helper-process.ts';
import { measure } from '../measure.ts';
import { scan, writeScope } from '../product.ts';

const BLOCK = '127.1.0.0';
const IN_FLIGHT = 500;

export interface Block {
  readonly id: string;
  readonly title: string;
  readonly contenders: readonly Contender[];
  stop(): void;
}

export async function sweepBlocks(): Promise<Block[]> {
  const listener = await startHelper(join(import.meta.dirname, 'listener.ts'));
  const closed = listener.port === 65_535 ? listener.port - 1 : listener.port + 1;
  const blocks = [
    { id: 'sweep-open', title: 'Port sweep: 65,536 loopback addresses, one port, all listening', prefix: 16, ports: [listener.port] },
    {
      id: 'sweep-half',
      title: 'Port sweep: 32,768 loopback addresses, two ports, one of them closed',
      prefix: 17,
      ports: [listener.port, closed],
    },
  ];
  return blocks.map(({ id, title, prefix, ports }) => ({ id, title, contenders: contenders(prefix, ports), stop: listener.stop }));
}

function contenders(prefix: number, ports: readonly number[]): Contender[] {
  const addresses = 2 ** (32 - prefix);
  const work = {
    targets: [`{ cidr: ${BLOCK}/${prefix}, ports: [${ports.join(', ')}], protocols: [google-cloud-storage] }`],
    special: `${BLOCK}/${prefix}`,
    depth: 'presence',
    inFlight: IN_FLIGHT,
  } as const;
  return [
    {
      name: 'openward scan',
      async run() {
        const { cost, verdicts } = await scan(work);
        return { cost, note: `${verdicts.size} open, each with its outcome in the books` };
      },
    },
    {
      name: 'openward, the clean room without the books',
      async run() {
        const folder = mkdtempSync(join(tmpdir(), 'openward-bench-'));
        const scopePath = writeScope(folder, work);
        const args = [join(import.meta.dirname, '..', 'room-alone.ts'), scopePath, String(addresses * ports.length), String(IN_FLIGHT)];
        try {
          return await printing(process.execPath, args, (text) => text.trim());
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    },
    {
      name: 'plain Node loop, 500 in flight',
      isReference: true,
      run: () =>
        printing(process.execPath, [join(import.meta.dirname, 'plain-loop.ts'), BLOCK, String(addresses), ...ports.map(String)], (text) => {
          const tally: unknown = JSON.parse(text);
          return `${typeof tally === 'object' && tally !== null && 'open' in tally ? String(tally.open) : '?'} open`;
        }),
    },
    ...(hasNmap()
      ? [
          {
            name: 'nmap -sT -T5 -Pn -n',
            run: () =>
              printing(
                'nmap',
                ['-sT', '-T5', '-Pn', '-n', '-p', ports.join(), '-oG', '-', `${BLOCK}/${prefix}`],
                (text) => `${text.match(/\/open\//g)?.length ?? 0} open`,
              ),
          },
        ]
      : []),
  ];
}

async function printing(program: string, args: readonly string[], read: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'openward-bench-'));
  const stdout = join(folder, 'printed');
  try {
    const cost = await measure({ program, args, stdout });
    return { cost, note: read(readFileSync(stdout, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasNmap(): boolean {
  try {
    execFileSync('nmap', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
