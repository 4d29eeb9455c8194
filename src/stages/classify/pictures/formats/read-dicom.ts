/**
 * Reads the header of a DICOM file: which attributes of a person it carries, told by tag. Stops at the pixels, keeps no
 * value, and takes from a file that breaks off what stands before the break.
 */
import dicomParser, { type DataSet } from 'dicom-parser';
import type { Fact } from '../picture-findings.ts';
import { BURNED_IN, dicomTags, IDENTITY_REMOVED, PIXEL_DATA } from './dicom-tags.ts';

export interface DicomFindings {
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
}

/** Classes that a de-identified file holds only in name. */
const REPLACED: ReadonlySet<string> = new Set(['PatientName', 'PatientBirthDate', 'OtherPatientNames', 'OtherPatientIDs']);

export function readDicom(bytes: Uint8Array): DicomFindings {
  const notes: string[] = [];
  const data = parse(bytes, notes);
  if (data === undefined) return { facts: [], notes: [...notes, 'the DICOM header cannot be read'] };
  const removed = data.string(IDENTITY_REMOVED)?.trim() === 'YES';
  if (removed) notes.push('the file says that its patient was de-identified');
  const facts: Fact[] = [];
  for (const [tag, keyword, id, role] of dicomTags) {
    if (!holdsSomething(data, tag) || (removed && REPLACED.has(keyword))) continue;
    facts.push({ path: ['dicom', keyword], id: removed && keyword === 'PatientID' ? 'person-key' : id, role });
  }
  if (data.string(BURNED_IN)?.trim() === 'YES') {
    facts.push({ path: ['dicom', 'BurnedInAnnotation'], id: 'person-image', role: 'patient' });
    notes.push('the file says that its pixels carry text about the patient, which was not read');
  }
  const others = Object.keys(data.elements).filter((tag) => dicomParser.isPrivateTag(tag)).length;
  if (others > 0) notes.push('private elements of the maker, which were not read');
  return { facts, notes };
}

function parse(bytes: Uint8Array, notes: string[]): DataSet | undefined {
  try {
    return dicomParser.parseDicom(bytes, {
      untilTag: PIXEL_DATA,
      // A small file could expand to any size.
      inflater: () => {
        notes.push('compressed DICOM files are not expanded');
        throw new RangeError('compressed');
      },
    });
  } catch (error) {
    const partial = typeof error === 'object' && error !== null && 'dataSet' in error ? error.dataSet : undefined;
    if (!isDataSet(partial)) return undefined;
    notes.push('the DICOM header breaks off');
    return partial;
  }
}

function isDataSet(value: unknown): value is DataSet {
  return typeof value === 'object' && value !== null && 'elements' in value && 'string' in value && typeof value.string === 'function';
}

/** An element whose length says more than there is holds nothing. */
function holdsSomething(data: DataSet, tag: string): boolean {
  const element = data.elements[tag];
  if (element === undefined) return false;
  if (tag === PIXEL_DATA || (element.items?.length ?? 0) > 0) return true;
  const { dataOffset, length } = element;
  if (length === 0 || dataOffset + length > data.byteArray.length) return false;
  return data.byteArray.subarray(dataOffset, dataOffset + Math.min(length, 64)).some((byte) => byte !== 0x20 && byte !== 0);
}
