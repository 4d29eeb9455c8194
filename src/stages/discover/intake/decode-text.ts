/**
 * The bytes of an import file as text: UTF-8 or UTF-16 of either order, with or without a byte order mark, as tools and
 * spreadsheets write them. Bytes that are no text become a mark for "unreadable" and are met by the formats.
 */
import { AppError } from '../../../errors.ts';

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** @throws AppError IMPORT_MALFORMED for a compressed file */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let start: Uint8Array = new Uint8Array();
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 4) continue;
    decoder = decoderFor(start);
    yield decoder.decode(start, { stream: true });
  }
  decoder ??= decoderFor(start);
  yield start.length < 4 ? decoder.decode(start) : decoder.decode();
}

function decoderFor(start: Uint8Array): InstanceType<typeof TextDecoder> {
  if (begins(start, GZIP) || begins(start, ZIP)) {
    throw new AppError('IMPORT_MALFORMED', {
      detail: 'The file is compressed.',
      hint: 'Unpack it first, or pipe it: gunzip -c FILE | openward import -',
    });
  }
  const [first = 1, second = 1] = start;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

function begins(start: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => start[index] === byte);
}
