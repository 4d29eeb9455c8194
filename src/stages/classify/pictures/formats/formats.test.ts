import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cyclicPdf, dicomFile, dicomPatient, jpegWithExif, nestedDicom, pdfFile, pixels } from '../fixtures/documents.fixture.ts';
import { dicomTags } from './dicom-tags.ts';
import { readDicom } from './read-dicom.ts';
import { readExif } from './read-exif.ts';
import { MOST_PAGES, readPdf } from './read-pdf.ts';

const told = (facts: readonly { readonly path: readonly string[]; readonly id: string; readonly role: string }[]) =>
  facts.map(({ path, id, role }) => [path.at(-1), id, role].join(' '));

test('a DICOM header tells by tag whose data it holds, and nothing of what they say', () => {
  const { facts, notes } = readDicom(dicomFile([...dicomPatient, pixels()]));

  expect(told(facts).toSorted()).toEqual([
    'InstitutionName care-facility organisation',
    'PatientBirthDate birth-date patient',
    'PatientID medical-record-number patient',
    'PatientName person-name patient',
    'PatientSex sex-gender patient',
    'PixelData lab-result patient',
    'ReferringPhysicianName practitioner-name staff',
    'StudyDate care-event patient',
    'StudyDescription procedure patient',
  ]);
  expect(JSON.stringify([facts, notes])).not.toMatch(/Marelo|4711|Lindenhain|1957/);
});

test('an attribute that is empty or blank is not there', () => {
  const { facts } = readDicom(
    dicomFile([
      ['00100010', 'PN', '   '],
      ['00100020', 'LO', ''],
    ]),
  );

  expect(facts).toEqual([]);
});

test('a file that says its patient was de-identified keeps a key and no name', () => {
  const { facts, notes } = readDicom(dicomFile([...dicomPatient, ['00120062', 'CS', 'YES']]));

  expect(told(facts)).toContain('PatientID person-key patient');
  expect(told(facts).join()).not.toContain('person-name');
  expect(notes).toContain('the file says that its patient was de-identified');
});

test('text that is burned into the pixels is said, since it is not read', () => {
  const { facts, notes } = readDicom(dicomFile([['00280301', 'CS', 'YES'], pixels()]));

  expect(told(facts)).toContain('BurnedInAnnotation person-image patient');
  expect(notes.join()).toContain('carry text');
});

test('private elements are said to be unread', () => {
  expect(readDicom(dicomFile([['00091001', 'LO', 'maker']])).notes).toEqual(['private elements of the maker, which were not read']);
});

test('a DICOM file that breaks off tells what stands before the break', () => {
  const whole = dicomFile([...dicomPatient, pixels()]);

  expect(told(readDicom(whole.subarray(0, whole.length - 100)).facts)).toContain('PatientName person-name patient');
});

test('a DICOM element that is longer than its file holds nothing', () => {
  const file = dicomFile([['00100010', 'PN', 'Marelo^Tavi']]);
  new DataView(file.buffer).setUint16(file.length - 14, 0xfff0, true);

  expect(readDicom(file).facts).toEqual([]);
});

test('a compressed DICOM file is not expanded', () => {
  const { facts, notes } = readDicom(dicomFile(dicomPatient, { transferSyntax: '1.2.840.10008.1.2.1.99' }));

  expect(facts).toEqual([]);
  expect(notes).toContain('compressed DICOM files are not expanded');
});

test('sequences in sequences without an end are survived', () => {
  expect(readDicom(nestedDicom(100_000)).facts).toEqual([]);
});

test('every tag of the table is one, and none stands twice', () => {
  expect(dicomTags.filter(([tag]) => !/^x[0-9a-f]{8}$/.test(tag))).toEqual([]);
  expect(new Set(dicomTags.map(([tag]) => tag)).size).toBe(dicomTags.length);
});

test('a picture tells that it knows where and with which camera it was taken', async () => {
  expect(told(await readExif(jpegWithExif()))).toEqual(['GPS geolocation person', 'SerialNumber online-id person']);
  expect(await readExif(jpegWithExif({ place: false, serial: false }))).toEqual([]);
});

test('an EXIF part that breaks off, or points beyond its end, tells nothing and throws nothing', async () => {
  const file = jpegWithExif();
  const lying = file.slice();
  new DataView(lying.buffer).setUint32(30, 0xffff_fff0);

  for (let length = 0; length < file.length; length += 7) await expect(readExif(file.slice(0, length))).resolves.toBeInstanceOf(Array);
  await expect(readExif(lying)).resolves.toBeInstanceOf(Array);
});

test('the text of a PDF is read line by line', async () => {
  const { text, notes } = await readPdf(pdfFile(['Patient: Tavi Marelo\nDiagnosis: asthma', 'Second page']));

  expect(text.split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining(['Patient: Tavi Marelo', 'Diagnosis: asthma', 'Second page']),
  );
  expect(notes).toEqual([]);
});

test('a PDF of more pages than are read says so', async () => {
  const { text, notes } = await readPdf(pdfFile(Array.from({ length: MOST_PAGES + 3 }, (_, at) => `page-${at};`)));

  expect(text).toContain(`page-${MOST_PAGES - 1};`);
  expect(text).not.toContain(`page-${MOST_PAGES};`);
  expect(notes).toEqual([`only the first ${MOST_PAGES} pages of the PDF were read`]);
});

test('a locked PDF says that it is', async () => {
  expect(await readPdf(pdfFile(['secret'], { encrypted: true }))).toEqual({
    text: '',
    notes: ['the PDF is encrypted and asks for a password'],
  });
});

test('a PDF of pictures of text says that it holds none', async () => {
  expect((await readPdf(pdfFile(['']))).notes).toEqual(['the PDF holds no text; pictures in it were not read']);
});

test('a PDF that breaks off or leads in a circle ends with a note', async () => {
  const file = pdfFile(['Patient: Tavi Marelo']);

  expect((await readPdf(cyclicPdf())).notes.length).toBeGreaterThan(0);
  expect((await readPdf(file.subarray(0, 60))).notes.length).toBeGreaterThan(0);
});

test('no bytes behind a right beginning make a reader throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom(dicomFile([]), jpegWithExif().subarray(0, 12)),
      async (tail, head) => {
        const bytes = Uint8Array.from([...head, ...tail]);
        readDicom(bytes);
        await readExif(bytes);
      },
    ),
    { numRuns: 200 },
  );
});
