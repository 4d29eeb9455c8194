/** `openward classify PATH…`: the data inventory of one's own files. */
import { randomBytes } from 'node:crypto';
import { classifyFiles } from '../../../classify-files.ts';
import { AppError, type ErrorCode, errorCatalogue } from '../../../errors.ts';
import { openDocuments } from '../../../pictures/picture-means.ts';
import { type Inventory, masked } from '../../../stages/inventory/inventory.ts';
import { classifyProgress } from '../classify/progress.ts';
import { inventoryFormat, renderInventory } from '../classify/render.ts';
import type { CommandContext, CommandRun, ExitStatus } from '../command.ts';
import { openOutput } from '../output/results.ts';

export const run: CommandRun = async (context) => {
  const { settings, streams, signal, args } = context;
  const format = inventoryFormat(context);
  const output = await openOutput(context);
  const progress = classifyProgress(context);
  const documents = openDocuments();
  let inventory: Inventory;
  try {
    inventory = await classifyFiles({
      paths: args,
      input: bytesOf(streams.input),
      signal,
      documents,
      explain: settings.text('explain'),
      onProgress: progress.show,
      ...(settings.is('mask') ? { naming: masked(randomBytes(32)) } : {}),
    });
  } finally {
    progress.end();
    documents.close();
  }
  await output.write(renderInventory(inventory, format, output));
  await output.close();
  return await conclude(context, inventory);
};

/** Every file that was not read in full is named on standard error, and makes the status 5. */
async function conclude({ streams, settings }: CommandContext, { files, collections, explained }: Inventory): Promise<ExitStatus> {
  const failed = files.filter(({ state }) => state === 'failed');
  const [first] = failed;
  if (first !== undefined && collections.length === 0 && files.length === 1) {
    throw new AppError(codeOf(first.code), { detail: first.reason ?? `${first.name} cannot be read.` });
  }
  for (const { name, state, reason = '' } of files) {
    if (state === 'read' || (settings.is('quiet') && state !== 'failed')) continue;
    await streams.err.write(`${STATE_WORDS[state]} ${name}: ${reason}\n`);
  }
  if (explained?.length === 0)
    throw new AppError('USAGE', { detail: 'No collection has a field of that name.', hint: 'Run without --explain to see the fields.' });
  return failed.length > 0 || files.some(({ state }) => state === 'not-read') ? 5 : 0;
}

const STATE_WORDS = { read: 'read', partly: 'read in part', 'not-read': 'not read', failed: 'failed' } as const;

function codeOf(code: string | undefined): ErrorCode {
  if (code === 'FILE_UNREADABLE' || code === 'FILE_REFUSED') return code;
  return code !== undefined && code in errorCatalogue ? 'FILE_MALFORMED' : 'INTERNAL';
}

async function* bytesOf(input: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
