/** `openward certificate verify FILE`: checks a certificate of closure, without any records. */
import { type CertificateCheck, checkCertificate } from '../../../case-desk/certificate/check-certificate.ts';
import { loadVerifyingKey } from '../../../platform/keys/key-files.ts';
import type { CommandRun } from '../command.ts';
import { openResults } from '../output/results.ts';
import { readSignedFile } from '../signed-file.ts';
import { printable } from '../terminal/printable.ts';

const MOST_BYTES = 8 * 1024 * 1024;

export const run: CommandRun = async (context) => {
  const path = context.settings.text('key');
  const check = checkCertificate(
    readSignedFile(context.args[0] ?? '', 'a certificate', MOST_BYTES),
    path === undefined ? undefined : loadVerifyingKey(path),
  );
  const results = await openResults<CertificateCheck>(context, { columns: [], single: true, page: () => sentences(check) });
  await results.add(check);
  await results.finish();
  return check.ok ? 0 : 3;
};

function sentences({ ok, key, keyId, problems, statement }: CertificateCheck): string {
  if (!ok || statement === null)
    return `The certificate does not hold:\n${problems.map((problem) => `  ${printable(problem)}\n`).join('')}`;
  const { store, verdict, clocks } = statement;
  const whose = key === 'trusted' ? 'the key that you named' : 'the key inside; whose it is must be known from elsewhere (--key)';
  return [
    `The certificate holds: ${printable(store.target)} was found shut at ${verdict.counted.length} looks over ${verdict.hours} hours, confidence ${verdict.confidence}.\n`,
    `Signed with ${printable(keyId ?? '')}, ${whose}.\n`,
    clocks.agree ? '' : `${printable(clocks.note)}\n`,
  ].join('');
}
