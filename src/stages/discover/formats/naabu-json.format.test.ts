import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { naabuJson } from './naabu-json.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `{"host":"${CANARY}.example","ip":"192.0.2.7","timestamp":"2026-05-28T20:28:20.123456789Z","port":9200,"protocol":"tcp","tls":false}
{"host":"${CANARY}.example","ip":"192.0.2.7","timestamp":"2026-05-28T22:28:20+02:00","port":53,"protocol":"udp","tls":false,"cdn":true,"cdn-name":"${CANARY}"}
{"host":"2001:DB8:0::9","port":{"Port":443,"Protocol":0,"TLS":true},"mac_address":"${CANARY}"}
{"host":"198.51.100.4","ip":"198.51.100.4","port":104,"service":{"name":"${CANARY}","banner":"${CANARY}"}}
`;

describeFormat(naabuJson, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.123Z',
    '192.0.2.7 53 udp open 2026-05-28T20:28:20.000Z',
    '2001:db8::9 443 tcp open -',
    '198.51.100.4 104 tcp open -',
  ],
  strangers: [
    '{"ip": "192.0.2.7", "ports": []}',
    '{"ip_str": "192.0.2.7", "port": 80}',
    '{"ip": "192.0.2.7", "port": "80", "event_type": "leak"}',
  ],
});

test('a row that names a host by name alone is told, and the others go on', async () => {
  const { sightings, problems } = await readAll(naabuJson, `{"host":"clinic.example","port":80}\n{"ip":"192.0.2.1","port":80}\n`);
  expect(sightings).toHaveLength(1);
  expect(problems).toMatchObject([{ line: 1, message: 'names a host, not an address in full form' }]);
});
