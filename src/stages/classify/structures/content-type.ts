/** Tells the type of a content by its first bytes: pictures, documents, archives. */
import { type ContentType, readContentType } from '../pictures/content-type.ts';

const TYPES: Readonly<Record<ContentType, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  heic: 'image/heic',
  pdf: 'application/pdf',
  dicom: 'application/dicom',
  office: 'application/vnd.office',
  zip: 'application/zip',
};

/** Bytes that a type is told by. */
export const HEAD_BYTES = 192;

export function contentTypeOf(head: Uint8Array): string | undefined {
  const type = readContentType(head)?.type;
  if (type !== undefined) return type === 'bmp' && !isBitmap(head) ? undefined : TYPES[type];
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8) return 'application/gzip';
  if (begins(head, 'OggS')) return 'audio/ogg';
  if (begins(head, 'ID3') || (head[0] === 0xff && (head[1] === 0xfb || head[1] === 0xf3))) return 'audio/mpeg';
  if (begins(head, 'RIFF') && begins(head.subarray(8), 'WAVE')) return 'audio/wav';
  if (begins(head.subarray(4), 'ftyp')) return 'video/mp4';
  return undefined;
}

/** Two letters begin a bitmap and much else: its reserved bytes are zero and its header has a known size. */
function isBitmap(head: Uint8Array): boolean {
  return head[6] === 0 && head[7] === 0 && head[8] === 0 && head[9] === 0 && [12, 40, 52, 56, 64, 108, 124].includes(head[14] ?? 0);
}

function begins(head: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (head[at] !== text.charCodeAt(at)) return false;
  return true;
}
