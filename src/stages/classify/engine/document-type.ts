/**
 * Evidence of a document's stated type: units declare element paths of FHIR resources, structures inside strings
 * know what their standard fixes, and a field that fits one is near proof.
 */
import { classByStructure } from '../structures/index.ts';
import type { DataClass } from '../unit.ts';

const PROOF = 3.2;
/** A part named like a resource, in a document that states another type: its own words, not the standard's. */
const NAMED_LIKE = 2.2;

export function typeEvidence(unit: DataClass, type: string | undefined, path: readonly string[]): number {
  if (classByStructure(path) === unit.id) return PROOF;
  if (type === undefined || unit.fhir === undefined) return 0;
  const names = [type, ...path.filter((segment) => segment !== '[]')];
  const leaf = names.at(-1);
  if (leaf === 'system' || leaf === 'use') return 0;
  if (fitsAny(unit.fhir, names)) return PROOF;
  for (let at = 1; at < names.length - 1; at++) {
    const name = names[at] ?? '';
    if (fitsAny(unit.fhir, [name.charAt(0).toUpperCase() + name.slice(1), ...names.slice(at + 1)])) return NAMED_LIKE;
  }
  return 0;
}

function fitsAny(patterns: readonly string[], names: readonly string[]): boolean {
  return patterns.some((pattern) => fits(pattern.split('.'), names));
}

/** `*` stands for one name, `value*` for names that begin so, a closing `*` for all that follows. */
function fits(pattern: readonly string[], names: readonly string[]): boolean {
  for (const [at, part] of pattern.entries()) {
    if (part === '*' && at === pattern.length - 1) return names.length >= at;
    const name = names[at];
    if (name === undefined || !fitsName(part, name)) return false;
  }
  return names.length === pattern.length;
}

function fitsName(part: string, name: string): boolean {
  if (part === '*') return true;
  return part.endsWith('*') ? name.startsWith(part.slice(0, -1)) : part === name;
}
