/** `openward case verify-export FILE`: checks a signed case, without any records. Ends with 3 when it does not hold. */
import { join } from 'node:path';
import { checkExport, type ExportCheck } from '../../../case-desk/publishing/case-export.ts';
import { loadVerifyingKey } from '../../../platform/keys/key-files.ts';
import type { CommandRun } from '../command.ts';
import { dataDirectory } from '../config-files.ts';
import { openResults } from '../output/results.ts';
import { readSignedFile } from '../signed-file.ts';
import { printable } from '../terminal/printable.ts';

const MOST_BYTES = 64 * 1024 * 1024;

export const run: CommandRun = async (context) => {
  const key = loadVerifyingKey(context.settings.text('key') ?? join(dataDirectory(context), 'installation.key.pub'));
  const check = checkExport(readSignedFile(context.args[0] ?? '', 'an export', MOST_BYTES), key);
  const results = await openResults<ExportCheck>(context, { columns: [], single: true, page: () => sentences(check) });
  await results.add(check);
  await results.finish();
  return check.ok ? 0 : 3;
};

function sentences({ ok, caseId, tlp, keyId, proven, unproven, head, problems }: ExportCheck): string {
  if (!ok) return `The export does not hold:\n${problems.map((problem) => `  ${printable(problem)}\n`).join('')}`;
  return [
    `The export of ${printable(caseId ?? '')} (TLP:${tlp?.toUpperCase() ?? ''}) holds; signed with ${printable(keyId ?? '')}.\n`,
    `${proven} entries of the ledger fit their hashes${unproven === 0 ? '' : `, ${unproven} are shown without what their hash covers`}; head ${head?.seq ?? 0}.\n`,
  ].join('');
}
