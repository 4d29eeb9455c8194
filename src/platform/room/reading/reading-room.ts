/**
 * The outside of the process that reads pictures and documents: starts it when the first one comes, gives it one at a
 * time, and ends it when one takes too long. Decoders of hostile files run there and nowhere else; it leaves no core
 * file, its memory is bounded, and it ends with whoever started it.
 */
import type { ChildProcess } from 'node:child_process';
import { startSealed } from '../sealed-process.ts';
import { answerSchema } from './contract.ts';

export interface ReadingRoom {
  /** What it said, yet to be parsed; or why it said nothing. One is read after the other. */
  read(bytes: Uint8Array, options: { readonly recognise: boolean }): Promise<{ readonly answer: unknown } | { readonly failed: string }>;
  /** Ends the process; the next picture would start another. */
  close(): void;
}

export interface ReadingLimits {
  /** For one picture or document. */
  readonly ms: number;
  /** Reading time after which the process is replaced: what leaks in it does not add up. */
  readonly replaceAfterMs: number;
}

const MEMORY_MB = 256;
/**
 * Pages of 64 KiB: 768 MiB, which the largest picture that is decoded at all needs most of. It may read its own program
 * and the data of languages; writing, programs and addons are refused by the runtime.
 */
const FLAGS = ['--wasm-max-mem-pages=12288', '--permission', '--allow-fs-read=*'];
const LIMITS: ReadingLimits = { ms: 30_000, replaceAfterMs: 60_000 };

/** @param entry module URL of the inside, which differs between a checkout and the package. */
export function openReadingRoom(entry: URL, limits: ReadingLimits = LIMITS): ReadingRoom {
  let child: ChildProcess | undefined;
  let usedMs = 0;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;

  const end = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
    usedMs = 0;
  };
  const start = (): ChildProcess => {
    // Processor time passes faster than the clock where the runtime has threads; twice is enough.
    const cpuSeconds = (2 * (limits.ms + limits.replaceAfterMs)) / 1000;
    const started = startSealed(entry, { memoryMb: MEMORY_MB, serialization: 'advanced', flags: FLAGS, cpuSeconds });
    // It must not keep the process that asks alive.
    started.unref();
    started.channel?.unref();
    return started;
  };

  const readOne = async (bytes: Uint8Array, recognise: boolean) => {
    if (usedMs > limits.replaceAfterMs) end();
    child ??= start();
    const began = performance.now();
    count += 1;
    const said = await ask(child, { id: count, bytes, recognise }, limits.ms);
    usedMs += performance.now() - began;
    if ('failed' in said) end();
    return said;
  };

  return {
    read(bytes, { recognise }) {
      const said = last.then(() => readOne(bytes, recognise));
      last = said.catch(() => undefined);
      return said;
    },
    close: end,
  };
}

function ask(
  child: ChildProcess,
  question: { readonly id: number; readonly bytes: Uint8Array; readonly recognise: boolean },
  ms: number,
): Promise<{ readonly answer: unknown } | { readonly failed: string }> {
  return new Promise((resolve) => {
    child.channel?.ref();
    const settle = (said: { readonly answer: unknown } | { readonly failed: string }): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onExit);
      child.channel?.unref();
      resolve(said);
    };
    const onExit = () => settle({ failed: 'the process that reads pictures ended over it' });
    const onMessage = (message: unknown) => {
      const parsed = answerSchema.safeParse(message);
      if (!parsed.success || parsed.data.id !== question.id)
        settle({ failed: 'the process that reads pictures spoke outside its contract' });
      else settle({ answer: parsed.data.answer });
    };
    const timer = setTimeout(() => settle({ failed: 'reading it took too long' }), ms);
    child.on('message', onMessage).on('exit', onExit).on('error', onExit);
    if (!child.connected) return onExit();
    child.send(question, (error) => {
      if (error !== null) onExit();
    });
    return undefined;
  });
}
