import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { mapCsv, mappedCsv, parseMapping } from './mapped-csv.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `asset;IP;port;protocol;service;timestamp;owner
${CANARY};192.0.2.7;9200;TCP;http;2026-05-28 20:28:20;${CANARY}
${CANARY};192.0.2.7;161;udp;${CANARY};1780000101;"${CANARY}; Ward 7"
${CANARY};2001:DB8::9;27017;;;;${CANARY}
`;

describeFormat(mappedCsv, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.7 161 udp open 2026-05-28T20:28:21.000Z',
    '2001:db8::9 27017 tcp open -',
  ],
  strangers: ['ip,port\n'],
});

test('the mapping says which column is which, whatever its letters', async () => {
  const format = mapCsv(parseMapping('host=Server Address,port=TCP Port'));
  const { sightings } = await readAll(format, 'TCP Port,server address\n9200,192.0.2.7\n');
  expect(sightings).toMatchObject([{ address: '192.0.2.7', port: 9200 }]);
});

test.each(['', 'host=ip', 'host=ip,port=', 'host=ip,port=port,colour=red', 'host'])('the mapping "%s" is refused', (written) => {
  expect(() => parseMapping(written)).toThrow(expect.objectContaining({ code: 'USAGE' }));
});
