import { describe, expect, test } from 'vitest';
import { collect } from '../collect.fixture.ts';
import { dicom } from './dicom.ts';
import { pdf } from './pdf.ts';
import { picture } from './picture.ts';

const files: readonly (readonly [string, Buffer])[] = [
  ['picture', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0', 'latin1')],
  ['picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
  ['picture', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')],
  ['picture', Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
  ['pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3', 'latin1')],
  ['dicom', Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')])],
];

describe('what holds no records is handed to whoever has means for it', () => {
  test.each(files)('a %s is told by its first bytes, under a name that says nothing', async (kind, bytes) => {
    const { documents, reports } = await collect(bytes, { name: 'download' });

    expect(documents).toEqual([{ kind, name: 'download' }]);
    expect(reports).toMatchObject([{ state: 'not-read', format: kind, records: 0 }]);
  });

  test('texts and tables are none', () => {
    for (const text of ['', 'BMW,Audi\n1,2', '{"a":1}', 'II* is a word', 'ftypheic']) {
      const head = { bytes: Buffer.from(text), text, extension: '', whole: true };
      for (const reader of [picture, pdf, dicom]) expect(reader.recognise(head)).toBe(0);
    }
  });
});
