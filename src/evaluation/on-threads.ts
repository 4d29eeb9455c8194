/**
 * Spreads the sets of an evaluation over threads and gives their predictions back in the order of the sets. With
 * one thread it works in this one.
 */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { evaluateSet, type Prediction } from './evaluate-set.ts';

export interface EvaluatedSet {
  readonly set: string;
  readonly predictions: readonly Prediction[];
}

const predictionSchema = z.union([
  z.strictObject({
    set: z.string(),
    collection: z.string(),
    field: z.string(),
    classes: z.array(z.strictObject({ id: z.string(), confidence: z.number() })),
  }),
  z.strictObject({ set: z.string(), collection: z.string(), persons: z.number() }),
]);

const answerSchema = z.union([
  z.strictObject({ set: z.string(), predictions: z.array(predictionSchema) }),
  z.strictObject({ set: z.string(), code: z.string(), detail: z.string() }),
]);

export async function* evaluateOnThreads(
  folder: string,
  sets: readonly string[],
  threads: number,
  signal: AbortSignal,
): AsyncGenerator<EvaluatedSet> {
  if (threads <= 1 || sets.length <= 1) {
    for (const set of sets) {
      if (signal.aborted) return;
      yield { set, predictions: await evaluateSet(folder, set) };
    }
    return;
  }
  const workers = Array.from({ length: Math.min(threads, sets.length) }, () => startWorker(folder));
  try {
    const waiting = [...sets];
    const results = new Map<string, PromiseWithResolvers<EvaluatedSet>>(sets.map((set) => [set, Promise.withResolvers()]));
    for (const result of results.values()) result.promise.catch(() => undefined);
    for (const worker of workers) void keepBusy(worker, waiting, results);
    for (const set of sets) {
      const result = results.get(set);
      if (signal.aborted || result === undefined) return;
      yield await result.promise;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker(folder: string): Worker {
  const file = import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js';
  return new Worker(new URL(file, import.meta.url), { workerData: { folder } });
}

async function keepBusy(worker: Worker, waiting: string[], results: ReadonlyMap<string, PromiseWithResolvers<EvaluatedSet>>) {
  for (let set = waiting.shift(); set !== undefined; set = waiting.shift()) {
    const result = results.get(set);
    try {
      result?.resolve(await ask(worker, set));
    } catch (error) {
      result?.reject(error);
    }
  }
}

function ask(worker: Worker, set: string): Promise<EvaluatedSet> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      act();
    };
    const onError = (error: unknown) => settle(() => reject(error));
    const onMessage = (message: unknown) =>
      settle(() => {
        const answer = answerSchema.parse(message);
        if ('predictions' in answer) resolve(answer);
        else reject(toError(answer.code, answer.detail));
      });
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage({ set });
  });
}

function toError(code: string, detail: string): AppError {
  return new AppError(code === 'SETS_UNREADABLE' ? code : 'INTERNAL', { detail });
}
