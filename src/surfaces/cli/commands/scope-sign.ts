/** `openward scope sign [FILE] --key KEY`: writes the detached signature beside the scope, or to --output. */
import { renameSync, writeFileSync } from 'node:fs';
import { AppError } from '../../../errors.ts';
import { loadSigningKey } from '../../../platform/keys/key-files.ts';
import { parseScope } from '../../../stages/scope/parse-scope.ts';
import { formatSignature, signScope } from '../../../stages/scope/signature.ts';
import type { CommandRun } from '../command.ts';
import { readScopeText, scopePath } from '../scope/read-scope.ts';

export const run: CommandRun = async (context) => {
  const path = scopePath(context, context.args[0]);
  const keyPath = context.settings.text('key');
  if (keyPath === undefined)
    throw new AppError('USAGE', { detail: 'No key was given.', hint: 'Name the private key: --key authority.key.' });
  const parsed = parseScope(readScopeText(path), path);
  const key = loadSigningKey(keyPath);
  const signature = formatSignature(signScope(parsed, key, parsed.content.authorisation.party, context.now()));
  const target = context.settings.text('output') ?? `${path}.sig`;
  if (target === '-') {
    await context.streams.out.write(signature);
    return 0;
  }
  writeWhole(target, signature);
  if (!context.settings.is('quiet')) await context.streams.err.write(`Signed by ${key.id}: ${target}\n`);
  return 0;
};

/** A signature that is half written would refuse a good scope. */
function writeWhole(path: string, text: string): void {
  try {
    writeFileSync(`${path}.${process.pid}.partial`, text, { flag: 'wx' });
    renameSync(`${path}.${process.pid}.partial`, path);
  } catch (cause) {
    throw new AppError('OUTPUT_UNWRITABLE', { detail: `${path} cannot be written.`, cause });
  }
}
