/** PDF documents, told by their first bytes. They hold no records: the caller may have means to look into them. */
import type { FileReader } from '../reader.ts';

export const pdf: FileReader = {
  id: 'pdf',
  title: 'PDF document',
  extensions: ['pdf'],
  recognise: ({ bytes }) => (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? 1 : 0),
  read: (source, sink) => sink.document('pdf', source),
};
