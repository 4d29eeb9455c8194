/**
 * A file as readers see it: its head, which may be looked at again and again, and its bytes from the beginning,
 * which come once. Files on disk, standard input and members of archives are all the same from here on.
 */
import { open } from 'node:fs/promises';
import { AppError } from '../../errors.ts';
import { extensionOf, stemOf } from './names.ts';
import type { Head } from './reader.ts';
import { decodeHead } from './text.ts';

export interface Source {
  /** As it is shown: a path, followed by the path inside of archives. */
  readonly name: string;
  /** The name without folders and extension: what a collection is called that has no other name. */
  readonly stem: string;
  /** Folder or archive that the file lies in. */
  readonly folder: string;
  /** Archives around it. */
  readonly depth: number;
  readonly head: Head;
  readonly size: number | undefined;
  /** Where it lies on disk, for formats that are read out of order. */
  readonly path?: string;
  /** From the first byte; may be asked for once. */
  chunks(): AsyncIterable<Uint8Array>;
}

const HEAD = 64 * 1024;
const PORTION = 1024 * 1024;

/** @throws AppError FILE_UNREADABLE */
export async function sourceOfFile(path: string, name: string, folder: string): Promise<Source> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(name, error);
  });
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(HEAD, size > 0 ? size : HEAD));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    const head = makeHead(bytes.subarray(0, bytesRead), name, bytesRead >= size);
    return {
      name,
      stem: stemOf(name),
      folder,
      depth: 0,
      head,
      size,
      path,
      chunks: () => readFile(path, name),
    };
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(name, error);
  } finally {
    await file.close();
  }
}

export interface Streamed {
  readonly name: string;
  readonly folder: string;
  readonly depth: number;
  readonly size?: number | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A source of bytes that come once: they are held until the head is full. */
export async function sourceOfStream({ name, folder, depth, size, chunks }: Streamed): Promise<Source> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < HEAD && !done) {
    const next = await iterator.next();
    if (next.done === true) done = true;
    else {
      held.push(next.value);
      length += next.value.length;
    }
  }
  const start = Buffer.concat(held);
  const head = makeHead(start.subarray(0, HEAD), name, done && start.length <= HEAD);
  return { name, stem: stemOf(name), folder, depth, head, size, chunks: () => replay(start, iterator, done) };
}

/** Everything in one piece, for formats that cannot be read otherwise. @throws AppError FILE_REFUSED */
export async function wholeOf(source: Source, limit: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.chunks()) {
    length += chunk.length;
    if (length > limit) {
      throw new AppError('FILE_REFUSED', {
        detail: `${source.name} is larger than ${Math.round(limit / 1024 ** 2)} MiB, and its format has to be held as a whole.`,
      });
    }
    pieces.push(chunk);
  }
  return Buffer.concat(pieces, length);
}

async function* replay(start: Uint8Array, rest: AsyncIterator<Uint8Array>, done: boolean): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  if (done) return;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* readFile(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    await using file = await open(path, 'r');
    for (;;) {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.allocUnsafe(PORTION) });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    if (error instanceof AppError || !isFileFailure(error)) throw error;
    throw unreadable(name, error);
  }
}

function makeHead(bytes: Uint8Array, name: string, whole: boolean): Head {
  return { bytes, text: decodeHead(bytes), extension: extensionOf(name), whole };
}

function isFileFailure(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function unreadable(name: string, error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return new AppError('FILE_UNREADABLE', { detail: `${name} cannot be read (${code}).`, cause: error });
}
