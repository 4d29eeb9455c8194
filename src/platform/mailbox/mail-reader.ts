/**
 * Parses mails in a thread with its own memory and its own time. A mail that hangs or floods the parser ends as
 * unreadable and takes the thread with it; the next mail gets a new one.
 */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { mailLimits, unreadable } from './mail-limits.ts';
import type { ReadMail } from './parse-mail.ts';

export interface MailReader extends AsyncDisposable {
  /** Never throws for what is in the mail. */
  read(raw: Uint8Array): Promise<ReadMail>;
}

const partSchema = z.strictObject({
  type: z.string(),
  name: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  report: z.string().nullable(),
});

const readSchema = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('read'),
    mail: z.strictObject({
      headers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      subject: z.string(),
      from: z.array(z.string()),
      sentAt: z.date().nullable(),
      text: z.string(),
      parts: z.array(partSchema),
      bytes: z.number(),
      digest: z.string(),
    }),
  }),
  z.strictObject({
    is: z.literal('unreadable'),
    code: z.enum(['empty', 'too-large', 'head-too-large', 'too-many-fields', 'too-many-parts', 'too-deep', 'too-slow', 'broken']),
    why: z.string(),
  }),
]);

export function openMailReader({ seconds = mailLimits.seconds }: { readonly seconds?: number } = {}): MailReader {
  let worker: Worker | undefined;
  const begin = (): Worker => {
    const thread = startThread();
    worker = thread;
    // One that dies between two mails is not waited for.
    thread.once('exit', () => {
      if (worker === thread) worker = undefined;
    });
    return thread;
  };
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  return {
    async read(raw) {
      if (raw.length > mailLimits.bytes) return unreadable('too-large', `It has ${raw.length} bytes; ${mailLimits.bytes} are read.`);
      const thread = worker ?? begin();
      const { answer, spent } = await ask(thread, raw, seconds * 1000);
      if (spent) await end();
      return answer;
    },
    [Symbol.asyncDispose]: end,
  };
}

function startThread(): Worker {
  const file = import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js';
  const thread = new Worker(new URL(file, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 256 } });
  return thread.on('error', () => undefined);
}

/** `spent`: the thread is gone, or busy with what nobody waits for any more. */
function ask(worker: Worker, raw: Uint8Array, ms: number): Promise<{ readonly answer: ReadMail; readonly spent: boolean }> {
  return new Promise((resolve) => {
    const settle = (answer: ReadMail, spent: boolean): void => {
      clearTimeout(patience);
      worker.off('message', onMessage).off('error', onError).off('exit', onError);
      resolve({ answer, spent });
    };
    const onMessage = (message: unknown): void => {
      const answer = readSchema.safeParse(message);
      settle(answer.success ? answer.data : unreadable('broken', 'The parser gave no answer.'), !answer.success);
    };
    const onError = (): void => settle(unreadable('broken', 'The parser broke off.'), true);
    const patience = setTimeout(() => settle(unreadable('too-slow', `It took longer than ${ms / 1000} seconds to parse.`), true), ms);
    worker.on('message', onMessage).on('error', onError).on('exit', onError);
    worker.postMessage(raw);
  });
}
