/** `openward case certificate CASE`: the signed proof that the store of a case is closed, as JSON, HTML or text. */
import { extname } from 'node:path';
import type { Certificate } from '../../../case-desk/certificate/certificate.ts';
import { certificatePage } from '../../../case-desk/certificate/certificate-page.ts';
import { certificateText } from '../../../case-desk/certificate/certificate-text.ts';
import { issueCertificate } from '../../../case-desk/certificate/issue-certificate.ts';
import { installationKey } from '../../../platform/keys/installation-key.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { dataDirectory } from '../config-files.ts';
import { withKeptBooks } from '../open-books.ts';
import { openOutput } from '../output/results.ts';
import { lookerOf, recheckPolicyOf } from '../recheck/open-recheck-desk.ts';
import { productVersion } from '../version.ts';

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const certificate = await issueCertificate(context.args[0] ?? '', {
      records,
      policy: recheckPolicyOf(context),
      key: installationKey(dataDirectory(context)),
      now: context.now(),
      by: lookerOf(context),
      product: `Openward ${productVersion()}`,
    });
    const output = await openOutput(context);
    await output.write(written(certificate, formatOf(context)));
    await output.close();
    return 0;
  });

function formatOf({ settings }: CommandContext): string {
  const asked = settings.text('certificate-format');
  if (asked !== undefined) return asked;
  return extname(settings.text('output') ?? '').toLowerCase();
}

function written(certificate: Certificate, format: string): string {
  if (['html', '.html', '.htm'].includes(format)) return certificatePage(certificate);
  if (['text', '.txt'].includes(format)) return certificateText(certificate);
  return `${JSON.stringify(certificate, undefined, 2)}\n`;
}
