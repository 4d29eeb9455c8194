/** Plain values, BSON types and Extended JSON as one of the plain forms that the engine weighs. */
import { fromBson } from './bson.ts';
import { fromExtendedJson } from './extended-json.ts';
import { Content, Entries, isRecord } from './records.ts';

export type Scalar = string | number | boolean | bigint | Date;
/** What a walk ends at; null for what is there and says nothing. */
export type Leaf = Scalar | Uint8Array | Content | null;

/** Undefined for containers. */
export function asLeaf(value: unknown): Leaf | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'bigint':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      return value === null ? null : fromObject(value);
    default:
      return null;
  }
}

function fromObject(value: object): Leaf | undefined {
  if (Array.isArray(value) || value instanceof Entries) return undefined;
  if (value instanceof Date || value instanceof Uint8Array || value instanceof Content) return value;
  if (value instanceof RegExp) return null;
  if (!isRecord(value)) return undefined;
  const type = value['_bsontype'];
  return typeof type === 'string' ? fromBson(value, type) : fromExtendedJson(value);
}
