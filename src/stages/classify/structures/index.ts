/** The structures that are looked for inside strings, in the order in which they are asked. */
import type { DataClassId } from '../data-classes.ts';
import { base64 } from './base64.ts';
import { form } from './form.ts';
import { hl7 } from './hl7/hl7.ts';
import { json } from './json.ts';
import { labelledLines } from './labelled-lines.ts';
import { pairs } from './pairs.ts';
import { pem } from './pem.ts';
import { query } from './query.ts';
import type { Structure } from './structure.ts';
import { csv } from './table/csv.ts';
import { x12 } from './x12/x12.ts';
import { xml } from './xml/xml.ts';

export const structures: readonly Structure[] = [json, hl7, x12, xml, pem, base64, form, query, pairs, csv, labelledLines];

/** Marks below which a path leads to one value, not to one for each record. */
export const singleMarks: ReadonlySet<string> = new Set(
  structures.filter(({ marked, records }) => marked && records === undefined).map(({ id }) => `#${id}`),
);

const byMark: ReadonlyMap<string, Structure> = new Map(structures.filter(({ marked }) => marked).map((each) => [`#${each.id}`, each]));

/** What the innermost structure on a path says of the value at its end. */
export function classByStructure(path: readonly string[]): DataClassId | undefined {
  const at = path.findLastIndex((segment) => byMark.has(segment));
  if (at < 0) return undefined;
  return byMark.get(path[at] ?? '')?.says?.(path.slice(at + 1).filter((segment) => segment !== '[]'));
}

/** Marks and names that structures give themselves; they hold nothing of a value and may be shown. */
export const structureNames: ReadonlySet<string> = new Set(structures.flatMap(({ id, names = [] }) => [`#${id}`, ...names]));
