/**
 * No value survives: every byte that the scan wrote (database, results, report, log, temporary files, core dump) is
 * searched for planted values of every person, and the same search is shown to find what the dump does hold.
 */
import { stat } from 'node:fs/promises';
import { searchCanaries } from '../canary-search.ts';
import type { Lab } from '../lab.ts';
import { scopeName } from '../scope-text.ts';
import { decoyCanaries } from '../world/decoys/decoy.ts';
import { type Point, pointsUnder } from './point.ts';
import type { Memory } from './run-openward.ts';

const MEMORY = { core: 'core dump', copy: 'copy of the memory', nothing: 'no memory' } as const;

export async function secrecyPoints(lab: Lab, out: string, memory: Memory, say: (line: string) => void): Promise<Point[]> {
  if (memory.is === 'copy') say(`NOT A CORE DUMP but a copy of the scan's memory is searched: ${memory.why}`);
  if (memory.is === 'nothing') say(`SKIPPED the memory of the scan: ${memory.why}`);
  const { points, add } = pointsUnder('secrecy', 'secrecy');
  const { bytes, files, patterns, hits } = await searchCanaries([out, lab.directory], canariesOf(lab));
  say(
    `\nSearched ${files} files (${(bytes / 1e6).toFixed(0)} MB: database, results, report, log, temporary files, ${MEMORY[memory.is]}) for ${patterns} forms of planted values: ${hits.length} found.`,
  );
  for (const { path, offset, form } of hits.slice(0, 10)) say(`  ${path} at ${offset}, as ${form}`);
  add('planted values in anything that was written', '0', String(hits.length));
  add('bytes that were searched', 'more than a million', String(bytes), bytes > 1_000_000);
  if (memory.is === 'nothing') return points;
  const known = await searchCanaries([memory.path], [scopeName], 1);
  const { size, blocks } = await stat(memory.path);
  const sizes = `${(size / 1e6).toFixed(0)} MB, ${((blocks * 512) / 1e6).toFixed(0)} MB of them written`;
  add('what the memory does hold, the name of the scope', 'found', known.hits.length > 0 ? 'found' : 'not found');
  say(`The same search finds the name of the scope in the ${MEMORY[memory.is]} (${sizes}): ${known.hits.length > 0 ? 'yes' : 'NO'}.`);
  return points;
}

function* canariesOf(lab: Lab): Iterable<string> {
  for (const { stock } of lab.stores) yield* stock.canaries();
  yield* decoyCanaries();
}
