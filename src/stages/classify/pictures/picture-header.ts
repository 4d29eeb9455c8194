/**
 * Tells pictures and documents by their first bytes and reads the dimensions of a picture from its header.
 * Looks at the head only, never decodes, and answers undefined for what it doesn't know.
 */
export interface PictureHeader {
  readonly type: 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'bmp' | 'heic' | 'pdf' | 'dicom';
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export function readPictureHeader(head: Uint8Array): PictureHeader | undefined {
  if (starts(head, [0x89, 0x50, 0x4e, 0x47])) return { type: 'png', width: u32(head, 16), height: u32(head, 20) };
  if (starts(head, [0xff, 0xd8, 0xff])) return { type: 'jpeg', ...jpegSize(head) };
  if (starts(head, [0x47, 0x49, 0x46, 0x38])) return { type: 'gif', width: u16le(head, 6), height: u16le(head, 8) };
  if (starts(head, [0x52, 0x49, 0x46, 0x46]) && ascii(head, 8, 4) === 'WEBP') return { type: 'webp', width: undefined, height: undefined };
  if (starts(head, [0x49, 0x49, 0x2a, 0]) || starts(head, [0x4d, 0x4d, 0, 0x2a]))
    return { type: 'tiff', width: undefined, height: undefined };
  if (starts(head, [0x42, 0x4d]) && head.length > 26) return { type: 'bmp', width: u16le(head, 18), height: u16le(head, 22) };
  if (ascii(head, 4, 4) === 'ftyp' && /^(hei|mif)/.test(ascii(head, 8, 3))) return { type: 'heic', width: undefined, height: undefined };
  if (ascii(head, 0, 5) === '%PDF-') return { type: 'pdf', width: undefined, height: undefined };
  if (ascii(head, 128, 4) === 'DICM') return { type: 'dicom', width: undefined, height: undefined };
  return undefined;
}

/** Walks the segments up to the frame header; each step moves forward, so it ends with the head. */
function jpegSize(head: Uint8Array): { width: number | undefined; height: number | undefined } {
  let at = 2;
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) break;
    const marker = head[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: u16(head, at + 5), width: u16(head, at + 7) };
    at += 2 + Math.max(2, u16(head, at + 2) ?? 2);
  }
  return { width: undefined, height: undefined };
}

function starts(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

function ascii(head: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...head.subarray(from, from + length));
}

function u16(head: Uint8Array, at: number): number | undefined {
  const high = head[at];
  const low = head[at + 1];
  return high === undefined || low === undefined ? undefined : high * 256 + low;
}

function u16le(head: Uint8Array, at: number): number | undefined {
  const low = head[at];
  const high = head[at + 1];
  return high === undefined || low === undefined ? undefined : high * 256 + low;
}

function u32(head: Uint8Array, at: number): number | undefined {
  const high = u16(head, at);
  const low = u16(head, at + 2);
  return high === undefined || low === undefined ? undefined : high * 65_536 + low;
}
