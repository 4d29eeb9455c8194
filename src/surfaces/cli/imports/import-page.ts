/** How an import is told to a person: what came of each file, and why rows were skipped, with their lines. */
import { counted, figure } from '../../../stages/publish/figures.ts';
import type { ResultShape } from '../output/results.ts';
import { printable } from '../terminal/printable.ts';
import type { ImportedFile } from './import-file.ts';

const MOST_REASONS = 8;

export const importShape: ResultShape<ImportedFile> = {
  columns: [
    { title: 'FILE', cell: ({ file }) => file, shrinksTo: 14 },
    { title: 'FORMAT', cell: ({ format }) => format },
    { title: 'LINES', align: 'right', spare: 2, cell: ({ lines }) => figure(lines) },
    { title: 'ENDPOINTS', align: 'right', cell: ({ endpoints }) => figure(endpoints) },
    { title: 'NEW', align: 'right', cell: ({ fresh }) => figure(fresh) },
    { title: 'DUPLICATES', align: 'right', spare: 1, cell: ({ duplicates }) => figure(duplicates) },
    { title: 'NOT OPEN', align: 'right', spare: 3, cell: ({ notOpen }) => figure(notOpen) },
    { title: 'SKIPPED', align: 'right', cell: ({ skipped }) => figure(skipped) },
    { title: 'IN SCOPE', align: 'right', cell: ({ inScope }) => figure(inScope) },
  ],
};

/** What stands beside the results: one line for each reason of a file. */
export function importNotes({ file, reasons, otherTransports, outOfScope }: ImportedFile): readonly string[] {
  const notes = reasons.slice(0, MOST_REASONS).map(({ reason, count, lines }) => {
    const more = count > lines.length ? ` and ${figure(count - lines.length)} more` : '';
    return `${file}: ${counted(count, 'row')} skipped: ${reason} (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more})`;
  });
  if (reasons.length > MOST_REASONS) notes.push(`${file}: ${reasons.length - MOST_REASONS} more reasons; --format json names all.`);
  if (otherTransports > 0) notes.push(`${file}: ${counted(otherTransports, 'open port')} of UDP or SCTP, which no scan looks at, not kept`);
  if (outOfScope !== null && outOfScope > 0)
    notes.push(`${file}: ${counted(outOfScope, 'endpoint')} outside the scope, marked; nothing is sent there`);
  return notes.map((note) => printable(note));
}
