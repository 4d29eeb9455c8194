/**
 * Packs the bootstrap registries of RFC 9224 (ipv4.json, ipv6.json and dns.json as IANA publishes them, in a folder)
 * into the copy that the product carries: `node scripts/rdap-bootstrap.ts FOLDER`. Servers without TLS are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const registrySchema = z.object({
  publication: z.iso.datetime(),
  services: z.array(z.tuple([z.array(z.string().max(300)), z.array(z.string().max(300))])).max(10_000),
});

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder with ipv4.json, ipv6.json and dns.json.');
const [v4, v6, dns] = ['ipv4.json', 'ipv6.json', 'dns.json'].map((name) =>
  registrySchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
);
const publication = [v4, v6, dns].map((registry) => registry?.publication ?? '').sort()[0] ?? '';

const content = [
  '/** Made by scripts/rdap-bootstrap.ts from the bootstrap registries of IANA; do not edit. One line for each server. */',
  "import type { PackedBootstrap } from './bootstrap.ts';",
  '',
  'export const packagedBootstrap: PackedBootstrap = {',
  `  publication: '${publication}',`,
  ...(['ipv4', 'ipv6', 'dns'] as const).map((kind, index) => section(kind, [v4, v6, dns][index]?.services ?? [])),
  '};',
  '',
].join('\n');
writeFileSync(join(import.meta.dirname, '../src/stages/attribute/rdap/bootstrap.generated.ts'), content);

function section(kind: string, services: readonly (readonly [readonly string[], readonly string[]])[]): string {
  const byServer = new Map<string, string[]>();
  for (const [entries, urls] of services) {
    const url = urls.find((each) => each.startsWith('https://'));
    if (url === undefined) continue;
    const base = url.endsWith('/') ? url : `${url}/`;
    byServer.set(base, [...(byServer.get(base) ?? []), ...entries]);
  }
  const lines = [...byServer].sort(([a], [b]) => (a < b ? -1 : 1)).map(([url, entries]) => `    '${url}': '${entries.join(' ')}',`);
  return [`  ${kind}: {`, ...lines, '  },'].join('\n');
}
