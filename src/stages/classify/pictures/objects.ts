/**
 * Tallies the objects of a bucket or the pictures of a folder: what they are by content, how large, and whether their
 * names speak of care or of identity documents. Counts only: no name is kept.
 */
import { tokenise } from '../engine/tokens.ts';
import { isDocument, isPicture, readContentType } from './content-type.ts';
import type { PictureFindings } from './picture-findings.ts';

export interface SampledObject {
  readonly key: string;
  readonly contentType?: string | undefined;
  readonly size?: number | undefined;
  /** The first bytes of it. */
  readonly head?: Uint8Array | undefined;
}

/** Words of names that make a picture a document about a person. */
const DOCUMENT_WORDS = new Set(
  'rx prescription prescriptions script scripts ordonnance ordonnances receita receitas receituario wasfa scan scans exam exame exames xray radiology report laudo id passport identity license insurance card selfie photo patient patients paciente referral dicom chart records medical health lab labs consent 处方 病历 报告 身份证 检查 وصفة وصفات صورة هوية'.split(
    ' ',
  ),
);

export function isSampledObject(value: unknown): value is SampledObject {
  return (
    typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && 'size' in value && !('_id' in value)
  );
}

/** True when all of it was taken, and not its beginning alone. */
export function isWhole({ size, head }: SampledObject): boolean {
  return head !== undefined && head.length > 0 && head.length === size;
}

export interface ObjectTally {
  objects: number;
  pictures: number;
  documents: number;
  worded: number;
  wide: number;
}

export function newObjectTally(): ObjectTally {
  return { objects: 0, pictures: 0, documents: 0, worded: 0, wide: 0 };
}

export function addObject(tally: ObjectTally, object: SampledObject): void {
  const content = object.head === undefined ? undefined : readContentType(object.head);
  const byName = /\.(jpe?g|png|tiff?|gif|webp|heic|bmp)$/i.test(object.key) || (object.contentType ?? '').startsWith('image/');
  tally.objects += 1;
  if (content !== undefined && isDocument(content.type)) tally.documents += 1;
  else if ((content !== undefined && isPicture(content.type)) || (byName && object.head === undefined)) tally.pictures += 1;
  if (hasDocumentWord(object.key)) tally.worded += 1;
  if ((content?.width ?? 0) >= 400 && (content?.height ?? 0) >= 400) tally.wide += 1;
}

/** For what was read elsewhere and whose bytes are gone. */
export function addRead(tally: ObjectTally, { type, width, height }: PictureFindings, name: string): void {
  tally.objects += 1;
  if (type !== null && isDocument(type)) tally.documents += 1;
  else if (type !== null && isPicture(type)) tally.pictures += 1;
  if (hasDocumentWord(name)) tally.worded += 1;
  if ((width ?? 0) >= 400 && (height ?? 0) >= 400) tally.wide += 1;
}

export function hasDocumentWord(name: string): boolean {
  return tokenise(name).some(
    (token) => DOCUMENT_WORDS.has(token) || [...DOCUMENT_WORDS].some((word) => /\p{Script=Han}/u.test(word) && token.includes(word)),
  );
}
