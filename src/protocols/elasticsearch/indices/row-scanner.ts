/**
 * Reads the objects of a JSON array one by one from bytes that may end anywhere. Linear in the input, no
 * recursion, and each row is parsed alone, so that neither a cut nor a hostile row spoils the others.
 */
import { JsonBraces } from '../../../json-braces.ts';

export interface ScannedRows {
  readonly rows: readonly unknown[];
  /** Rows that were complete and could not be read, or were too large. */
  readonly skipped: number;
}

const ROW_BYTES = 4_096;
const ARRAY = 0x5b;
const ARRAY_END = 0x5d;

/** Undefined when the bytes are not an array of objects, or a whole answer does not end as one. */
export function scanRows(bytes: Uint8Array, truncated: boolean): ScannedRows | undefined {
  if (bytes[firstByte(bytes)] !== ARRAY) return undefined;
  if (!truncated && bytes[lastByte(bytes)] !== ARRAY_END) return undefined;
  const decoder = new TextDecoder();
  const braces = new JsonBraces();
  const rows: unknown[] = [];
  let skipped = 0;
  let start = 0;
  for (let at = firstByte(bytes) + 1; at < bytes.length; at += 1) {
    const change = braces.step(bytes[at] ?? 0);
    if (change === 'begins') start = at;
    else if (change === 'ends') {
      const row = at - start < ROW_BYTES ? parse(decoder.decode(bytes.subarray(start, at + 1))) : undefined;
      if (row === undefined) skipped += 1;
      else rows.push(row);
    }
  }
  return { rows, skipped };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstByte(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x20);
}

function lastByte(bytes: Uint8Array): number {
  return bytes.findLastIndex((byte) => byte > 0x20);
}
