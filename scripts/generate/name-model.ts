/**
 * Says whether the name model's weights are as new as all that they are learned from. Training takes minutes and
 * has its own command, "npm run train"; here a stale model is only named.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfInputs, weightsPath } from '../name-model/main.ts';

const root = join(import.meta.dirname, '../..');

export function generateNameModel(): { path: string; content: string }[] {
  const existing = existsSync(join(root, weightsPath)) ? readFileSync(join(root, weightsPath), 'utf8') : '';
  if (existing.includes(`digest: '${digestOfInputs()}'`)) return [{ path: weightsPath, content: existing }];
  console.warn(`${weightsPath} is older than its corpus or its trainer; run "npm run train"`);
  return [{ path: weightsPath, content: process.argv.includes('--check') ? '' : existing }];
}
