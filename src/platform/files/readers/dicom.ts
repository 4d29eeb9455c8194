/** DICOM files, told by the sign behind their preamble. The caller may have means to read their headers. */
import type { FileReader } from '../reader.ts';

const SIGN_AT = 128;

export const dicom: FileReader = {
  id: 'dicom',
  title: 'DICOM file',
  extensions: ['dcm', 'dicom'],
  recognise: ({ bytes }) => (Buffer.from(bytes.subarray(SIGN_AT, SIGN_AT + 4)).toString('latin1') === 'DICM' ? 1 : 0),
  read: (source, sink) => sink.document('dicom', source),
};
