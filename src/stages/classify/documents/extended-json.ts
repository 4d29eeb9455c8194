/**
 * MongoDB Extended JSON, version 1 (strict) and version 2 (canonical and relaxed), as plain forms. A record is
 * taken for one of its types only when it has that type's keys and no other.
 */
import { finite, fromBinary, fromSeconds, wholeNumber } from './bson.ts';
import { isRecord } from './records.ts';
import type { Leaf } from './scalars.ts';

const LONGEST_BINARY = 4_000_000;

/** Undefined for a record that is none of the types. */
export function fromExtendedJson(value: Record<string, unknown>): Leaf | undefined {
  let first: string | undefined;
  let count = 0;
  for (const key in value) {
    first ??= key;
    count += 1;
    if (count > 3) return undefined;
  }
  if (first === undefined || first.charCodeAt(0) !== 36) return undefined;
  return count === 1 ? fromOne(first, value[first]) : fromSeveral(value, count);
}

function fromOne(key: string, inner: unknown): Leaf | undefined {
  switch (key) {
    case '$oid':
    case '$numberDecimal':
    case '$symbol':
    case '$uuid':
      return typeof inner === 'string' ? inner : null;
    case '$numberLong':
      return wholeNumber(String(inner));
    case '$numberInt':
    case '$numberDouble':
      return finite(Number(inner));
    case '$date':
      return readDate(inner);
    case '$binary':
      return isRecord(inner) ? readBinary(inner['base64'], inner['subType']) : null;
    case '$timestamp':
      return isRecord(inner) ? fromSeconds(Number(isRecord(inner['t']) ? Object.values(inner['t'])[0] : inner['t'])) : null;
    case '$regularExpression':
    case '$regex':
    case '$code':
    case '$minKey':
    case '$maxKey':
    case '$undefined':
      return null;
    case '$dbPointer':
      return isRecord(inner) ? readReference(inner['$id']) : null;
    default:
      return undefined;
  }
}

function fromSeveral(value: Record<string, unknown>, count: number): Leaf | undefined {
  if (count === 2 && '$binary' in value && '$type' in value) return readBinary(value['$binary'], value['$type']);
  if (count === 2 && '$regex' in value && '$options' in value) return null;
  if (count === 2 && '$code' in value && '$scope' in value) return null;
  if ('$ref' in value && '$id' in value && (count === 2 || '$db' in value)) return readReference(value['$id']);
  return undefined;
}

function readReference(id: unknown): Leaf {
  if (typeof id === 'string' || typeof id === 'number') return id;
  return isRecord(id) ? (fromExtendedJson(id) ?? null) : null;
}

function readDate(inner: unknown): Date | null {
  const at = isRecord(inner) ? Number(inner['$numberLong']) : typeof inner === 'string' || typeof inner === 'number' ? inner : Number.NaN;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The subtype is hexadecimal text, in version 1 also a number. */
function readBinary(base64: unknown, subtype: unknown): Leaf {
  if (typeof base64 !== 'string') return null;
  const kind = typeof subtype === 'number' ? subtype : Number.parseInt(String(subtype ?? '0'), 16);
  return fromBinary(Buffer.from(base64.slice(0, LONGEST_BINARY), 'base64'), Number.isNaN(kind) ? 0 : kind);
}
