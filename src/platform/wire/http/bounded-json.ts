/**
 * JSON from a stranger: nesting is measured on the bytes before anything is built, and the text must be
 * valid UTF-8. Linear in the length, without recursion.
 */
import type { WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export type ParsedJson = { readonly ok: true; readonly value: unknown } | WireFailure;

export function parseBoundedJson(bytes: Uint8Array, mostDepth: number): ParsedJson {
  if (isDeeperThan(bytes, mostDepth)) return failure('too-deep', `The answer nests deeper than ${mostDepth} levels.`);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { ok: true, value };
  } catch {
    // The parser's message quotes the text, so it is dropped.
    return failure('malformed', `The ${bytes.length} bytes of the answer are not JSON in UTF-8.`);
  }
}

/** True when brackets outside strings nest deeper than `most`. */
export function isDeeperThan(bytes: Uint8Array, most: number): boolean {
  let depth = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (byte === QUOTE) i = endOfString(bytes, i);
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > most) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let i = start + 1;
  while (i < bytes.length && bytes[i] !== QUOTE) i += bytes[i] === BACKSLASH ? 2 : 1;
  return i;
}
