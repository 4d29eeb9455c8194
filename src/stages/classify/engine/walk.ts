/**
 * Visits every scalar of a document with its folded path: array indices become `[]`, keys that are ids or
 * dates become `*` or `#`, JSON inside strings is opened in place. Depth and number of values are capped.
 */
export type Scalar = string | number | boolean | bigint | Date;
export type Visit = (path: readonly string[], value: Scalar | Uint8Array | null) => void;

const DEEPEST = 24;
const MOST_VALUES = 20_000;
const MOST_KEYS = 400;
const LONGEST_JSON = 65_536;

export function walkDocument(document: unknown, visit: Visit): void {
  const state = { left: MOST_VALUES };
  walk(unwrapHit(document), [], 0, state, visit);
}

/** Search engines wrap a document in `_source`; its envelope is not the owner's data. */
function unwrapHit(document: unknown): unknown {
  if (!isRecord(document)) return document;
  const source = document['_source'];
  return isRecord(source) && '_index' in document ? source : document;
}

function walk(value: unknown, path: readonly string[], depth: number, state: { left: number }, visit: Visit): void {
  if (state.left <= 0 || depth > DEEPEST) return;
  const scalar = asScalar(value);
  if (scalar !== undefined) {
    state.left -= 1;
    if (typeof scalar === 'string' && openJson(scalar, path, depth, state, visit)) return;
    visit(path, scalar);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MOST_KEYS)) walk(item, [...path, '[]'], depth + 1, state, visit);
    return;
  }
  if (!isRecord(value)) return;
  const keys = Object.keys(value);
  const crowd = keys.length > 60 && keys.slice(0, 60).every((key) => isRecord(value[key]));
  for (const key of keys.slice(0, MOST_KEYS)) walk(value[key], [...path, crowd ? '*' : foldKey(key)], depth + 1, state, visit);
}

/** Keys made of a record's own data are values: they are folded away, never kept as a path. */
export function foldKey(key: string): string {
  if (/^\d+$/.test(key)) return '#';
  if (key.length > 128 || /\d{5}/.test(key) || key.includes('@') || /^[0-9a-f-]{16,}$/i.test(key) || /^\d{4}-\d{2}/.test(key)) return '*';
  return key;
}

function openJson(text: string, path: readonly string[], depth: number, state: { left: number }, visit: Visit): boolean {
  if (text.length < 7 || text.length > LONGEST_JSON) return false;
  const first = text[0];
  if (first !== '{' && first !== '[') return false;
  const inner = parseJson(text);
  if (typeof inner !== 'object' || inner === null) return false;
  walk(inner, path, depth + 1, state, visit);
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON after all; the parser's message holds a piece of the value and is dropped with it.
    return undefined;
  }
}

/** Plain scalars, BSON types and Extended JSON, as one of the plain forms; undefined for containers. */
function asScalar(value: unknown): Scalar | Uint8Array | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (value instanceof Date || value instanceof Uint8Array) return value;
  if (!isRecord(value)) return undefined;
  return typeof value['_bsontype'] === 'string' ? fromBson(value, value['_bsontype']) : fromExtendedJson(value);
}

function fromBson(value: Record<string, unknown>, type: string): Scalar | Uint8Array | null | undefined {
  if (type === 'Binary') return value['buffer'] instanceof Uint8Array ? value['buffer'] : null;
  if (type === 'ObjectId' || type === 'Decimal128' || type === 'UUID') return String(value);
  if (type === 'Long' || type === 'Int32' || type === 'Double') {
    const number = Number(String(value));
    return Number.isNaN(number) ? null : number;
  }
  return null;
}

function fromExtendedJson(value: Record<string, unknown>): Scalar | null | undefined {
  const keys = Object.keys(value);
  const key = keys[0];
  if (keys.length !== 1 || key === undefined || !key.startsWith('$')) return undefined;
  const inner = value[key];
  if (key === '$oid' || key === '$numberDecimal' || key === '$uuid') return typeof inner === 'string' ? inner : null;
  if (key === '$numberLong' || key === '$numberInt' || key === '$numberDouble') return Number(inner);
  if (key === '$date') return extendedDate(inner);
  return undefined;
}

function extendedDate(inner: unknown): Date | null {
  if (typeof inner === 'string' || typeof inner === 'number') return new Date(inner);
  if (isRecord(inner) && typeof inner['$numberLong'] === 'string') return new Date(Number(inner['$numberLong']));
  return null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
