/**
 * Classifies the objects of a bucket from names and first bytes: pictures and scans beside words of care or
 * of identity documents. Nothing is decoded here, so what a picture shows is said to be unread.
 */
import type { CollectionOutcome } from '../../../outcome.ts';
import { isRecord } from '../documents/records.ts';
import { confidenceOf, REPORTED } from '../engine/findings.ts';
import type { Lexicon } from '../engine/lexicon.ts';
import { collectionSubject } from '../engine/name-evidence.ts';
import { tokenise } from '../engine/tokens.ts';
import { readContentType } from './content-type.ts';

export interface SampledObject {
  readonly key: string;
  readonly contentType?: string | undefined;
  readonly size?: number | undefined;
  readonly head?: Uint8Array | undefined;
}

/** Words of names that make a picture a document about a person. */
const DOCUMENT_WORDS = new Set(
  'rx prescription prescriptions script scripts ordonnance ordonnances receita receitas receituario wasfa scan scans exam exame exames xray radiology report laudo id passport identity license insurance card selfie photo patient patients paciente referral dicom chart records medical health lab labs consent 处方 病历 报告 身份证 检查 وصفة وصفات صورة هوية'.split(
    ' ',
  ),
);

export function isSampledObject(value: unknown): value is SampledObject {
  return isRecord(value) && typeof value['key'] === 'string' && 'size' in value && !('_id' in value);
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
  tally.objects += 1;
  const header = object.head === undefined ? undefined : readContentType(object.head);
  const byName = /\.(jpe?g|png|tiff?|gif|webp|heic|bmp)$/i.test(object.key) || (object.contentType ?? '').startsWith('image/');
  const isDocument = header?.type === 'pdf' || header?.type === 'dicom';
  if (isDocument) tally.documents += 1;
  else if (header !== undefined || (byName && object.head === undefined)) tally.pictures += 1;
  if (hasDocumentWord(object.key)) tally.worded += 1;
  if ((header?.width ?? 0) >= 400 && (header?.height ?? 0) >= 400) tally.wide += 1;
}

export function objectFindings(tally: ObjectTally, bucketName: string, lexicon: Lexicon): CollectionOutcome['classes'] {
  const shown = tally.pictures + tally.documents;
  if (tally.objects === 0 || shown === 0) return [];
  const rate = shown / tally.objects;
  const worded = tally.worded / tally.objects;
  const named = hasDocumentWord(bucketName);
  const subject = collectionSubject(bucketName, lexicon);
  let score =
    -1.9 +
    (rate > 0.5 ? 1 : 0.4) +
    (named ? 1.6 : 0) +
    (worded > 0.3 ? 1.6 : 0) +
    (subject === 'patient' ? 0.8 : subject === 'person' ? 0.4 : 0);
  if (subject === 'product' && !named) score -= 2;
  const confidence = confidenceOf(score);
  if (confidence < REPORTED) return [];
  const reasons = [
    `picture-bytes: ${tally.pictures} pictures and ${tally.documents} documents among ${tally.objects} objects by their first bytes`,
    `object-names: ${Math.round(worded * 100)} % with words of prescriptions, scans or identity documents${named ? '; the bucket is named so too' : ''}`,
    ...(tally.wide > 0 ? [`picture-size: ${tally.wide} of at least 400 × 400 pixels`] : []),
    'unread: the content of the pictures was not looked at',
  ];
  const common = { field: 'object', confidence, role: 'patient' as const, n: tally.objects, rate: Math.round(rate * 1000) / 1000, reasons };
  return [{ id: 'person-image', ...common }];
}

function hasDocumentWord(name: string): boolean {
  return tokenise(name).some(
    (token) => DOCUMENT_WORDS.has(token) || [...DOCUMENT_WORDS].some((word) => /\p{Script=Han}/u.test(word) && token.includes(word)),
  );
}
