/** The report formats by id. HTML is loaded when it is asked for, since its charts are heavy. */
import type { ReportFormat } from './report-format.ts';

const loaders: Readonly<Record<string, () => Promise<ReportFormat>>> = {
  html: async () => (await import('./reports/html.ts')).htmlReport,
  json: async () => (await import('./reports/json.ts')).jsonReport,
  csv: async () => (await import('./reports/csv.ts')).csvReport,
};

export const reportFormatIds: readonly string[] = Object.keys(loaders);

export async function loadReportFormat(id: string): Promise<ReportFormat | undefined> {
  return Object.hasOwn(loaders, id) ? await loaders[id]?.() : undefined;
}
