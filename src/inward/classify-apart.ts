/**
 * Classifies files in a process apart, whose memory is bounded and is written to no disk: if it crashes, or a file is
 * made to exhaust it, no value survives and the command goes on to say so.
 */
import { getCompileCacheDir } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../errors.ts';
import { startSealed } from '../platform/room/sealed-process.ts';
import type { Inventory } from '../stages/inventory/inventory.ts';
import type { ClassifyProgress } from './classify-files.ts';
import { type FromInside, fromInsideSchema, type Order } from './messages.ts';

export interface ClassifyApart {
  /** Paths of files and folders; `-` stands for `input`, or else for standard input, which the process inherits. */
  readonly paths: readonly string[];
  readonly input?: AsyncIterable<Uint8Array>;
  readonly explain: string | undefined;
  readonly mask: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ClassifyProgress) => void;
}

const MEMORY_MB = 2048;
/** The name of the inside differs between a checkout and the package. */
const INSIDE = new URL(import.meta.url.endsWith('.ts') ? './inside.ts' : './inside.js', import.meta.url);

/** @throws AppError as the reading of files does, and FILE_REFUSED when the process was ended by what it read */
export async function classifyApart({ paths, input, explain, mask, signal, onProgress }: ClassifyApart): Promise<Inventory> {
  if (signal.aborted) throw interrupted();
  const from = input !== undefined ? 'pipe' : paths.includes('-') ? 'inherit' : 'ignore';
  const child = startSealed(INSIDE, { memoryMb: MEMORY_MB, serialization: 'json', input: from });
  const order: Order = { paths: [...paths], explain: explain ?? null, mask, compileCache: getCompileCacheDir() ?? null };
  const end = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', end);
  try {
    return await new Promise<Inventory>((resolve, reject) => {
      child.on('message', (message) => {
        const said = fromInsideSchema.safeParse(message);
        if (said.success) take(said.data, { resolve, reject, onProgress });
        else reject(new AppError('INTERNAL', { detail: 'The process that reads the files said something that it may not.' }));
      });
      child.once('error', (cause) =>
        reject(new AppError('INTERNAL', { detail: 'The process that reads the files cannot be started.', cause })),
      );
      // What it said last is heard before its channel ends; its exit may come sooner.
      child.once('disconnect', () => reject(signal.aborted ? interrupted() : ended()));
      child.send(order, () => undefined);
      // A process that has read enough hangs up, which is no failure of ours; one that was ended is told of above.
      if (input !== undefined && child.stdin !== null) pipeline(input, child.stdin).catch(() => undefined);
    });
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

interface Takers {
  readonly resolve: (inventory: Inventory) => void;
  readonly reject: (error: AppError) => void;
  readonly onProgress: (progress: ClassifyProgress) => void;
}

function take(said: FromInside, { resolve, reject, onProgress }: Takers): void {
  if (said.type === 'progress') onProgress(said.progress);
  else if (said.type === 'inventory') resolve(said.inventory);
  else reject(new AppError(said.code, { detail: said.detail, hint: said.hint }));
}

function interrupted(): AppError {
  return new AppError('INTERRUPTED', { detail: 'Stopped before every file was read.', hint: 'Run the command again.' });
}

function ended(): AppError {
  return new AppError('FILE_REFUSED', {
    detail: `The files took more than ${MEMORY_MB} MiB of memory, or ended the process that read them.`,
    hint: 'Classify them one by one to find the one.',
  });
}
