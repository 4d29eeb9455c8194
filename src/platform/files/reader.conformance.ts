/**
 * What every file reader promises, as one suite that each runs through. A reader brings a synthetic file with planted
 * values; the suite cuts it, breaks it, recodes it and makes it long, and looks for the values in all that is said.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Collected, type CollectOptions, collect, countsOf, inChunks } from './collect.fixture.ts';
import type { FileReader, Intake } from './reader.ts';
import { recognise } from './recognise.ts';
import { sourceOfStream } from './source.ts';

export interface ReaderFixture {
  /** A whole file; its values hold CANARY. */
  readonly file: string | Uint8Array;
  readonly name: string;
  /** Records of each collection. */
  readonly counts: Readonly<Record<string, number>>;
  /** Starts of other files, which it must not take for its own. */
  readonly strangers: readonly (string | Uint8Array)[];
  /** True where the values are not in the bytes as they are, or where the file holds files of other readers. */
  readonly packed?: boolean;
  /** How many broken files are tried; fewer where each costs a thread. */
  readonly breaks?: number;
}

export const CANARY = 'canary-7f3a';

export function describeReader(reader: FileReader, fixture: ReaderFixture): void {
  const bytes = typeof fixture.file === 'string' ? new TextEncoder().encode(fixture.file) : fixture.file;
  const read = (content: string | Uint8Array, options: CollectOptions = {}): Promise<Collected> =>
    collect(content, { name: fixture.name, ...options });
  const alone = (content: string | Uint8Array, options: CollectOptions = {}): Promise<Collected> =>
    read(content, { ...(fixture.packed === true ? {} : { readers: [{ ...reader, recognise: () => 1 }] }), ...options });

  describe(`${reader.title} keeps the promises of a file reader`, () => {
    test('it has a file to be held to, with planted values', () => {
      expect(Buffer.from(bytes).includes(CANARY) || fixture.packed === true).toBe(true);
      expect(Object.keys(fixture.counts).length).toBeGreaterThan(0);
    });

    test('it knows its own file by content, under a name that says nothing', async () => {
      const { reports } = await collect(bytes, { name: 'download' });
      expect(reports.at(-1)?.format).toBe(reader.id);
    });

    test('it takes no other file for its own', async () => {
      for (const stranger of ['', ' ', '\n\n', ...fixture.strangers]) {
        const content = typeof stranger === 'string' ? new TextEncoder().encode(stranger) : stranger;
        const { head } = await sourceOfStream({ name: 'download', folder: '', depth: 0, chunks: inChunks(content, 65_536) });
        expect(recognise(head, [reader]), `taken for its own: ${JSON.stringify(head.text.slice(0, 60))}`).toBeUndefined();
      }
    });

    test.each([1, 7, 1000, 65_536])('it reads the same in portions of %i bytes', async (chunk) => {
      const collected = await read(bytes, { chunk });
      expect(countsOf(collected)).toEqual(fixture.counts);
      expect(collected.reports.at(-1)).toMatchObject({ state: 'read', format: reader.id });
    });

    test('a file that breaks off gives what came before, or a coded error, and no more', async () => {
      const most = Object.values(fixture.counts).reduce((sum, count) => sum + count, 0);
      for (let part = 1; part < 12; part++) {
        const collected = await alone(bytes.subarray(0, Math.floor((bytes.length * part) / 12)));
        const records = Object.values(countsOf(collected)).reduce((sum, count) => sum + count, 0);
        expect(records).toBeLessThanOrEqual(most + 1);
        expectNothingSaid(collected);
      }
    });

    test.skipIf(fixture.packed === true)('records are handed on while the file is still coming, so that it need not be held', async () => {
      const portions = 8;
      let delivered = 0;
      let before = 0;
      const count = (): void => {
        delivered += 1;
      };
      const tell = (): void => {
        before = delivered;
      };
      const counting: FileReader = {
        ...reader,
        recognise: () => 1,
        read: (source, sink, limits) => {
          const chunks = () => untilTheLast(source.chunks(), portions, tell);
          return reader.read({ ...source, chunks }, { ...sink, open: (...named) => countingIntake(sink.open(...named), count) }, limits);
        },
      };
      await collect(bytes, { name: fixture.name, readers: [counting] });
      expect(before).toBeGreaterThan(0);
    });

    test('an empty file is empty', async () => {
      const collected = await alone(new Uint8Array());
      expect(countsOf(collected)).toEqual({});
      expectNothingSaid(collected);
    });

    test('broken bytes end in a named state, and nothing of the content is said', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), async (changes) => {
          const broken = Uint8Array.from(bytes);
          for (const [at, value] of changes) broken[at] = value;
          const collected = await alone(broken, { limits: { silentMs: 2000 } });
          expect(collected.reports.length).toBeGreaterThan(0);
          expectNothingSaid(collected);
        }),
        { numRuns: fixture.breaks ?? 40 },
      );
    });

    test('a record that is longer than the limit is passed over or refused, and told', async () => {
      const collected = await alone(bytes, { limits: { record: 8, whole: 64 } });
      expect(collected.reports.some(({ state }) => state !== 'read') || bytes.length <= 64).toBe(true);
      expectNothingSaid(collected);
    });

    test('it stops when it is told to', async () => {
      await expect(alone(bytes, { signal: AbortSignal.abort() })).rejects.toThrow();
    });
  });
}

function countingIntake(intake: Intake, count: () => void): Intake {
  return {
    add(record, weight) {
      count();
      intake.add(record, weight);
    },
  };
}

/** Tells when the last portion is asked for; a head of a stream comes as one, so portions are cut anew. */
async function* untilTheLast(chunks: AsyncIterable<Uint8Array>, portions: number, tell: () => void): AsyncGenerator<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  const whole = Buffer.concat(all);
  const size = Math.ceil(whole.length / portions);
  for (let at = 0; at < portions; at++) {
    if (at === portions - 1) tell();
    yield whole.subarray(at * size, (at + 1) * size);
    // Parsers that are streams hand on between turns.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** For readers of text. */
export function describeEncodings(reader: FileReader, { file, name, counts }: ReaderFixture): void {
  const text = typeof file === 'string' ? file : Buffer.from(file).toString('utf8');
  describe(`${reader.title} in other encodings`, () => {
    test.each([
      ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
      ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['UTF-16 without one', Buffer.from(text, 'utf16le')],
      ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ])('%s gives the same records', async (_, bytes) => {
      const collected = await collect(bytes, { name });
      expect(countsOf(collected)).toEqual(counts);
      expect(collected.reports.at(-1)?.format).toBe(reader.id);
    });

    test('bytes of Western Europe and of China come out as they were meant', async () => {
      const latin = await collect(Buffer.from(text.replaceAll(CANARY, 'Müller-Ångström'), 'latin1'), { name });
      expect(JSON.stringify([...latin.collections])).toContain('Müller-Ångström');
    });
  });
}

export function expectNothingSaid({ reports }: Collected): void {
  expect(JSON.stringify(reports)).not.toContain(CANARY);
}
