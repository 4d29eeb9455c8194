import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { shadowserverCsv } from './shadowserver-csv.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `"timestamp","severity","ip","protocol","port","hostname","tag","asn","geo","region","city","cluster_name","sample"
"2026-05-28 20:28:20","critical","192.0.2.7","tcp","9200","${CANARY}.example","elasticsearch",64496,"ZZ","${CANARY}","${CANARY}","${CANARY}","${CANARY}, ""x"""
"2026-05-28 20:28:21","high","198.51.100.4","tcp","27017","","mongodb",64497,"ZZ","","","${CANARY}",""
"2026-05-28 20:28:22","medium","2001:DB8::9","udp","161","","${CANARY}",64498,"ZZ","","","${CANARY}",""
`;

describeFormat(shadowserverCsv, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '198.51.100.4 27017 tcp open 2026-05-28T20:28:21.000Z',
    '2001:db8::9 161 udp open 2026-05-28T20:28:22.000Z',
  ],
  strangers: ['timestamp,ip,port\n', 'saddr,sport\n', '"timestamp","ip"\n'],
});

test('columns are found by their names, in whatever order a report has them', async () => {
  const text = 'port,geo,asn,ip,protocol,timestamp\n9200,ZZ,64496,192.0.2.7,tcp,2026-05-28 20:28:20\n';
  expect((await readAll(shadowserverCsv, text)).sightings).toMatchObject([{ address: '192.0.2.7', port: 9200 }]);
});

test('a row with fewer fields than the header is told and not read askew', async () => {
  const { sightings, problems } = await readAll(
    shadowserverCsv,
    'timestamp,ip,port,asn,geo\n2026-05-28 20:28:20,192.0.2.7\n2026-05-28 20:28:20,192.0.2.8,80,1,ZZ\n',
  );
  expect(sightings).toMatchObject([{ address: '192.0.2.8' }]);
  expect(problems).toMatchObject([{ line: 2, message: 'has fewer fields than the header' }]);
});
