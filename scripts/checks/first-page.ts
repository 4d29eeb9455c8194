/**
 * The weight of the desk's first page as it travels: what a browser fetches before anything can be done on it. Charts,
 * dialogs and other pages come later and do not count.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const MOST_KB = 200;
const folder = fileURLToPath(new URL('../../dist/desk/', import.meta.url));
const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]), css: z.array(z.string()).default([]) }),
);

const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${folder}.vite/manifest.json`, 'utf8')));
const needed = new Set<string>(['index.html']);
const gather = (name: string) => {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`${name} is not in the build.`);
  if (needed.has(chunk.file)) return;
  needed.add(chunk.file);
  for (const sheet of chunk.css) needed.add(sheet);
  for (const other of chunk.imports) gather(other);
};
// The page itself, its words, and the overview that it opens with.
for (const entry of ['index.html', 'messages/en/en.ts', 'pages/overview/overview.tsx']) gather(entry);
const bytes = [...needed].reduce((sum, file) => sum + gzipSync(readFileSync(folder + file)).length, 0);
const kilobytes = Math.ceil(bytes / 1000);
console.log(`first page of the desk: ${kilobytes} kB compressed in ${needed.size} files (at most ${MOST_KB})`);
if (kilobytes > MOST_KB) process.exitCode = 1;
