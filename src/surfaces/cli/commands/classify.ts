/** `openward classify PATH…`: the data inventory of one's own files. */
import { AppError, type ErrorCode, errorCatalogue } from '../../../errors.ts';
import { classifyApart } from '../../../inward/classify-apart.ts';
import type { Inventory } from '../../../stages/inventory/inventory.ts';
import { classifyProgress } from '../classify/progress.ts';
import { inventoryFormat, renderInventory } from '../classify/render.ts';
import type { CommandContext, CommandRun, ExitStatus } from '../command.ts';
import { openOutput } from '../output/results.ts';

export const run: CommandRun = async (context) => {
  const { settings, signal, args } = context;
  const format = inventoryFormat(context);
  const output = await openOutput(context);
  const progress = classifyProgress(context);
  let inventory: Inventory;
  try {
    inventory = await classifyApart({
      paths: args,
      explain: settings.text('explain'),
      mask: settings.is('mask'),
      signal,
      onProgress: progress.show,
    });
  } finally {
    progress.end();
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
