/**
 * Which encoding a text has, by byte order mark and by how its beginning looks, and its chunks as text. UTF-8 and
 * UTF-16 are told for certain; of old encodings, the pairs of bytes of GB 18030 and the single bytes of Western Europe.
 */
import { TextDecoder } from 'node:util';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Looked at for a guess; more says no more. */
const SAMPLE = 16 * 1024;

export function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const wide = detectWide(sample);
  if (wide !== undefined) return wide;
  if (countControls(sample) > 0) return undefined;
  if (isUtf8(sample)) return 'utf-8';
  return looksLikePairs(sample) ? 'gb18030' : 'windows-1252';
}

/** Text of a head; empty where the bytes are no text. */
export function decodeHead(bytes: Uint8Array): string {
  const encoding = detectEncoding(bytes);
  return encoding === undefined ? '' : new TextDecoder(encoding).decode(bytes, { stream: true });
}

export async function* decodeChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(detectEncoding(chunk) ?? 'utf-8');
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** Latin letters and digits in UTF-16 have a zero in every second byte. */
function detectWide(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 8) return undefined;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const half = bytes.length / 2;
  if (zeros[1] > half * 0.3 && zeros[0] < half * 0.02) return 'utf-16le';
  if (zeros[0] > half * 0.3 && zeros[1] < half * 0.02) return 'utf-16be';
  return undefined;
}

/** Control characters that text does not hold; the marks around HL7 messages are let through. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 11 && byte !== 28) count += 1;
  return count;
}

/** The end may cut a character in two. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** High bytes that come in pairs, as Chinese characters do; accents of Western Europe stand alone. */
function looksLikePairs(bytes: Uint8Array): boolean {
  let pairs = 0;
  let single = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0x41;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe) {
      pairs += 1;
      at += 1;
    } else single += 1;
  }
  return pairs > 3 && pairs > single * 6;
}
