/**
 * Tells pictures and documents by their first bytes and reads the dimensions of a picture from its header. Names and
 * declared types are not believed. Looks at the head only, never decodes, and answers undefined for what it doesn't know.
 */
export const contentTypes = ['jpeg', 'png', 'gif', 'webp', 'tiff', 'bmp', 'heic', 'pdf', 'dicom', 'office', 'zip'] as const;
export type ContentType = (typeof contentTypes)[number];

/** Smaller pictures are icons: no text on them could be read. */
export const LEAST_SIDE = 120;

export interface Content {
  readonly type: ContentType;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

const DOCUMENTS: ReadonlySet<ContentType> = new Set(['pdf', 'dicom', 'office']);

export function isPicture(type: ContentType): boolean {
  return !DOCUMENTS.has(type) && type !== 'zip';
}

export function isDocument(type: ContentType): boolean {
  return DOCUMENTS.has(type);
}

export function readContentType(head: Uint8Array): Content | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const type = typeOf(head);
  return type === undefined ? undefined : { type, ...sizeOf(type, head, view) };
}

function typeOf(head: Uint8Array): ContentType | undefined {
  if (starts(head, [0x89, 0x50, 0x4e, 0x47])) return 'png';
  if (starts(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(head, [0x47, 0x49, 0x46, 0x38])) return 'gif';
  if (starts(head, [0x52, 0x49, 0x46, 0x46]) && ascii(head, 8, 4) === 'WEBP') return 'webp';
  if (starts(head, [0x49, 0x49, 0x2a, 0]) || starts(head, [0x4d, 0x4d, 0, 0x2a])) return 'tiff';
  if (starts(head, [0x42, 0x4d]) && head.length > 26) return 'bmp';
  if (ascii(head, 4, 4) === 'ftyp' && /^(hei|hev|mif|msf)/.test(ascii(head, 8, 3))) return 'heic';
  // Some writers put a few bytes in front; readers accept them.
  if (ascii(head, 0, 1024).includes('%PDF-')) return 'pdf';
  if (ascii(head, 128, 4) === 'DICM') return 'dicom';
  if (starts(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'office';
  if (starts(head, [0x50, 0x4b, 3, 4])) return isOffice(head) ? 'office' : 'zip';
  return undefined;
}

/** The first entry of an office document is one of a few. */
function isOffice(head: Uint8Array): boolean {
  return /^(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetypeapplication\/vnd\.oasis)/.test(ascii(head, 30, 60));
}

interface Size {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

const UNKNOWN: Size = { width: undefined, height: undefined };

function sizeOf(type: ContentType, head: Uint8Array, view: DataView): Size {
  switch (type) {
    case 'png':
      return { width: u32(view, 16), height: u32(view, 20) };
    case 'jpeg':
      return jpegSize(head, view);
    case 'gif':
      return { width: u16(view, 6, true), height: u16(view, 8, true) };
    case 'webp':
      return webpSize(head, view);
    case 'tiff':
      return tiffSize(view);
    case 'bmp':
      return bmpSize(view);
    case 'heic':
      return heicSize(head, view);
    case 'pdf':
    case 'dicom':
    case 'office':
    case 'zip':
      return UNKNOWN;
  }
}

/** Walks the segments up to the frame header; each step moves forward, so it ends with the head. */
function jpegSize(head: Uint8Array, view: DataView): Size {
  let at = 2;
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) break;
    const marker = head[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: u16(view, at + 5), width: u16(view, at + 7) };
    at += 2 + Math.max(2, u16(view, at + 2) ?? 2);
  }
  return UNKNOWN;
}

function webpSize(head: Uint8Array, view: DataView): Size {
  const form = ascii(head, 12, 4);
  if (form === 'VP8 ') return masked(u16(view, 26, true), u16(view, 28, true));
  if (form === 'VP8X') return oneMore(u24(view, 24), u24(view, 27));
  const bits = form === 'VP8L' ? u32(view, 21, true) : undefined;
  return bits === undefined ? UNKNOWN : oneMore(bits & 0x3fff, (bits >>> 14) & 0x3fff);
}

function masked(width: number | undefined, height: number | undefined): Size {
  return { width: width === undefined ? undefined : width & 0x3fff, height: height === undefined ? undefined : height & 0x3fff };
}

function oneMore(width: number | undefined, height: number | undefined): Size {
  return { width: width === undefined ? undefined : width + 1, height: height === undefined ? undefined : height + 1 };
}

/** The first directory alone, and of it no more entries than are there. */
function tiffSize(view: DataView): Size {
  const little = u16(view, 0) === 0x4949;
  const start = u32(view, 4, little) ?? 0;
  const entries = Math.min(u16(view, start, little) ?? 0, 512);
  let width: number | undefined;
  let height: number | undefined;
  for (let at = start + 2; at < start + 2 + entries * 12; at += 12) {
    const tag = u16(view, at, little);
    const value = u16(view, at + 2, little) === 3 ? u16(view, at + 8, little) : u32(view, at + 8, little);
    if (tag === 256) width = value;
    if (tag === 257) height = value;
  }
  return { width, height };
}

function bmpSize(view: DataView): Size {
  if (u32(view, 14, true) === 12) return { width: u16(view, 18, true), height: u16(view, 20, true) };
  // A negative height says that the rows begin at the top.
  return { width: u32(view, 18, true), height: Math.abs((u32(view, 22, true) ?? 0) | 0) };
}

function heicSize(head: Uint8Array, view: DataView): Size {
  const at = ascii(head, 0, 4096).indexOf('ispe');
  return at < 0 ? UNKNOWN : { width: u32(view, at + 8), height: u32(view, at + 12) };
}

function starts(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

function ascii(head: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...head.subarray(from, from + length));
}

function u16(view: DataView, at: number, little = false): number | undefined {
  return at + 2 <= view.byteLength ? view.getUint16(at, little) : undefined;
}

function u24(view: DataView, at: number): number | undefined {
  return at + 3 <= view.byteLength ? view.getUint8(at) + view.getUint16(at + 1, true) * 256 : undefined;
}

function u32(view: DataView, at: number, little = false): number | undefined {
  return at + 4 <= view.byteLength ? view.getUint32(at, little) : undefined;
}
