/** The table of formats in docs/importing.md, from the registry; the rest of the page is written by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFormats } from '../../src/stages/discover/formats/registry.generated.ts';

const path = 'docs/importing.md';
const BEGIN = '<!-- formats: made by "npm run generate" -->';
const END = '<!-- end of formats -->';

export function generateImporting(): readonly { path: string; content: string }[] {
  const page = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  const before = page.slice(0, page.indexOf(BEGIN));
  const after = page.slice(page.indexOf(END));
  const rows = importFormats.map(({ id, title, written, drops, onlyWith }) => {
    const how = onlyWith === undefined ? 'by its content' : `with \`${onlyWith}\``;
    return `| \`${id}\` | ${title} | ${written} | ${how} | ${drops} |`;
  });
  const table = ['| id | format | how it is written | known | dropped, besides all else |', '|---|---|---|---|---|', ...rows].join('\n');
  return [{ path, content: `${before}${BEGIN}\n\n${table}\n\n${after}` }];
}
