/**
 * Every type of BSON as one of the plain forms. Types that hold code, patterns or sentinels hold no data of a
 * person and become null; a reference becomes the id that it points to.
 */
import { Content } from './records.ts';
import type { Leaf } from './scalars.ts';

/** Undefined for a container that the walk goes on with. */
export function fromBson(value: Record<string, unknown>, type: string): Leaf | undefined {
  switch (type) {
    case 'ObjectId':
    case 'ObjectID':
    case 'Decimal128':
    case 'UUID':
      return String(value);
    case 'Long':
      return wholeNumber(String(value));
    case 'Int32':
    case 'Double':
      return finite(Number(String(value)));
    case 'Binary':
      return fromBinary(value['buffer'], Number(value['sub_type'] ?? 0), value['position']);
    case 'Timestamp':
      return fromSeconds(value['high'] ?? value['t']);
    case 'BSONSymbol':
    case 'Symbol':
      return typeof value['value'] === 'string' ? value['value'] : null;
    case 'DBRef':
      return isBsonId(value['oid']) ? String(value['oid']) : null;
    default:
      return null;
  }
}

/** Subtypes 3 and 4 are UUIDs; encrypted and vector subtypes are bytes like others. */
export function fromBinary(buffer: unknown, subtype: number, position?: unknown): Leaf {
  if (!(buffer instanceof Uint8Array)) return null;
  const bytes = typeof position === 'number' && position >= 0 ? buffer.subarray(0, position) : buffer;
  if ((subtype === 3 || subtype === 4) && bytes.length === 16) return asUuid(bytes);
  return subtype === 6 ? new Content('application/x-encrypted', String(bytes.length)) : bytes;
}

export function wholeNumber(text: string): Leaf {
  if (!/^-?\d{1,20}$/.test(text)) return null;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

export function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

export function fromSeconds(seconds: unknown): Date | null {
  return typeof seconds === 'number' && Number.isFinite(seconds) ? new Date(seconds * 1000) : null;
}

function asUuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function isBsonId(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && '_bsontype' in value);
}
