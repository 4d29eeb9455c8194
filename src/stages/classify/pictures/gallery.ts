/**
 * The pictures and documents among the samples of a collection, put together: a tally of what they are, the classes
 * that their metadata hold, and the texts on them as records. The texts are values; the gallery dies with the call
 * that made it.
 */
import type { Ephemeral } from '../../../ephemeral.ts';
import { LEAST_SIDE, readContentType } from './content-type.ts';
import { asFirstPiece } from './file-chunk.ts';
import { addObject, addRead, isSampledObject, isWhole, newObjectTally, type ObjectTally, type SampledObject } from './objects.ts';
import { type Fact, type PictureFindings, ReadPicture } from './picture-findings.ts';
import type { PictureBudget } from './picture-reader.ts';
import { type TextRecord, textRecord } from './text-record.ts';

export interface Gallery {
  readonly tally: ObjectTally;
  /** How many were read, by whatever means. */
  readonly read: number;
  /** How many showed text. */
  readonly texts: number;
  readonly facts: ReadonlyMap<string, { readonly fact: Fact; readonly count: number }>;
  readonly records: readonly TextRecord[];
  readonly notes: ReadonlyMap<string, number>;
}

/** True for samples that are pictures or other objects, which the fields of records know nothing of. */
export function isInGallery(document: unknown): boolean {
  return document instanceof ReadPicture || objectOf(document) !== undefined;
}

export async function openGallery(samples: readonly Ephemeral<unknown>[], budget: PictureBudget | undefined): Promise<Gallery> {
  const tally = newObjectTally();
  const all: PictureFindings[] = [];
  for (const sample of samples) {
    const read = sample.read((document) => lookAt(document, tally, budget));
    const findings = read === undefined ? undefined : (await read).findings;
    if (findings !== undefined) all.push(findings);
  }
  const facts = new Map<string, { fact: Fact; count: number }>();
  const notes = new Map<string, number>();
  for (const findings of all) {
    for (const fact of findings.facts) {
      const key = `${fact.path.join('.')} ${fact.id}`;
      facts.set(key, { fact, count: (facts.get(key)?.count ?? 0) + 1 });
    }
    for (const note of findings.notes) notes.set(note, (notes.get(note) ?? 0) + 1);
  }
  const texts = all.filter(({ textBy }) => textBy !== null);
  return { tally, read: all.length, texts: texts.length, facts, records: texts.map(({ text }) => textRecord(text)), notes };
}

function lookAt(document: unknown, tally: ObjectTally, budget: PictureBudget | undefined): Promise<ReadPicture> | undefined {
  if (document instanceof ReadPicture) {
    addRead(tally, document.findings, document.name);
    return Promise.resolve(document);
  }
  const object = objectOf(document);
  if (object === undefined) return undefined;
  addObject(tally, object);
  const { head } = object;
  return budget === undefined || head === undefined || !isWorthReading(object) ? undefined : budget.read(head, { whole: isWhole(object) });
}

function objectOf(document: unknown): SampledObject | undefined {
  return isSampledObject(document) ? document : asFirstPiece(document);
}

/** Starting a process for icons, or for the first bytes of what says nothing there, would be for nothing. */
function isWorthReading(object: SampledObject): boolean {
  const content = object.head === undefined ? undefined : readContentType(object.head);
  switch (content?.type) {
    case undefined:
    case 'zip':
    case 'office':
      return false;
    case 'png':
    case 'gif':
    case 'bmp':
      return isWhole(object) && Math.min(content.width ?? 0, content.height ?? 0) >= LEAST_SIDE;
    case 'pdf':
      return isWhole(object);
    case 'dicom':
    case 'jpeg':
    case 'tiff':
    case 'heic':
    case 'webp':
      return true;
  }
}
