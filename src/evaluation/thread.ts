/** A thread of an evaluation: takes the names of sets, answers with their predictions. Holds no value when it answers. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { evaluateSet } from './evaluate-set.ts';

const { folder } = z.object({ folder: z.string() }).parse(workerData);
const port = parentPort;
port?.on('message', async (message: unknown) => {
  const { set } = z.object({ set: z.string() }).parse(message);
  try {
    port.postMessage({ set, predictions: await evaluateSet(folder, set) });
  } catch (error) {
    // The message of any other error may quote a record.
    const known = error instanceof AppError;
    port.postMessage({ set, code: known ? error.code : 'INTERNAL', detail: known ? error.detail : `The set ${set} could not be read.` });
  }
});
