/** `openward certificate verify FILE`: checks a certificate of closure, without any records. */
import { readFileSync } from 'node:fs';
import { type CertificateCheck, checkCertificate } from '../../../case-desk/certificate/check-certificate.ts';
import { AppError } from '../../../errors.ts';
import { loadVerifyingKey } from '../../../platform/keys/key-files.ts';
import type { CommandRun } from '../command.ts';
import { openResults } from '../output/results.ts';
import { printable } from '../terminal/printable.ts';

const MOST_BYTES = 8 * 1024 * 1024;

export const run: CommandRun = async (context) => {
  const path = context.settings.text('key');
  const check = checkCertificate(readText(context.args[0] ?? ''), path === undefined ? undefined : loadVerifyingKey(path));
  const results = await openResults<CertificateCheck>(context, { columns: [], single: true, page: () => sentences(check) });
  await results.add(check);
  await results.finish();
  return check.ok ? 0 : 3;
};

function readText(path: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.length <= MOST_BYTES) return text;
  } catch (cause) {
    throw new AppError('CASE_INPUT_MALFORMED', { detail: `${path} cannot be read.`, cause });
  }
  throw new AppError('CASE_INPUT_MALFORMED', { detail: `${path} is larger than a certificate can be.` });
}

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
