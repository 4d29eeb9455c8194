/**
 * The clean room without the books: one order, its outcomes received and checked and not kept. What the product
 * does on the network, beside what it does on the disk. Prints how many outcomes came.
 *
 *     node bench/room-alone.ts SCOPE_FILE POSITIONS IN_FLIGHT
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openCleanRoom } from '../src/platform/room/clean-room.ts';

const [scopePath = '', positions = '0', inFlight = '500'] = process.argv.slice(2);
let outcomes = 0;
const room = openCleanRoom(
  new URL('../src/clean-room.ts', import.meta.url),
  {
    run: 'run_bench',
    scopeText: readFileSync(scopePath, 'utf8'),
    scopePath,
    optOutFiles: [join(dirname(scopePath), 'opt-out.txt')],
    maskingKey: '00'.repeat(32),
    seed: 1,
    depth: 'presence',
    documents: 1,
    inFlight: Number(inFlight),
    identity: { product: 'Openward', version: '0' },
    work: { kind: 'space', from: 0, to: Number(positions) },
    skip: [],
    known: [],
  },
  {
    onOutcomes(parcel) {
      outcomes += parcel.length;
    },
    onTally() {},
  },
);
const end = await room.ended;
if (end.is !== 'done') throw new Error(JSON.stringify(end));
console.log(`${outcomes} open`);
