/** `openward scope verify [FILE] [--key KEY.pub]`: whether the signature beside the scope holds, and whose it is. */
import { AppError } from '../../../errors.ts';
import type { CommandRun } from '../command.ts';
import { openResults } from '../output/results.ts';
import { readScope } from '../scope/read-scope.ts';
import { fitted } from '../terminal/layout.ts';

interface Row {
  readonly scope: string;
  readonly hash: string;
  readonly state: string;
  readonly keyId: string | null;
  readonly signer: string | null;
  readonly signedAt: string | null;
}

const UNKNOWN_KEY = 'The signature holds, but nothing says whose key this is: give the public key with --key.';

export const run: CommandRun = async (context) => {
  const { path, parsed, signature } = readScope(context, context.args[0]);
  if (signature.is === 'absent') throw new AppError('SCOPE_SIGNATURE_REQUIRED', { detail: `There is no signature beside ${path}.` });
  const { keyId, signer, signedAt } = signature;
  const row: Row = { scope: path, hash: parsed.hash, state: signature.is, keyId, signer, signedAt };
  const results = await openResults<Row>(context, {
    columns: [],
    single: true,
    page: ([shown]) => (shown === undefined ? '' : page(shown)),
  });
  await results.add(row);
  await results.finish();
  if (signature.is === 'unknown-key' && !context.settings.is('quiet')) {
    await context.streams.err.write(fitted(`${UNKNOWN_KEY}\n`, context.streams.err));
  }
  return 0;
};

function page({ scope, hash, state, keyId, signer, signedAt }: Row): string {
  const trust = state === 'trusted' ? 'by the key that you named' : 'by a key that you did not name';
  return `${scope}: signed ${trust}\n  key     ${keyId}\n  signer  ${signer}\n  at      ${signedAt}\n  hash    ${hash}\n`;
}
