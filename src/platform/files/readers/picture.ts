/** Pictures, told by their first bytes. They hold no records: the caller may have means to look into them. */
import type { FileReader } from '../reader.ts';

const SIGNS: readonly string[] = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', 'BM'];

export const picture: FileReader = {
  id: 'picture',
  title: 'Picture',
  extensions: ['jpg', 'jpeg', 'png', 'gif', 'tif', 'tiff', 'webp', 'bmp', 'heic', 'avif'],

  recognise({ bytes, extension }) {
    const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
    if (start.startsWith('BM')) return extension === 'bmp' ? 1 : 0;
    if (SIGNS.some((sign) => start.startsWith(sign))) return 1;
    if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 1;
    return /^....ftyp(heic|heix|mif1|avif|hevc)/s.test(start) ? 1 : 0;
  },

  read: (source, sink) => sink.document('picture', source),
};
