/**
 * What every import format promises, as one suite that each runs through. A format brings a synthetic file
 * with planted values that must not come out; the suite breaks the file in every way that files break.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError, type Problem } from '../../errors.ts';
import { formatTarget } from '../../target.ts';
import { importFormats } from './formats/registry.generated.ts';
import type { ImportFormat, Sighting } from './import-format.ts';
import { decodeText } from './intake/decode-text.ts';
import { openImport } from './read-import.ts';

export interface FormatFixture {
  /** A whole file; every value in it that is not an address, a port, a bucket, a state or a time contains CANARY. */
  readonly file: string;
  /** Its sightings, in order, as `ADDRESS PORT TRANSPORT STATE TIME` or `BUCKET STATE TIME`. */
  readonly sightings: readonly string[];
  /** What it reports of the whole file, as `LINE MESSAGE`; nothing unless told. */
  readonly problems?: readonly string[];
  /** Files of other formats, which it must not take for its own. */
  readonly strangers: readonly string[];
}

export const CANARY = 'canary-7f3a';
/** In place of a word at a time, where a bucket's name may be: no name of a bucket holds a capital. */
const PLANTED = 'Canary-7F3A';

export async function readAll(
  format: ImportFormat,
  text: string | Uint8Array,
  chunkSize = 7,
): Promise<{ sightings: Sighting[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const sightings: Sighting[] = [];
  const chunks = decodeText(inChunks(bytesOf(text), chunkSize));
  for await (const sighting of format.read(chunks, (problem) => problems.push(problem))) sightings.push(sighting);
  return { sightings, problems };
}

export function describeFormat(format: ImportFormat, fixture: FormatFixture): void {
  describe(`${format.title} keeps the promises of an import format`, () => {
    const bytes = bytesOf(fixture.file);

    test('it has a file to be held to, with planted values and more than one sighting', () => {
      const where = `in src/stages/discover/formats/${format.id}.format.test.ts`;
      expect(fixture.file, `Fill in "file" ${where}: a whole synthetic file of the tool, with CANARY for every value`).toContain(CANARY);
      expect(fixture.sightings.length, `Fill in "sightings" ${where}: what the file holds, one line for each port`).toBeGreaterThan(1);
    });

    test('it knows its own files, and of all formats it alone', () => {
      const where = `in src/stages/discover/formats/${format.id}.ts`;
      const known = importFormats.filter(({ detect }) => detect(fixture.file)).map(({ id }) => id);
      expect(known, `Fill in "detect" ${where}: how its files begin`).toEqual(format.onlyWith === undefined ? [format.id] : []);
      for (const stranger of ['', '{}', '<html>', 'hello\n', '[]', ...fixture.strangers])
        expect(format.detect(stranger), stranger).toBe(false);
    });

    test.each([1, 7, 65_536])('it reads the same in chunks of %i bytes', async (size) => {
      const { sightings, problems } = await readAll(format, fixture.file, size);
      expect(sightings.map(describeSighting)).toEqual(fixture.sightings);
      expect(problems.map(describeProblem)).toEqual(fixture.problems ?? []);
    });

    test.each([
      ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(fixture.file)])],
      ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(fixture.file).swap16()])],
      ['UTF-16 without a mark', utf16(fixture.file)],
      ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
      ['line ends of Windows', bytesOf(fixture.file.replaceAll('\n', '\r\n'))],
    ])('%s makes no difference', async (_what, encoded) => {
      const { sightings, problems } = await readAll(format, encoded, 5);
      expect(sightings.map(describeSighting)).toEqual(fixture.sightings);
      expect(problems.map(describeProblem)).toEqual(fixture.problems ?? []);
    });

    test('nothing comes out but what is allowed to, whichever word of the file is a planted value', async () => {
      expect(JSON.stringify(await readAll(format, fixture.file))).not.toContain(CANARY);
      for (const [start, end] of wordsOf(fixture.file)) {
        const planted = `${fixture.file.slice(0, start)}${PLANTED}${fixture.file.slice(end)}`;
        const said = await readAll(format, planted, 65_536).then(JSON.stringify, String);
        expect(said.toLowerCase()).not.toContain(CANARY);
      }
    });

    test('a row keeps its line and the hash by which it can be found again', async () => {
      const [first] = (await readAll(format, fixture.file)).sightings;
      const [again] = (await readAll(format, fixture.file, 100)).sightings;
      expect(first?.source).toEqual({ format: format.id, row: expect.stringMatching(/^[0-9a-f]{16}$/) });
      expect(first?.line).toBeGreaterThan(0);
      expect(again).toEqual(first);
    });

    test('a file that was broken off at any byte gives what stands before the break, and nothing that the whole file does not say', async () => {
      let told = 0;
      for (let end = 1; end < bytes.length; end += 1) {
        const read = await readAll(format, bytes.subarray(0, end), 65_536).catch(refusal);
        expect(read.sightings.map(describeSighting)).toEqual(fixture.sightings.slice(0, read.sightings.length));
        expect(JSON.stringify(read.problems)).not.toContain(CANARY);
        told += read.problems.some((problem) => !(fixture.problems ?? []).includes(describeProblem(problem))) ? 1 : 0;
      }
      expect(told).toBeGreaterThan(0);
      const most = await readAll(format, bytes.subarray(0, Math.floor(bytes.length * 0.9)));
      expect(most.sightings.length).toBeGreaterThan(0);
    });

    test('a file that stands twice in itself says the same, each once', async () => {
      const once = await endpointsOf(format, fixture.file);
      const twice = await endpointsOf(format, `${fixture.file}${fixture.file}`);
      expect(twice).toEqual(once);
    });

    test('bytes of any kind end in sightings and problems or an AppError', async () => {
      const mutated = fc
        .tuple(fc.nat(bytes.length), fc.nat(30), fc.uint8Array({ maxLength: 20 }))
        .map(([at, cut, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]));
      await fc.assert(
        fc.asyncProperty(fc.oneof(mutated, fc.uint8Array({ maxLength: 300 })), async (input) => {
          await readAll(format, input, 64).catch((error: unknown) => expect(error).toBeInstanceOf(AppError));
        }),
        { numRuns: 200 },
      );
    });

    test('nesting without end and numbers without end cost nothing but their row', async () => {
      for (const filler of ['['.repeat(100_000), '<a>'.repeat(50_000), '{"a":'.repeat(50_000), '"'.repeat(100_001), '9'.repeat(100_000)]) {
        const middle = fixture.file.indexOf(CANARY, Math.floor(fixture.file.length / 2));
        const hostile = `${fixture.file.slice(0, middle)}${filler}${fixture.file.slice(middle)}`;
        const { sightings } = await readAll(format, hostile, 65_536).catch(refusal);
        for (const sighting of sightings.map(describeSighting)) expect(fixture.sightings).toContain(sighting);
      }
    });

    test('an endless row costs a bound of memory and no more', async () => {
      const bound = 64 * 1024 * 1024;
      let sent = 0;
      async function* endless(): AsyncGenerator<string> {
        yield fixture.file.slice(0, fixture.file.indexOf(CANARY, Math.floor(fixture.file.length / 2)));
        const filler = 'x'.repeat(1024 * 1024);
        for (; sent < bound; sent += filler.length) yield filler;
      }
      const before = process.memoryUsage().heapUsed;
      await drain(format.read(endless(), () => undefined)).catch(refusal);
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(bound);
    });
  });
}

function refusal(error: unknown): { sightings: Sighting[]; problems: Problem[] } {
  expect(error).toBeInstanceOf(AppError);
  return { sightings: [], problems: [] };
}

async function endpointsOf(format: ImportFormat, text: string): Promise<readonly string[]> {
  const wish = format.onlyWith === undefined ? { id: format.id } : { mapping: { host: 'ip', port: 'port' } };
  const opened = await openImport(inChunks(bytesOf(text), 65_536), 'the file', wish);
  const targets: string[] = [];
  for await (const { target } of opened.endpoints) targets.push(formatTarget(target));
  return targets;
}

async function drain(sightings: AsyncIterable<Sighting>): Promise<void> {
  for await (const _ of sightings);
}

function describeSighting(sighting: Sighting): string {
  const { state, seenAt } = sighting;
  const place =
    sighting.kind === 'bucket' ? `${sighting.scheme}://${sighting.name}` : `${sighting.address} ${sighting.port} ${sighting.transport}`;
  return `${place} ${state} ${seenAt ?? '-'}`;
}

function describeProblem({ line, message }: Problem): string {
  return `${line} ${message}`;
}

function* wordsOf(text: string): Generator<readonly [number, number]> {
  for (const { 0: word, index } of text.matchAll(/[A-Za-z0-9_.:-]+/g)) yield [index, index + word.length];
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
