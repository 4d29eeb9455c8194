import { expect, test } from 'vitest';
import { AppError } from '../../../errors.ts';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { zmapCsv } from './zmap-csv.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `saddr,daddr,sport,dport,seqnum,classification,success,timestamp_str,data
192.0.2.7,203.0.113.1,9200,40000,1,synack,1,2026-05-28T20:28:20.000+0000,${CANARY}
192.0.2.8,203.0.113.1,9200,40000,1,rst,0,2026-05-28T20:28:21.000+0000,"${CANARY}, ""quoted"" and
on two lines"
198.51.100.4,203.0.113.1,161,40000,1,udp,1,2026-05-28T20:28:22.000+0000,${CANARY}
2001:DB8::9,203.0.113.1,27017,40000,1,synack,1,,${CANARY}
`;

describeFormat(zmapCsv, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.8 9200 tcp closed 2026-05-28T20:28:21.000Z',
    '198.51.100.4 161 udp open 2026-05-28T20:28:22.000Z',
    '2001:db8::9 27017 tcp open -',
  ],
  strangers: ['192.0.2.7\n192.0.2.8\n', 'timestamp,ip,port\n', 'saddr\n192.0.2.7\n'],
});

test('rows without the scanned port are told, since nobody knows what was open', async () => {
  const { sightings, problems } = await readAll(zmapCsv, 'saddr,ttl\n192.0.2.7,50\n');
  expect(sightings).toEqual([]);
  expect(problems).toMatchObject([{ line: 2, message: 'names no port' }]);
});

test('a quote that is never closed costs its own line', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `192.0.2.${index + 1},80,x`);
  rows[3] = '192.0.2.4,80,"x';
  const { sightings, problems } = await readAll(zmapCsv, `saddr,sport,data\n${rows.join('\n')}\n`);
  expect(sightings).toHaveLength(39);
  expect(problems).toMatchObject([{ line: 5, message: 'has a quote that is not closed' }]);
});

test('a table of something else is refused', async () => {
  await expect(readAll(zmapCsv, 'a,b\n1,2\n')).rejects.toBeInstanceOf(AppError);
});
