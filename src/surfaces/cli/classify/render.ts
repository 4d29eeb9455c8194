/** Chooses the form of an inventory and puts it into it. */
import { extname } from 'node:path';
import { toHtml } from '../../../stages/inventory/formats/html.ts';
import { toSarif } from '../../../stages/inventory/formats/sarif.ts';
import type { Inventory } from '../../../stages/inventory/inventory.ts';
import type { CommandContext } from '../command.ts';
import type { Output } from '../output/results.ts';
import { productVersion } from '../version.ts';
import { explainPage } from './explain-page.ts';
import { inventoryPage } from './inventory-page.ts';

const FORMATS = ['table', 'json', 'jsonl', 'sarif', 'html'] as const;
type InventoryFormat = (typeof FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, InventoryFormat>> = {
  '.json': 'json',
  '.sarif': 'sarif',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'table',
};

export function inventoryFormat(context: CommandContext): InventoryFormat {
  const asked = context.settings.text('inventory-format');
  const known = FORMATS.find((format) => format === asked);
  if (known !== undefined) return known;
  const output = context.settings.text('output');
  if (output !== undefined && output !== '-') return BY_EXTENSION[extname(output).toLowerCase()] ?? 'jsonl';
  return context.streams.out.terminal ? 'table' : 'jsonl';
}

export function renderInventory(inventory: Inventory, format: InventoryFormat, output: Output): string {
  const tool = { version: productVersion() };
  switch (format) {
    case 'json':
      return `${JSON.stringify(inventory, undefined, 2)}\n`;
    case 'jsonl':
      return jsonLines(inventory);
    case 'sarif':
      return `${JSON.stringify(toSarif(inventory, tool), undefined, 2)}\n`;
    case 'html':
      return toHtml(inventory, tool);
    case 'table':
      return inventory.explained === undefined ? inventoryPage(inventory, output) : explainPage(inventory.explained, output);
  }
}

/** One object a line, each under the word that says what it is. */
function jsonLines({ files, collections, persons, explained }: Inventory): string {
  const lines = [
    ...files.map((file) => ({ file })),
    ...collections.map((collection) => ({ collection })),
    ...(explained ?? []).map((field) => ({ explained: field })),
    { persons },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
