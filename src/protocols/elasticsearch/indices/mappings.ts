/**
 * Declared fields of indices, from their mappings: paths and types, never a value. Up to generation 6 a type
 * stands between `mappings` and `properties`; multi-fields are kept, since counting needs the exact one.
 */
import { z } from 'zod';
import type { Wire } from '../../../platform/wire/contract.ts';
import type { DeclaredField } from '../../protocol.ts';
import { askOptional } from './listing.ts';

const MAPPING_BYTES = 400_000;
const MOST_FIELDS = 1500;
const MOST_NESTING = 12;

const nodeSchema = z.record(z.string(), z.unknown());
const answerSchema = z.record(z.string(), z.object({ mappings: nodeSchema }));

export async function readMapping(wire: Wire, index: string): Promise<readonly DeclaredField[] | undefined> {
  const json = await askOptional(wire, `/${encodeURIComponent(index)}/_mapping`, MAPPING_BYTES);
  const parsed = answerSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const fields = new Map<string, DeclaredField>();
  for (const { mappings } of Object.values(parsed.data))
    for (const properties of propertiesOf(mappings)) collect(properties, '', fields, 0);
  return [...fields.values()];
}

function propertiesOf(mappings: Record<string, unknown>): Record<string, unknown>[] {
  const direct = nodeSchema.safeParse(mappings['properties']);
  if (direct.success) return [direct.data];
  const typed: Record<string, unknown>[] = [];
  for (const [type, body] of Object.entries(mappings)) {
    const properties = nodeSchema.safeParse(nodeSchema.safeParse(body).data?.['properties']);
    if (type !== '_default_' && properties.success) typed.push(properties.data);
  }
  return typed;
}

function collect(properties: Record<string, unknown>, prefix: string, fields: Map<string, DeclaredField>, depth: number): void {
  if (depth > MOST_NESTING) return;
  for (const [name, body] of Object.entries(properties)) {
    if (fields.size >= MOST_FIELDS) return;
    const node = nodeSchema.safeParse(body);
    if (!node.success) continue;
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const type = node.data['type'];
    if (typeof type === 'string') fields.set(path, { path, type: type.slice(0, 40) });
    for (const key of ['properties', 'fields']) {
      const below = nodeSchema.safeParse(node.data[key]);
      if (below.success) collect(below.data, path, fields, depth + 1);
    }
  }
}
