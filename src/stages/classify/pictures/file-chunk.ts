/**
 * Files that a database keeps in pieces (GridFS of MongoDB): the first piece is a small file whole, or the beginning
 * of a larger one, and is looked at as an object of a bucket is.
 */
import { readContentType } from './content-type.ts';
import type { SampledObject } from './objects.ts';

/** Drivers cut files into pieces of this size when nobody says otherwise. */
const PIECE = 255 * 1024;

/** @returns nothing for later pieces, and for first ones of no known kind */
export function asFirstPiece(document: unknown): SampledObject | undefined {
  if (typeof document !== 'object' || document === null || !('files_id' in document && 'n' in document && 'data' in document))
    return undefined;
  const head = bytesOf(document.data);
  if (head === undefined || Number(document.n) !== 0 || readContentType(head) === undefined) return undefined;
  return { key: '', size: head.length < PIECE ? head.length : undefined, head };
}

/** Bytes as they are, or in the wrapper of the database's own format. */
function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  if (typeof value !== 'object' || value === null || !('buffer' in value)) return undefined;
  const { buffer } = value;
  if (!(buffer instanceof Uint8Array)) return undefined;
  return 'position' in value && typeof value.position === 'number' ? buffer.subarray(0, value.position) : buffer;
}
