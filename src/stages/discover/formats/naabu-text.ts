/** naabu's plain output, `ADDRESS:PORT` a line, as many tools write it. A line that names a host by name is told and left out. */
import type { ImportFormat } from '../import-format.ts';
import { placeOfUrl } from './reading/address-of-url.ts';
import { rowFormat } from './reading/row-format.ts';
import { textLines } from './reading/text-lines.ts';

const LINE = /^(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|\[[0-9a-f:.]{2,45}\]):[0-9]{1,5}$/i;

export const naabuText: ImportFormat = rowFormat<string>({
  id: 'naabu-text',
  title: 'naabu text (ADDRESS:PORT lines)',
  written: 'naabu -o FILE; any tool that writes ADDRESS:PORT lines',
  drops: 'comments, host names',
  detect: (head) => LINE.test((head.split('\n', 64).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '').trim()),
  cut: textLines,

  rowOf(line) {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const place = placeOfUrl(line.trim());
    return place === undefined || place.scheme !== undefined ? undefined : [{ address: place.host, port: place.port }];
  },
});
