/**
 * Unpacks a prepared cluster, without starting the engine for it. Reads the plain tar that our own build writes
 * and nothing beyond: files and folders with short names, which never lead out of the folder.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** @throws Error for anything that is not such a file */
export function unpackCluster(archive: string, folder: string): void {
  const packed = readFileSync(archive);
  const bytes = packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed) : packed;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const { path, isFolder, size } = readHeader(bytes.subarray(at, at + BLOCK), folder);
    at += BLOCK;
    if (at + size > bytes.length) throw new Error('The prepared cluster ends too early.');
    mkdirSync(isFolder ? path : dirname(path), { recursive: true, mode: 0o700 });
    if (!isFolder) writeFileSync(path, bytes.subarray(at, at + size), { mode: 0o600 });
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
}

function readHeader(header: Uint8Array, folder: string) {
  const field = (from: number, length: number) => {
    const text = Buffer.from(header.subarray(from, from + length)).toString('latin1');
    return text.slice(0, text.indexOf('\0') >>> 0).trim();
  };
  const name = join(field(345, 155), field(0, 100));
  const path = resolve(join(folder, name));
  const kind = field(156, 1);
  const size = Number.parseInt(field(124, 12), 8);
  const inside = path === resolve(folder) || path.startsWith(resolve(folder) + sep);
  if (!inside || !Number.isSafeInteger(size) || !['', '0', '5'].includes(kind)) throw new Error('The prepared cluster cannot be read.');
  return { path, isFolder: kind === '5', size: kind === '5' ? 0 : size };
}
