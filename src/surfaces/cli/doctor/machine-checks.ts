/** What the machine offers: runtime, open files, clock, memory, and programs that are used when they are there. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { delimiter, join } from 'node:path';
import { size } from '../../../stages/publish/figures.ts';
import type { CommandContext } from '../command.ts';
import { type Check, good, note } from './check.ts';

const LEAST_FILES = 4096;
const LEAST_MEMORY = 1_000_000_000;
/** No clock of a machine that runs this can be before the release, nor far behind it. */
const EARLIEST = Date.parse('2026-01-01T00:00:00Z');
const LATEST = Date.parse('2040-01-01T00:00:00Z');

const programs = [
  { name: 'nmap', use: 'finds open ports; its XML can be imported' },
  { name: 'masscan', use: 'sweeps large ranges; its JSON can be imported' },
  { name: 'java', use: 'starts real servers in the lab' },
  { name: 'chromium', use: 'checks reports in a browser' },
] as const;

export const machineChecks: readonly Check[] = [
  { name: 'runtime', look: async () => good(`Node.js ${process.versions.node} on ${process.platform} ${process.arch}`) },
  { name: 'open files', look: async () => openFiles() },
  { name: 'memory', look: async () => memory() },
  { name: 'clock', look: async (context) => clock(context) },
  ...programs.map(({ name, use }): Check => ({ name, look: async (context) => program(context, name, use) })),
];

function openFiles() {
  const limit = readLimit();
  if (limit === undefined) return note('the limit cannot be read here', 'See that at least 4,096 files may be open at a time.');
  if (limit >= LEAST_FILES) return good(`${limit.toLocaleString('en')} may be open`);
  return note(
    `only ${limit.toLocaleString('en')} may be open`,
    `Run "ulimit -n ${LEAST_FILES}" first; otherwise fewer targets are looked at at a time.`,
  );
}

function readLimit(): number | undefined {
  try {
    const line = /^Max open files\s+(\d+|unlimited)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return line === undefined ? undefined : line === 'unlimited' ? Number.MAX_SAFE_INTEGER : Number(line);
  } catch {
    return undefined;
  }
}

function memory() {
  const free = Math.min(freemem(), process.availableMemory());
  return free >= LEAST_MEMORY ? good(`${size(free)} available`) : note(`${size(free)} available`, 'A clean room may need up to 768 MB.');
}

function clock({ now }: CommandContext) {
  const time = now().getTime();
  if (time < EARLIEST || time > LATEST) return note(now().toISOString(), 'Set the clock: scopes are valid for a period.');
  return good(`${now().toISOString()} (UTC)`);
}

function program({ environment }: CommandContext, name: string, use: string) {
  const found = (environment['PATH'] ?? '').split(delimiter).find((folder) => folder !== '' && isExecutable(join(folder, name)));
  return found === undefined ? note('not there', `Optional: ${use}.`) : good(join(found, name));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
