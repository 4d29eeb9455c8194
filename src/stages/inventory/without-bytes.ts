/**
 * A copy of a record without its bytes, for a look that must leave the record whole: the classifier overwrites
 * the bytes of what it has read. Everything else is shared with the record.
 */
const DEEPEST = 24;

export function withoutBytes(record: unknown): unknown {
  return holdsBytes(record, 0) ? copy(record, 0) : record;
}

function holdsBytes(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer || Object.values(value).some((inside) => holdsBytes(inside, depth + 1));
}

function copy(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > DEEPEST || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return null;
  if (Array.isArray(value)) return value.map((inside) => copy(inside, depth + 1));
  if (!holdsBytes(value, depth)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, copy(inside, depth + 1)]));
}
