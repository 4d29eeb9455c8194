/**
 * Reads a file that another tool wrote: finds its format by its content, and hands on what was seen open, each port and
 * bucket once. It streams: a file of any size costs some twenty bytes for each endpoint and the longest row.
 */
import { AppError, type Problem } from '../../errors.ts';
import { formatTarget, type Target } from '../../target.ts';
import type { ImportFormat, Sighting } from './import-format.ts';
import { decodeText } from './intake/decode-text.ts';
import { ImportTally } from './intake/import-tally.ts';
import { type FormatWish, nameFormat } from './intake/name-format.ts';
import { SeenSet } from './intake/seen-set.ts';

const HEAD_CHARACTERS = 262_144;
const MOST_ENDPOINTS = 30_000_000;
const MOST_PROBLEMS = 1000;

export interface OpenedImport {
  readonly format: ImportFormat;
  /** Grows while `endpoints` is read. */
  readonly tally: ImportTally;
  /** What is open and can be looked at, each once, in the order of the file. To be read once. */
  readonly endpoints: AsyncIterable<Endpoint>;
}

export interface Endpoint {
  readonly target: Target;
  readonly sighting: Sighting;
}

export interface ImportWish extends FormatWish {
  readonly onProblem?: (problem: Problem) => void;
}

/**
 * @param shown what error texts call the file
 * @throws AppError IMPORT_MALFORMED, IMPORT_AMBIGUOUS, USAGE; reading `endpoints` throws the first as well
 */
export async function openImport(chunks: AsyncIterable<Uint8Array>, shown: string, wish: ImportWish = {}): Promise<OpenedImport> {
  const tally = new ImportTally();
  const { head, rest } = await peek(decodeText(chunks));
  const format = nameFormat(head, shown, wish);
  const report = (problem: Problem) => {
    tally.skip(problem);
    wish.onProblem?.(problem);
  };
  return { format, tally, endpoints: distinct(format.read(countLines(rest, tally), report), tally) };
}

export interface Imported {
  /** What a scan can be pointed at. The scope still decides about each. */
  readonly targets: readonly Target[];
  readonly problems: readonly Problem[];
  readonly format: string;
}

/**
 * The whole of a file at once, for a scan that is pointed at it.
 * @throws AppError IMPORT_MALFORMED, IMPORT_AMBIGUOUS
 */
export async function importTargets(chunks: AsyncIterable<Uint8Array>, shown: string): Promise<Imported> {
  const problems: Problem[] = [];
  const onProblem = (problem: Problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const { format, endpoints } = await openImport(chunks, shown, { onProblem });
  const targets = new Map<string, Target>();
  for await (const { target } of endpoints) targets.set(formatTarget(target), target);
  return { targets: [...targets.values()], problems, format: format.id };
}

/** Scanners repeat what they see; the first time counts. */
async function* distinct(sightings: AsyncIterable<Sighting>, tally: ImportTally): AsyncGenerator<Endpoint> {
  const seen = new SeenSet();
  for await (const sighting of sightings) {
    if (sighting.state !== 'open') tally.notOpen += 1;
    else if (sighting.kind === 'port' && sighting.transport !== 'tcp') tally.otherTransports += 1;
    else {
      tally.open += 1;
      if (!seen.add(sighting)) tally.duplicates += 1;
      else if (seen.size > MOST_ENDPOINTS)
        throw new AppError('IMPORT_MALFORMED', { detail: `The file holds more than ${MOST_ENDPOINTS} endpoints; split it.` });
      else yield { target: targetOf(sighting), sighting };
    }
  }
}

function targetOf(sighting: Sighting): Target {
  if (sighting.kind === 'bucket') return { kind: 'bucket', scheme: sighting.scheme, name: sighting.name };
  return { kind: 'socket', host: sighting.address, port: sighting.port };
}

async function* countLines(text: AsyncIterable<string>, tally: ImportTally): AsyncGenerator<string> {
  let open = false;
  for await (const chunk of text) {
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) tally.lines += 1;
    if (chunk !== '') open = !chunk.endsWith('\n');
    yield chunk;
  }
  if (open) tally.lines += 1;
}

/** The beginning, and a stream that starts with it. */
async function peek(text: AsyncGenerator<string>): Promise<{ readonly head: string; readonly rest: AsyncIterable<string> }> {
  const taken: string[] = [];
  let length = 0;
  while (length < HEAD_CHARACTERS) {
    const next = await text.next();
    if (next.done === true) break;
    taken.push(next.value);
    length += next.value.length;
  }
  return { head: taken.join('').slice(0, HEAD_CHARACTERS), rest: again(taken, text) };
}

async function* again(taken: readonly string[], text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield* taken;
  yield* text;
}
