/** A copy of the checkout in a folder of its own, so that a test can add units without touching the tree. */
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');
const KEPT = ['src', 'scripts', 'docs', 'schemas', 'package.json', 'tsconfig.json', 'vitest.config.ts', 'biome.json'];

export function copyCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openward-new-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const inLab = join(root, 'src', 'lab', 'servers') + sep;
  const corpus = join(root, 'src', 'stages', 'classify', 'corpus');
  for (const name of KEPT) {
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => path !== corpus && (!path.startsWith(inLab) || path.endsWith('.ts') || statSync(path).isDirectory()),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
