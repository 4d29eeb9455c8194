/** The least that any reader of JSON Lines does: JSON.parse of every line of a file. Counts the records. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

let records = 0;
let fields = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? '', { highWaterMark: 1024 * 1024 }) })) {
  const record: unknown = JSON.parse(line);
  records += 1;
  if (typeof record === 'object' && record !== null) fields += 1;
}
process.stdout.write(`${records} ${fields}\n`);
