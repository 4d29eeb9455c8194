/**
 * What reading one picture or document gave: its kind, the classes that its metadata hold, told by tag and without
 * a value, and the text that was read off it. The text is a value: it goes to the classifier and dies there.
 */
import { z } from 'zod';
import { type DataClassId, isDataClassId } from '../data-classes.ts';
import { contentTypes } from './content-type.ts';

/** A class told by where it stands, such as the patient's name of a DICOM file. */
const factSchema = z.strictObject({
  /** Ours, never of the file: the format and the name of the tag. */
  path: z.array(z.string().max(60)).max(3),
  id: z.string().refine((id): id is DataClassId => isDataClassId(id)),
  role: z.enum(['patient', 'staff', 'relative', 'organisation', 'person']),
});

export const pictureFindingsSchema = z.strictObject({
  type: z.enum(contentTypes).nullable(),
  width: z.number().int().nonnegative().nullable(),
  height: z.number().int().nonnegative().nullable(),
  facts: z.array(factSchema).max(100),
  /** What can be read on it; empty where nothing was looked at or found. */
  text: z.string().max(400_000),
  textBy: z.enum(['recognition', 'document']).nullable(),
  /** What was not looked at and why, in our words. */
  notes: z.array(z.string().max(200)).max(20),
});

export type Fact = z.infer<typeof factSchema>;
export type PictureFindings = z.infer<typeof pictureFindingsSchema>;

/** Notes of pictures that were read and show nothing: there is no more to be had of them. */
export const emptyNotes = { noText: 'no text was found on it', tooSmall: 'it is too small to show text' } as const;

/** A sampled picture as the classifier takes it; other code has nothing to do with what is in it. */
export class ReadPicture {
  readonly findings: PictureFindings;
  /** Of the file or object; a value, like the text. */
  readonly name: string;

  constructor(findings: PictureFindings, name = '') {
    this.findings = findings;
    this.name = name;
  }
}
