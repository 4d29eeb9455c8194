/**
 * Reads a file that another tool wrote: finds its format by its first bytes, and hands on what was seen, each
 * port of an address once per state.
 */
import { AppError, type Problem } from '../../errors.ts';
import type { SocketTarget } from '../../target.ts';
import { importFormats } from './formats/registry.generated.ts';
import type { ImportFormat, Sighting } from './import-format.ts';

const HEAD_BYTES = 4096;
const MOST_SIGHTINGS = 10_000_000;
const MOST_PROBLEMS = 1000;

export interface Imported {
  /** Open TCP ports: what a scan can be pointed at. The scope still decides about each. */
  readonly targets: readonly SocketTarget[];
  readonly problems: readonly Problem[];
  readonly format: string;
}

/**
 * @param shown What error texts call the file.
 * @throws AppError IMPORT_MALFORMED
 */
export async function importTargets(chunks: AsyncIterable<Uint8Array>, shown: string): Promise<Imported> {
  const problems: Problem[] = [];
  const { head, rest } = await peek(chunks);
  const format = detectFormat(new TextDecoder().decode(head), shown);
  const targets = new Map<string, SocketTarget>();
  const report = (problem: Problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  for await (const { address, port, transport, state } of distinct(format.read(rest, report))) {
    if (state === 'open' && transport === 'tcp') targets.set(`${address} ${port}`, { kind: 'socket', host: address, port });
  }
  return { targets: [...targets.values()], problems, format: format.id };
}

function detectFormat(head: string, shown: string): ImportFormat {
  const found = importFormats.find((format) => format.detect(head));
  if (found !== undefined) return found;
  const known = importFormats.map(({ title }) => title).join(', ');
  throw new AppError('IMPORT_MALFORMED', { detail: `${shown} is of no known format (${known}).` });
}

/** Scanners repeat what they see; the first time counts. */
async function* distinct(sightings: AsyncIterable<Sighting>): AsyncGenerator<Sighting> {
  const seen = new Set<string>();
  for await (const sighting of sightings) {
    const key = `${sighting.address} ${sighting.port} ${sighting.transport} ${sighting.state}`;
    if (seen.has(key)) continue;
    if (seen.size >= MOST_SIGHTINGS)
      throw new AppError('IMPORT_MALFORMED', { detail: `The file holds more than ${MOST_SIGHTINGS} sightings; split it.` });
    seen.add(key);
    yield sighting;
  }
}

/** The first bytes, and a stream that starts with them. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<{ readonly head: Uint8Array; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < HEAD_BYTES && !done) {
    const next = await iterator.next();
    if (next.done === true) done = true;
    else {
      taken.push(next.value);
      length += next.value.length;
    }
  }
  return { head: Buffer.concat(taken).subarray(0, HEAD_BYTES), rest: again(taken, iterator) };
}

async function* again(taken: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* taken;
  try {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
