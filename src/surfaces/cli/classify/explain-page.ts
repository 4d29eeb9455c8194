/** Why a field has its class, and why not another: the evidence for and against, without a value. */
import type { Explained } from '../../../stages/inventory/inventory.ts';
import { fitted } from '../terminal/layout.ts';
import { printable } from '../terminal/printable.ts';
import type { Page } from './inventory-page.ts';

/** From here on a class is reported. */
const REPORTED = 0.5;

export function explainPage(fields: readonly Explained[], page: Page): string {
  return fields.map((field) => fieldPart(field, page)).join('\n');
}

function fieldPart({ collection, path, n, candidates }: Explained, page: Page): string {
  const { colours } = page;
  const lines = [`${colours.bold(printable(path))} in ${printable(collection)}, ${n} values looked at`];
  for (const { id, confidence, evidence } of candidates) {
    const verdict = confidence >= REPORTED ? colours.green('found') : colours.dim('not found');
    lines.push(`  ${colours.bold(id)}  ${confidence.toFixed(2)}  ${verdict}`);
    for (const { points, because } of evidence)
      lines.push(fitted(`    ${points > 0 ? 'for    ' : 'against'} ${signed(points)}  ${because}`, page));
  }
  lines.push(colours.dim(fitted('  One point more is ten times the odds; a class is found from a sum above 0.', page)));
  return `${lines.join('\n')}\n`;
}

function signed(points: number): string {
  return `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`;
}
