/**
 * Reads one picture or document: its kind by content, what its metadata say by tag, and the text on it where there
 * are means to recognise it. Writes nothing, keeps nothing, and answers for any bytes: what is broken, too large or
 * unknown is said in the notes. Meant for a process whose time and memory others limit.
 */
import { type Content, isPicture, LEAST_SIDE, readContentType } from './content-type.ts';
import { readDicom } from './formats/read-dicom.ts';
import { readExif } from './formats/read-exif.ts';
import { readPdf } from './formats/read-pdf.ts';
import { emptyNotes, type PictureFindings } from './picture-findings.ts';
import { NOT_LOOKED_FOR } from './picture-reader.ts';

/** Recognises text; `why` is ours and says why there is none. */
export type Recognise = (picture: Uint8Array) => Promise<Recognised>;

export type Recognised = { readonly is: 'read'; readonly text: string } | { readonly is: 'unread'; readonly why: string };

export interface PictureMeans {
  /** Absent where text is not to be recognised. */
  readonly recognise?: Recognise | undefined;
}

/** Larger ones would be decoded into more memory than they are worth. */
const MOST_PIXELS = 40_000_000;

export async function readPicture(bytes: Uint8Array, means: PictureMeans = {}): Promise<PictureFindings> {
  const content = readContentType(bytes);
  if (content === undefined) return { ...NOTHING, notes: ['its content is of no known kind'] };
  const { type } = content;
  const about = { ...NOTHING, type, width: content.width ?? null, height: content.height ?? null };
  if (type === 'dicom') return { ...about, ...asArrays(readDicom(bytes)) };
  if (type === 'pdf') {
    const { text, notes } = await readPdf(bytes);
    return { ...about, text, textBy: text.trim() === '' ? null : 'document', notes: [...notes] };
  }
  if (!isPicture(type)) return { ...about, notes: ['office documents and archives were not opened'] };
  const facts = [...(await readExif(bytes))];
  const read = await recognised(bytes, content, means);
  return read.is === 'read' ? { ...about, facts, text: read.text, textBy: 'recognition' } : { ...about, facts, notes: [read.why] };
}

async function recognised(bytes: Uint8Array, { type, width, height }: Content, { recognise }: PictureMeans): Promise<Recognised> {
  if (recognise === undefined) return { is: 'unread', why: NOT_LOOKED_FOR };
  if (type === 'heic') return { is: 'unread', why: 'pictures of the kind HEIC are not decoded' };
  if (width === undefined || height === undefined) return { is: 'unread', why: 'its header does not say how large it is' };
  if (width * height > MOST_PIXELS) return { is: 'unread', why: 'it has more pixels than are decoded' };
  if (Math.min(width, height) < LEAST_SIDE) return { is: 'unread', why: emptyNotes.tooSmall };
  return recognise(bytes);
}

function asArrays({ facts, notes }: ReturnType<typeof readDicom>): Pick<PictureFindings, 'facts' | 'notes'> {
  return { facts: [...facts], notes: [...notes] };
}

const NOTHING: PictureFindings = { type: null, width: null, height: null, facts: [], text: '', textBy: null, notes: [] };
