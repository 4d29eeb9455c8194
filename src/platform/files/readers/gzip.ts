/** A file compressed with gzip, which is read as what is in it. */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../../errors.ts';
import { ArchiveBudget } from '../archives/budget.ts';
import { innerName } from '../names.ts';
import type { FileReader } from '../reader.ts';
import { sourceOfStream } from '../source.ts';

export const gzip: FileReader = {
  id: 'gzip',
  title: 'gzip',
  extensions: ['gz', 'gzip', 'tgz'],

  recognise: ({ bytes }) => (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 ? 1 : 0),

  async read(source, sink, limits) {
    const budget = new ArchiveBudget(source, limits);
    const input = Readable.from(budget.taking(source.chunks()));
    const gunzip = createGunzip({ chunkSize: 256 * 1024 });
    input.on('error', (error) => gunzip.destroy(error));
    input.pipe(gunzip);
    try {
      const name = `${source.name}/${innerName(source.name)}`;
      const chunks = budget.giving(orMalformed(gunzip, source.name));
      await sink.member(await sourceOfStream({ name, folder: source.name, depth: source.depth + 1, chunks }));
    } finally {
      input.destroy();
      gunzip.destroy();
    }
  },
};

async function* orMalformed(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    const zlib = error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
    throw zlib ? new AppError('FILE_MALFORMED', { detail: `${name} breaks off, or is no gzip from there on.` }) : error;
  }
}
