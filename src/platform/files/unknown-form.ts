/** What to say of a file that no reader takes: which form it is of, where that can be told, and what would help. */
import type { Head } from './reader.ts';

const SIGNS: readonly (readonly [sign: string, advice: string])[] = [
  ['SQLite format 3\0', 'a database file of SQLite; export it as SQL with ".dump"'],
  ['PGDMP', 'a binary dump of PostgreSQL; make a plain one with pg_restore -f'],
  ['\xd0\xcf\x11\xe0', 'an old file of Office; save it as .xlsx or CSV'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive; unpack it first'],
  ['Rar!', 'a RAR archive; unpack it first'],
  ['\x28\xb5\x2f\xfd', 'compressed with zstd; unpack it first'],
  ['\xfd7zXZ', 'compressed with xz; unpack it first'],
  ['BZh', 'compressed with bzip2; unpack it first'],
  ['\x89HDF', 'an HDF5 file'],
  ['Obj\x01', 'an Avro file'],
  ['ORC', 'an ORC file'],
];

export function unknownForm({ bytes, text }: Head): string {
  if (bytes.length === 0) return 'it is empty';
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = SIGNS.find(([sign]) => start.startsWith(sign));
  if (known !== undefined) return `it is ${known[1]}`;
  return text === '' ? 'its form is not known' : 'it is text without records';
}
