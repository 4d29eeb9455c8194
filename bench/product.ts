/**
 * The product as its user runs it: `openward scan` with a scope file, results to a file. Start-up, opening and
 * writing the books, the clean room and the printing are all in the figures; the making of the books, which
 * happens once in the life of a data directory, is not.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cost, measure } from './measure.ts';

export interface Scanned {
  readonly cost: Cost;
  /** Target → verdict, for every target with an outcome. */
  readonly verdicts: ReadonlyMap<string, string>;
}

const cli = join(import.meta.dirname, '..', 'bin', 'openward.js');

export interface ScanWork {
  /** Lines of the scope's list of targets. */
  readonly targets: readonly string[];
  readonly special: string;
  readonly depth: 'presence' | 'metadata' | 'sample';
  readonly inFlight: number;
}

export async function scan(work: ScanWork): Promise<Scanned> {
  const folder = mkdtempSync(join(tmpdir(), 'openward-bench-'));
  try {
    writeScope(folder, work);
    cpSync(await emptyBooks(), join(folder, 'data'), { recursive: true });
    const results = join(folder, 'results.jsonl');
    const args = ['scan', '--scope', 'scope.yaml', '--data', 'data', '--output', results, '--concurrency', String(work.inFlight)];
    const cost = await measure({ program: process.execPath, args: [cli, ...args, '--progress', 'none'], cwd: folder });
    return { cost, verdicts: readVerdicts(results) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let books: Promise<string> | undefined;

/** A data directory from a scan of one port on which nothing listens; made once, removed with the process. */
function emptyBooks(): Promise<string> {
  books ??= makeBooks();
  return books;
}

async function makeBooks(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'openward-bench-books-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeScope(folder, { targets: ['{ cidr: 127.3.0.1, ports: [1] }'], special: '127.3.0.1/32', depth: 'presence', inFlight: 1 });
  const args = [cli, 'scan', '--scope', 'scope.yaml', '--data', 'data', '--quiet', '--output', 'results.jsonl'];
  await measure({ program: process.execPath, args, cwd: folder });
  return join(folder, 'data');
}

function readVerdicts(path: string): Map<string, string> {
  const verdicts = new Map<string, string>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const outcome: unknown = JSON.parse(line);
    if (typeof outcome !== 'object' || outcome === null || !('target' in outcome) || !('verdict' in outcome)) continue;
    verdicts.set(String(outcome.target), String(outcome.verdict));
  }
  return verdicts;
}

/** The scope and the list of those who objected: nobody, and the list is looked at all the same. */
export function writeScope(folder: string, work: ScanWork): string {
  writeFileSync(join(folder, 'opt-out.txt'), '');
  const path = join(folder, 'scope.yaml');
  writeFileSync(path, scopeText(work));
  return path;
}

/** Rates so high that they never decide: the bench asks what the program can do, not what a scope allows. */
function scopeText({ targets, special, depth, inFlight }: ScanWork): string {
  return [
    'openward: 1',
    'name: Bench on loopback',
    'authorisation:',
    '  party: This machine',
    '  basis: own-network',
    '  reference: BENCH-1',
    '  validFrom: 2026-01-01',
    '  validUntil: 2099-12-31',
    '  contact: bench@openward.example',
    '  optOut: https://openward.example/opt-out',
    `defaults: { depth: ${depth} }`,
    'targets:',
    ...targets.map((line) => `  - ${line}`),
    `specialPurpose: [${special}]`,
    `rates: { global: 1000000, perHost: 100000, perNetwork: 100000, inFlight: ${inFlight}, connectTimeout: 3s }`,
    'optOutFile: ./opt-out.txt',
    '',
  ].join('\n');
}
