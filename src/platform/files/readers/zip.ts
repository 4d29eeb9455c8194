/**
 * A zip archive, read file by file as it streams by, whatever its index says. Files that are encrypted, or compressed
 * in a way of their own, are named as not read.
 */
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { AppError } from '../../../errors.ts';
import { ArchiveBudget } from '../archives/budget.ts';
import { memberName } from '../archives/member-name.ts';
import { Pipe } from '../archives/pipe.ts';
import type { FileReader, RecordSink } from '../reader.ts';
import { type Source, sourceOfStream } from '../source.ts';
import { fileReaders } from './registry.generated.ts';

/** So little goes in at once that no more than some megabytes can come out before it is counted. */
const SLICE = 16 * 1024;

export const zip: FileReader = {
  id: 'zip',
  title: 'zip',
  extensions: ['zip'],

  recognise: ({ bytes }) =>
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6)) ? 0.9 : 0,

  async read(source, sink, limits) {
    const budget = new ArchiveBudget(source, limits);
    const members = new Members(source, sink, budget);
    const unzip = new Unzip((file) => members.begin(file));
    unzip.register(UnzipInflate);
    try {
      for await (const chunk of budget.taking(source.chunks())) {
        for (let from = 0; from < chunk.length; from += SLICE) {
          push(unzip, chunk.slice(from, from + SLICE), source.name);
          await members.taken();
        }
      }
      push(unzip, new Uint8Array(), source.name, true);
      await members.finish();
    } catch (error) {
      await members.breakOff(error);
      throw error;
    }
  },
};

let known: ReadonlySet<string> | undefined;

/** Made at the first archive: the registry holds this reader too. */
function extensions(): ReadonlySet<string> {
  known ??= new Set(fileReaders.flatMap((reader) => reader.extensions));
  return known;
}

function push(unzip: Unzip, bytes: Uint8Array, name: string, last = false): void {
  try {
    unzip.push(bytes, last);
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('FILE_MALFORMED', { detail: `${name} is no zip archive from some place on.` });
  }
}

class Members {
  readonly #source: Source;
  readonly #sink: RecordSink;
  readonly #budget: ArchiveBudget;
  /** Files are read one after another, also where several begin in one portion. */
  #reading: Promise<void> = Promise.resolve();
  #open: Pipe | undefined;
  #failure: unknown;
  #unread = 0;
  #place = 0;

  constructor(source: Source, sink: RecordSink, budget: ArchiveBudget) {
    this.#source = source;
    this.#sink = sink;
    this.#budget = budget;
  }

  begin(file: UnzipFile): void {
    if (this.#failure !== undefined) return;
    try {
      this.#budget.member();
    } catch (error) {
      this.#failure = error;
      return;
    }
    this.#place += 1;
    if (file.name.endsWith('/')) return;
    if (file.compression !== 0 && file.compression !== 8) {
      this.#unread += 1;
      return;
    }
    const pipe = new Pipe();
    this.#open = pipe;
    file.ondata = (error, bytes, last) => this.#take(pipe, error, bytes, last);
    file.start();
    const name = memberName(file.name, this.#place, extensions());
    this.#reading = this.#reading.then(() => this.#read(name, pipe, file.originalSize));
  }

  /** Settles when what has come out was taken. */
  async taken(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#open === undefined) await this.#reading;
    else await this.#open.drained();
  }

  async finish(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    this.#open?.end(new AppError('FILE_MALFORMED', { detail: `${this.#source.name} breaks off inside a file.` }));
    await this.#reading;
    this.#sink.passedOver(this.#unread, 'files compressed in a way that is not known');
  }

  async breakOff(error: unknown): Promise<void> {
    this.#open?.end(error);
    await this.#reading.catch(() => undefined);
  }

  #take(pipe: Pipe, error: unknown, bytes: Uint8Array, last: boolean): void {
    try {
      this.#budget.give(bytes?.length ?? 0);
    } catch (refusal) {
      this.#failure ??= refusal;
    }
    const broken =
      error === null || error === undefined
        ? undefined
        : new AppError('FILE_MALFORMED', { detail: `A file in ${this.#source.name} is broken or encrypted.` });
    if (broken === undefined && this.#failure === undefined) pipe.push(bytes);
    if (broken === undefined && !last && this.#failure === undefined) return;
    pipe.end(broken ?? this.#failure);
    if (this.#open === pipe) this.#open = undefined;
  }

  async #read(member: string, pipe: Pipe, size: number | undefined): Promise<void> {
    const name = `${this.#source.name}/${member}`;
    const folder = name.slice(0, name.lastIndexOf('/'));
    try {
      await this.#sink.member(await sourceOfStream({ name, folder, depth: this.#source.depth + 1, size, chunks: pipe }));
    } catch (error) {
      this.#failure ??= error;
    } finally {
      pipe.close();
    }
  }
}
