/**
 * How long the lists and details of the HTTP API take on books of a given size, and by which plans the database
 * answers them. Rows are made in the database itself; the requests go through the whole app, without a socket.
 *
 *     node bench/http/api.ts --exposures 100000 --requests 200
 *     OPENWARD_TEST_POSTGRES=postgres://… node bench/http/api.ts --exposures 1000000 --plans
 */
import { parseArgs } from 'node:util';
import { openRecords } from '../../src/platform/store/open-records.ts';
import { scratch } from '../../src/platform/store/records.fixture.ts';
import { askOver } from './ask.ts';
import { fillBooks } from './fill-books.ts';

const { values } = parseArgs({
  options: {
    exposures: { type: 'string', default: '100000' },
    requests: { type: 'string', default: '200' },
    plans: { type: 'boolean', default: false },
  },
});
const connectionString = process.env['OPENWARD_TEST_POSTGRES'];
using folder = scratch();
await using records = await openRecords(
  { dataDir: folder.path, ...(connectionString === undefined ? {} : { connectionString }) },
  { clock: () => new Date() },
);
const size = Number(values.exposures);
console.log(`${records.kind} database, ${size} exposures`);
const filled = await fillBooks(records, size);
console.log('| request | p50 ms | p95 ms |\n|---|---:|---:|');
for (const { call, times } of await askOver(records, filled, Number(values.requests))) {
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(`| ${call} | ${at(0.5)} | ${at(0.95)} |`);
}
console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
if (values.plans) for (const plan of await filled.plans()) console.log(plan);
