/**
 * Parquet, with every compression that it is usually written in. The library works in a thread with bounds of its own,
 * because files that are broken can make it run without end or without measure.
 */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import type { FileReader, Intake, ReadLimits } from '../reader.ts';
import { type Source, wholeOf } from '../source.ts';

const answerSchema = z.union([
  z.strictObject({ records: z.array(z.record(z.string(), z.unknown())), weight: z.number() }),
  z.strictObject({ done: z.literal(true) }),
  z.strictObject({ failed: z.literal(true) }),
]);

export const parquet: FileReader = {
  id: 'parquet',
  title: 'Parquet',
  extensions: ['parquet', 'pq'],

  recognise: ({ bytes, whole }) =>
    Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PAR1' && (!whole || bytes.length > 12) ? 1 : 0,

  async read(source, sink, limits) {
    const order = await orderOf(source, limits);
    if (order === undefined) return;
    const file = import.meta.url.endsWith('.ts') ? '../parquet/thread.ts' : '../parquet/thread.js';
    const worker = new Worker(new URL(file, import.meta.url), { workerData: order, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    try {
      let intake: Intake | undefined;
      for await (const { records, weight } of portionsOf(worker, source.name, limits.silentMs)) {
        intake ??= sink.open(source.stem);
        if (weight > limits.record) sink.passedOver(records.length, 'rows that are too long');
        else for (const record of records) intake.add(record, weight);
        await sink.settled();
      }
    } finally {
      await worker.terminate();
    }
  },
};

const HEAP_MB = 1024;

type Answer = z.infer<typeof answerSchema>;

async function* portionsOf(worker: Worker, name: string, silentMs: number): AsyncGenerator<Extract<Answer, { weight: number }>> {
  const answers = new Answers(worker, name);
  for (;;) {
    const answer = await answers.next(silentMs);
    if ('done' in answer) return;
    if ('failed' in answer) throw new AppError('FILE_MALFORMED', { detail: `${name} is broken or no Parquet that is known.` });
    yield answer;
    worker.postMessage('more');
  }
}

/** What the thread says, in order; silence and a sudden end are answers too. */
class Answers {
  readonly #name: string;
  readonly #said: (() => Answer)[] = [];
  #wake: (() => void) | undefined;

  constructor(worker: Worker, name: string) {
    this.#name = name;
    worker.on('message', (message: unknown) => this.#say(() => answerSchema.parse(message)));
    worker.on('error', () => this.#refuse('took more memory than it may'));
    worker.on('exit', () => this.#refuse('ended its thread'));
  }

  async next(silentMs: number): Promise<Answer> {
    if (this.#said.length === 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          this.#refuse(`took more than ${Math.round(silentMs / 1000)} seconds for one portion`);
        }, silentMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const answer = this.#said.shift();
    return answer === undefined ? { failed: true } : answer();
  }

  #refuse(rule: string): void {
    this.#say(() => {
      throw new AppError('FILE_REFUSED', { detail: `${this.#name} ${rule}.` });
    });
  }

  #say(answer: () => Answer): void {
    this.#said.push(answer);
    this.#wake?.();
  }
}

type Order = { readonly path: string; readonly size: number } | { readonly bytes: Uint8Array };

async function orderOf(source: Source, limits: ReadLimits): Promise<Order | undefined> {
  if (source.path !== undefined && source.size !== undefined) {
    // The first portion passes the gate of the source, which knows whether to stop.
    for await (const _ of source.chunks()) break;
    return { path: source.path, size: source.size };
  }
  const bytes = await wholeOf(source, limits.whole);
  return bytes.length === 0 ? undefined : { bytes };
}
