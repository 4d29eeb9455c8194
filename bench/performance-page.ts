/** docs/performance.md: our own figures as they were just measured, and what peers were seen to do, dated. */
import { cpus } from 'node:os';

export interface Section {
  readonly title: string;
  readonly table: string;
}

export function performancePage(sections: readonly Section[]): string {
  return `# Performance\n\n${sections.map(({ title, table }) => `## ${title}\n\n${table}\n`).join('\n')}\n${cpus().length}\n`;
}
