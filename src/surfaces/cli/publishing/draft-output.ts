/** Writes the draft of an advisory in the form that was asked for, and says on the terminal what was drafted. */
import { extname } from 'node:path';
import type { Forms } from '../../../case-desk/publishing/draft-advisory.ts';
import { AppError } from '../../../errors.ts';
import type { CommandContext } from '../command.ts';
import { openOutput } from '../output/results.ts';
import { writeBytes } from '../output/write-bytes.ts';

export async function writeDraft(context: CommandContext, forms: Forms, hash: string, kept: boolean): Promise<void> {
  const path = context.settings.text('output');
  const format = formatOf(context, path);
  if (format === 'pdf') {
    if (path === undefined || path === '-')
      throw new AppError('USAGE', { detail: 'A PDF goes into a file.', hint: 'Name one with --output.' });
    writeBytes(path, forms.pdf);
  } else {
    const output = await openOutput(context);
    await output.write(format === 'csaf' ? forms.csaf : forms.page);
    await output.close();
  }
  if (context.settings.is('quiet')) return;
  const fate = kept ? 'kept for approval; nothing is published' : 'a rehearsal; nothing was kept';
  await context.streams.err.write(`${forms.facts.id} version ${forms.facts.version}  ${hash}  ${fate}\n`);
}

function formatOf({ settings }: CommandContext, path: string | undefined): 'html' | 'pdf' | 'csaf' {
  const asked =
    settings.text('advisory-format') ??
    extname(path ?? '')
      .slice(1)
      .toLowerCase();
  if (asked === 'pdf') return 'pdf';
  return asked === 'csaf' || asked === 'json' ? 'csaf' : 'html';
}
