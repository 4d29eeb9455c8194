import { expect, test } from 'vitest';
import { Ephemeral } from '../../../ephemeral.ts';
import { createClassifier } from '../classifier.ts';
import { dicomFile, dicomPatient, jpegWithExif, pdfFile } from './fixtures/documents.fixture.ts';
import { type BytesReader, createPictureReader, type PictureLimits } from './picture-reader.ts';
import { readPicture } from './read-picture.ts';

/** Reads in this process, and recognises the same text on every picture. */
function inHere(text: string): BytesReader & { readonly asked: boolean[] } {
  const asked: boolean[] = [];
  return {
    asked,
    async read(bytes, { recognise }) {
      asked.push(recognise);
      return { answer: await readPicture(bytes, recognise ? { recognise: async () => ({ is: 'read', text }) } : {}) };
    },
  };
}

async function classify(name: string, files: readonly Uint8Array[], reader: BytesReader, limits?: PictureLimits) {
  const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.1, pictures: createPictureReader(reader, limits) });
  const samples = files.map((head, at) => Ephemeral.of<unknown>({ key: `file-${at}`, size: head.length, head: head.slice() }));
  return classifier.collection({ rawName: name, documents: 3000, bytes: 9_000_000, samples });
}

const prescription =
  'Prescription\nPatient: Tavi Marelo\nDate of birth: 12/14/1957\nMedication: Lisinopril 10 mg tablet\nPhone: (402) 638-3370';
const pictures = Array.from({ length: 6 }, () => jpegWithExif({ place: false, serial: false }));
const idsOf = (classes: readonly { readonly id: string; readonly field: string }[]) => classes.map(({ id, field }) => `${field} ${id}`);

test('what stands on pictures is classified, as one field, without a label or a value of it', async () => {
  const { outcome, personal } = await classify('uploads', pictures, inHere(prescription));

  expect(idsOf(outcome.classes)).toEqual(
    expect.arrayContaining(['object person-image', 'object.text person-name', 'object.text birth-date', 'object.text medication']),
  );
  expect(outcome.languages.map(({ id }) => id)).toContain('en');
  expect(personal).toBe(true);
  expect(JSON.stringify(outcome)).not.toMatch(/Marelo|1957|638/);
});

test('how many of how many were sampled and read is said', async () => {
  const { outcome } = await classify('rx-images', pictures, inHere(prescription), { recognised: 4, ms: 60_000 });
  const reasons = outcome.classes.find(({ id }) => id === 'person-image')?.reasons ?? [];

  expect(reasons).toContain('read: 6 of 3000 were sampled, 6 read, text found on 4');
  expect(reasons).toContain('unread: 2 × text is recognised on at most 4 pictures');
});

test('text without a person on it makes no picture personal', async () => {
  const { outcome } = await classify('uploads', pictures, inHere('Desk lamp, brass\nPrice: 49.90'));

  expect(outcome.classes).toEqual([]);
});

test('metadata classes are told by tag and carry whose they are', async () => {
  const files = [dicomFile(dicomPatient), dicomFile(dicomPatient), jpegWithExif()];
  const { outcome } = await classify('archive', files, inHere(''));
  const name = outcome.classes.find(({ field }) => field === 'object.dicom.PatientName');

  expect(name).toMatchObject({ id: 'person-name', role: 'patient', confidence: 0.99, n: 3, rate: 0.667 });
  expect(idsOf(outcome.classes)).toContain('object.exif.GPS geolocation');
});

test('files that a database keeps in pieces are read when the first piece is all of them', async () => {
  const pieces = [0, 1].map((n) => ({
    _id: `p${n}`,
    files_id: 'f1',
    n,
    data: { buffer: jpegWithExif(), position: jpegWithExif().length },
  }));
  const reader = inHere(prescription);
  const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.1, pictures: createPictureReader(reader) });
  const samples = pieces.map((piece) => Ephemeral.of<unknown>(piece));
  const { outcome } = await classifier.collection({ rawName: 'fs.chunks', documents: 2, bytes: 1000, samples });

  expect(reader.asked).toEqual([true]);
  expect(idsOf(outcome.classes)).toEqual(expect.arrayContaining(['object.exif.GPS geolocation', 'object.text medication']));
});

test('the text of a PDF document is classified', async () => {
  const { outcome } = await classify('reports', [pdfFile([prescription])], inHere(''));

  expect(idsOf(outcome.classes)).toContain('object.text medication');
});

test('text is looked for on whole pictures alone', async () => {
  const reader = inHere(prescription);
  const budget = createPictureReader(reader).openBudget();
  const { findings } = await budget.read(jpegWithExif(), { whole: false });

  expect(reader.asked).toEqual([false]);
  expect(findings.notes).toEqual(['only its beginning was taken']);
});

test('a reader that says anything but findings is not believed', async () => {
  const liar: BytesReader = { read: async () => ({ answer: { type: 'jpeg', text: 1 } }) };
  const { findings } = await createPictureReader(liar).openBudget().read(jpegWithExif(), { whole: true });

  expect(findings).toMatchObject({ type: null, facts: [], notes: ['the process that reads pictures spoke outside its contract'] });
});

test('when the time is used up, nothing more is read', async () => {
  const reader = inHere(prescription);
  const budget = createPictureReader(reader, { recognised: 9, ms: 0 }).openBudget();

  expect((await budget.read(jpegWithExif(), { whole: true })).findings.notes).toEqual(['the time for reading pictures was used up']);
  expect(reader.asked).toEqual([]);
});
