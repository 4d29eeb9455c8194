/**
 * Reads a Parquet file in a thread of its own, since a broken one can keep the library busy for ever: whoever started
 * the thread ends it when it falls silent. Hands on rows in portions, the next when it is asked for.
 */
import { open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { z } from 'zod';

const orderSchema = z.union([z.strictObject({ path: z.string(), size: z.number() }), z.strictObject({ bytes: z.instanceof(Uint8Array) })]);

/** Bytes of a row group that are made into records at once. */
const PORTION = 32 * 1024 * 1024;
const MOST_ROWS = 20_000;
const MOST_PARTS = 256;

const port = parentPort;
const order = orderSchema.parse(workerData);
const file = 'path' in order ? await onDisk(order.path, order.size) : inMemory(order.bytes);
let asked = Promise.withResolvers<void>();
port?.on('message', () => asked.resolve());
try {
  await readAll();
  port?.postMessage({ done: true });
} catch {
  // The library's message may quote the content.
  port?.postMessage({ failed: true });
}
port?.close();

async function readAll(): Promise<void> {
  const metadata = await parquetMetadataAsync(file);
  let from = 0;
  for (const { rows, weight } of portionsOf(metadata)) {
    const records = await parquetReadObjects({ file, metadata, compressors, rowStart: from, rowEnd: from + rows, useOffsetIndex: true });
    from += rows;
    asked = Promise.withResolvers();
    port?.postMessage({ records, weight });
    await asked.promise;
  }
}

function portionsOf({ row_groups: groups }: FileMetaData): { readonly rows: number; readonly weight: number }[] {
  return groups.flatMap(({ num_rows, total_byte_size }) => {
    const rows = Number(num_rows);
    const bytes = Number(total_byte_size);
    const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(bytes / PORTION), Math.ceil(rows / MOST_ROWS)));
    const each = Math.ceil(rows / parts);
    const weight = bytes / Math.max(1, rows);
    return Array.from({ length: parts }, (_, at) => ({ rows: Math.min(each, rows - at * each), weight })).filter((part) => part.rows > 0);
  });
}

async function onDisk(path: string, size: number): Promise<AsyncBuffer> {
  const handle = await open(path, 'r');
  return {
    byteLength: size,
    async slice(from, to = size) {
      const bytes = new Uint8Array(Math.max(0, Math.min(size, to) - from));
      await handle.read(bytes, 0, bytes.length, from);
      return bytes.buffer;
    },
  };
}

function inMemory(bytes: Uint8Array): AsyncBuffer {
  const whole = Uint8Array.from(bytes);
  return { byteLength: whole.length, slice: (from, to) => whole.slice(from, to).buffer };
}
