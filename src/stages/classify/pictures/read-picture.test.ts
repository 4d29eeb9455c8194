import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContentType } from './content-type.ts';
import { dicomFile, dicomPatient, jpegWithExif, pdfFile } from './fixtures/documents.fixture.ts';
import { pictureFindingsSchema } from './picture-findings.ts';
import { readPicture } from './read-picture.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const PNG = (width: readonly number[], height: readonly number[]) =>
  bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', width, height, [8, 0, 0, 0, 0]);

test.each([
  ['png', PNG([0, 0, 4, 0], [0, 0, 3, 0]), 1024, 768],
  ['gif', bytes('GIF89a', [0x40, 1, 0xf0, 0]), 320, 240],
  ['webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]), 800, 600],
  ['webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x1f, 0xc3, 0x95, 0]), 800, 600],
  [
    'bmp',
    bytes(
      'BM',
      Array.from({ length: 12 }, () => 0),
      [40, 0, 0, 0, 0x20, 3, 0, 0, 0xa8, 0xfd, 0xff, 0xff],
      [1, 0, 24, 0],
    ),
    800,
    600,
  ],
  ['tiff', bytes('II', [42, 0, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 0x20, 3, 0, 0, 1, 1, 3, 0, 1, 0, 0, 0, 0x58, 2, 0, 0]), 800, 600],
  ['heic', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'ispe', [0, 0, 0, 0, 0, 0, 3, 0x20, 0, 0, 2, 0x58]), 800, 600],
  ['jpeg', jpegWithExif(), 800, 600],
])('%s is told by its first bytes, with its dimensions', (type, head, width, height) => {
  expect(readContentType(head)).toEqual({ type, width, height });
});

test.each([
  ['pdf', bytes('\r\n%PDF-1.7')],
  ['dicom', dicomFile([])],
  [
    'office',
    bytes(
      'PK',
      [3, 4],
      Array.from({ length: 26 }, () => 0),
      '[Content_Types].xml',
    ),
  ],
  ['office', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  [
    'zip',
    bytes(
      'PK',
      [3, 4],
      Array.from({ length: 26 }, () => 0),
      'patients.csv',
    ),
  ],
])('%s is told by its first bytes', (type, head) => {
  expect(readContentType(head)?.type).toBe(type);
});

test('what is read of a DICOM file, a PDF and a picture fits the form that others believe', async () => {
  for (const file of [dicomFile(dicomPatient), pdfFile(['Patient: Tavi Marelo']), jpegWithExif(), bytes('hello')])
    expect(pictureFindingsSchema.safeParse(await readPicture(file)).success).toBe(true);
});

test.each([
  [PNG([0, 0, 0xff, 0xff], [0, 0, 0xff, 0xff]), 'it has more pixels than are decoded'],
  [PNG([0, 0, 0, 32], [0, 0, 0, 32]), 'it is too small to show text'],
  [bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4]), 'its header does not say how large it is'],
])('a picture of the wrong size is not decoded', async (picture, why) => {
  const { notes } = await readPicture(picture, { recognise: () => Promise.reject(new Error('decoded')) });

  expect(notes).toEqual([why]);
});

test('no bytes make it throw', async () => {
  const heads = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x49, 0x49, 0x2a, 0], [0x52, 0x49, 0x46, 0x46], []];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
      expect(pictureFindingsSchema.safeParse(await readPicture(Uint8Array.from([...head, ...tail]))).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});
