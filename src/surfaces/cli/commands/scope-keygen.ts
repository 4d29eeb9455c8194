/** `openward scope keygen FILE`: a new Ed25519 key pair on disk. */
import { saveKeyPair } from '../../../platform/keys/key-files.ts';
import { createKeyPair, readVerifyingKey } from '../../../platform/keys/signing-key.ts';
import type { CommandRun } from '../command.ts';
import { openResults } from '../output/results.ts';

export const run: CommandRun = async (context) => {
  const pair = createKeyPair();
  const { privatePath, publicPath } = saveKeyPair(context.args[0] ?? '', pair);
  const { id } = readVerifyingKey(pair.publicPem);
  const results = await openResults<{ keyId: string; privateKey: string; publicKey: string }>(context, {
    columns: [],
    single: true,
    page: ([row]) =>
      `Key ${row?.keyId}\n  private  ${row?.privateKey}  (keep it to yourself)\n  public   ${row?.publicKey}  (hand it to those who verify)\n`,
  });
  await results.add({ keyId: id, privateKey: privatePath, publicKey: publicPath });
  await results.finish();
  return 0;
};
