/**
 * What every import format promises, as one suite that each runs through. A format brings a synthetic file
 * with planted values that must not come out; the suite breaks the file in every way that files break.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError, type Problem } from '../../errors.ts';
import type { ImportFormat, Sighting } from './import-format.ts';

export interface FormatFixture {
  /** A whole file; every value in it that is not an address, a port, a state or a time contains CANARY. */
  readonly file: string;
  /** Its sightings, in order, as `ADDRESS PORT TRANSPORT STATE TIME`. */
  readonly sightings: readonly string[];
  /** Files of other formats, which it must not take for its own. */
  readonly strangers: readonly string[];
}

export const CANARY = 'canary-7f3a';

export async function readAll(
  format: ImportFormat,
  text: string | Uint8Array,
  chunkSize = 7,
): Promise<{ sightings: Sighting[]; problems: Problem[] }> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const problems: Problem[] = [];
  const sightings: Sighting[] = [];
  for await (const sighting of format.read(inChunks(bytes, chunkSize), (problem) => problems.push(problem))) sightings.push(sighting);
  return { sightings, problems };
}

export function describeFormat(format: ImportFormat, fixture: FormatFixture): void {
  describe(`${format.title} keeps the promises of an import format`, () => {
    test('it has a file to be held to, with planted values and more than one sighting', () => {
      const where = `in src/stages/discover/formats/${format.id}.format.test.ts`;
      expect(fixture.file, `Fill in "file" ${where}: a whole synthetic file of the tool, with CANARY for every value`).toContain(CANARY);
      expect(fixture.sightings.length, `Fill in "sightings" ${where}: what the file holds, one line for each port`).toBeGreaterThan(1);
    });

    test('it knows its own files and no others', () => {
      const where = `in src/stages/discover/formats/${format.id}.ts`;
      expect(format.detect(fixture.file.slice(0, 4096)), `Fill in "detect" ${where}: how its files begin`).toBe(true);
      for (const stranger of ['', '{}', '<html>', ...fixture.strangers]) expect(format.detect(stranger)).toBe(false);
    });

    test.each([1, 7, 65_536])('it reads the same in chunks of %i bytes', async (size) => {
      const { sightings, problems } = await readAll(format, fixture.file, size);
      expect(sightings.map(describeSighting)).toEqual(fixture.sightings);
      expect(problems).toEqual([]);
    });

    test('nothing but addresses, ports, states and times comes out', async () => {
      expect(fixture.file).toContain(CANARY);
      expect(JSON.stringify(await readAll(format, fixture.file))).not.toContain(CANARY);
      const broken = await readAll(format, fixture.file.slice(0, -20));
      expect(JSON.stringify(broken)).not.toContain(CANARY);
    });

    test('a row keeps the hash by which it can be found again', async () => {
      const [first] = (await readAll(format, fixture.file)).sightings;
      const [again] = (await readAll(format, fixture.file, 100)).sightings;
      expect(first?.source).toEqual({ format: format.id, row: expect.stringMatching(/^[0-9a-f]{16}$/) });
      expect(again?.source).toEqual(first?.source);
    });

    test('a file that was broken off gives what stands before the break, and says that it is broken', async () => {
      const { sightings, problems } = await readAll(format, fixture.file.slice(0, Math.floor(fixture.file.length * 0.8)));
      expect(sightings.length).toBeGreaterThan(0);
      expect(sightings.map(describeSighting)).toEqual(fixture.sightings.slice(0, sightings.length));
      expect(problems.length).toBeGreaterThan(0);
    });

    test('bytes of any kind end in sightings and problems or an AppError', async () => {
      const bytes = new TextEncoder().encode(fixture.file);
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

    test('an endless row costs a bound of memory and no more', async () => {
      const bound = 64 * 1024 * 1024;
      let sent = 0;
      async function* endless(): AsyncGenerator<Uint8Array> {
        const text = new TextEncoder().encode(fixture.file);
        yield text.subarray(0, text.indexOf(CANARY.charCodeAt(0), Math.floor(text.length / 2)));
        const filler = new Uint8Array(1024 * 1024).fill(120);
        for (; sent < bound; sent += filler.length) yield filler;
      }
      const before = process.memoryUsage().heapUsed;
      await drain(format.read(endless(), () => undefined));
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(bound);
    });
  });
}

async function drain(sightings: AsyncIterable<Sighting>): Promise<void> {
  for await (const _ of sightings);
}

function describeSighting({ address, port, transport, state, seenAt }: Sighting): string {
  return `${address} ${port} ${transport} ${state} ${seenAt ?? '-'}`;
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
