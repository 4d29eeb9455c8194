/** `openward report [RUN]`: the report of a run in the form that --format or the extension of --output asks for. */
import { extname } from 'node:path';
import { AppError } from '../../../errors.ts';
import type { ReportFormat } from '../../../stages/publish/report-format.ts';
import { loadReportFormat, reportFormatIds } from '../../../stages/publish/report-formats.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { gatherReport } from '../exposures/report-input.ts';
import { withKeptBooks } from '../open-books.ts';
import { openOutput } from '../output/results.ts';
import { productVersion } from '../version.ts';

export const run: CommandRun = async (context) => {
  const format = await chooseFormat(context);
  const input = await withKeptBooks(context, (records) => gatherReport(records, context.args[0], productVersion()));
  const output = await openOutput(context);
  for await (const piece of format.render(input)) {
    if (context.signal.aborted) break;
    await output.write(piece);
  }
  await output.close();
  const path = context.settings.text('output');
  if (path !== undefined && path !== '-' && !context.settings.is('quiet')) {
    await context.streams.err.write(`${format.title} of run ${input.run.id}: ${path}\n`);
  }
  return 0;
};

async function chooseFormat(context: CommandContext): Promise<ReportFormat> {
  const asked = context.settings.text('report-format');
  const output = context.settings.text('output');
  const extension = output === undefined || output === '-' ? '' : extname(output).slice(1).toLowerCase();
  const format = await loadReportFormat(asked ?? (extension === '' ? 'html' : extension === 'htm' ? 'html' : extension));
  if (format !== undefined) return format;
  throw new AppError('USAGE', {
    detail: `No report format ends in ".${extension}".`,
    hint: `Name one: --format ${reportFormatIds.join(' or ')}.`,
  });
}
