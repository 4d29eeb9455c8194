/** A tar archive, read file by file as it streams by. Links and devices are passed over. */
import { ReadableStream } from 'node:stream/web';
import { createTarDecoder } from 'modern-tar';
import { ArchiveBudget } from '../archives/budget.ts';
import type { FileReader } from '../reader.ts';
import { sourceOfStream } from '../source.ts';

const MAGIC_AT = 257;

export const tar: FileReader = {
  id: 'tar',
  title: 'tar',
  extensions: ['tar'],

  recognise: ({ bytes }) => (Buffer.from(bytes.subarray(MAGIC_AT, MAGIC_AT + 5)).toString('latin1') === 'ustar' ? 1 : 0),

  async read(source, sink, limits) {
    const budget = new ArchiveBudget(source, limits);
    const input = ReadableStream.from(budget.taking(source.chunks()));
    let others = 0;
    for await (const { header, body } of input.pipeThrough(createTarDecoder({ strict: true }))) {
      budget.member();
      if (header.type === 'file') {
        const name = `${source.name}/${header.name}`;
        await sink.member(
          await sourceOfStream({ name, folder: folderOf(name), depth: source.depth + 1, size: header.size, chunks: budget.giving(body) }),
        );
      } else if (header.type !== 'directory' && header.type !== 'pax-header' && header.type !== 'pax-global-header') others += 1;
      // Whatever was not wanted must be let by.
      await drain(body);
    }
    sink.passedOver(others, 'links and devices');
  },
};

async function drain(body: ReadableStream<Uint8Array>): Promise<void> {
  if (body.locked) return;
  for await (const _ of body);
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}
