/**
 * The process in which one's own files are read: it alone holds their values, and ends with its work or with whoever
 * started it. What it sends is value-free.
 */
import { randomBytes } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { AppError } from '../errors.ts';
import { type FromInside, type Order, orderSchema } from './messages.ts';

const PROGRESS_EVERY_MS = 100;

process.on('disconnect', () => process.exit(0));
process.once('message', (message) => {
  const order = orderSchema.safeParse(message);
  if (!order.success) process.exit(1);
  void work(order.data);
});

async function work(order: Order): Promise<void> {
  try {
    await send({ type: 'inventory', inventory: await look(order) });
  } catch (error) {
    // The message of any other error may quote a record.
    const known =
      error instanceof AppError
        ? error
        : new AppError('INTERNAL', { detail: `The files could not be read (${error instanceof Error ? error.name : 'unknown reason'}).` });
    await send({ type: 'failed', code: known.code, detail: known.detail, hint: known.hint });
  }
  process.disconnect();
}

async function look({ paths, explain, mask, compileCache }: Order) {
  if (compileCache !== null) enableCompileCache(compileCache);
  // Loaded only now, so that their compiled form is found.
  const { classifyFiles } = await import('./classify-files.ts');
  const { openDocuments } = await import('../pictures/picture-means.ts');
  const { masked } = await import('../stages/inventory/inventory.ts');
  const documents = openDocuments();
  let saidAt = 0;
  try {
    return await classifyFiles({
      paths,
      input: process.stdin,
      signal: new AbortController().signal,
      documents,
      ...(explain === null ? {} : { explain }),
      ...(mask ? { naming: masked(randomBytes(32)) } : {}),
      onProgress: (progress) => {
        const now = performance.now();
        if (now - saidAt < PROGRESS_EVERY_MS) return;
        saidAt = now;
        process.send?.({ type: 'progress', progress } satisfies FromInside);
      },
    });
  } finally {
    documents.close();
  }
}

function send(message: FromInside): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(message, undefined, undefined, () => resolve());
  });
}
