/** A small file of synthetic records, and archives made of it. */
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { CANARY } from '../reader.conformance.ts';

export const records: string = Array.from({ length: 6 }, (_, at) => JSON.stringify({ name: `${CANARY} ${at}`, at })).join('\n');
const table = `name,born\n${CANARY},1950-02-03\nB,1960-01-01\n`;

export const gzipped: Uint8Array = gzipSync(records);

export const zipped: Uint8Array = zipSync({
  'a/patients.ndjson': Buffer.from(records),
  'a/visits.csv': [Buffer.from(table), { level: 0 }],
});

export function tarred(): Promise<Uint8Array> {
  return packTar([
    { header: { name: 'a/', type: 'directory', size: 0 } },
    { header: { name: 'a/patients.ndjson', type: 'file', size: Buffer.byteLength(records) }, body: records },
    { header: { name: 'a/visits.csv', type: 'file', size: Buffer.byteLength(table) }, body: table },
  ]);
}
