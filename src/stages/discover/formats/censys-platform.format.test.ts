import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { censysPlatform } from './censys-platform.ts';

/** Synthetic; the addresses are documentation ranges. */
const hosts = [
  `{"ip": "192.0.2.7", "services": [{"port": 9200, "protocol": "ELASTICSEARCH", "transport_protocol": "tcp", "scan_time": "2026-05-28T20:28:20Z", "elasticsearch": {"system_info": {"name": "${CANARY}"}}, "banner": "${CANARY}"}, {"port": 161, "protocol": "${CANARY}", "transport_protocol": "udp"}], "location": {"city": "${CANARY}"}}`,
  `{"ip": "2001:DB8::9", "services": [{"port": 27017, "protocol": "MONGODB", "transport_protocol": "tcp", "scan_time": "2026-05-28T20:28:21Z"}], "dns": {"names": ["${CANARY}"]}}`,
];

describeFormat(censysPlatform, {
  file: `${hosts.map((host) => `{"host": ${host}}`).join('\n')}\n`,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.7 161 udp open -',
    '2001:db8::9 27017 tcp open 2026-05-28T20:28:21.000Z',
  ],
  strangers: ['{"ip": "192.0.2.7", "services": []}', '{"host": "192.0.2.7", "port": 80}'],
});

test.each([
  [
    'the answer of a search',
    `{"result": {"hits": [${hosts.map((host) => `{"host_v1": {"resource": ${host}, "extensions": {}}}`).join(',')}], "total_hits": 2}}`,
  ],
  ['the look-up of a host', hosts.map((host) => `{"result": {"resource": ${host}, "extensions": {}}}`).join('\n')],
])('%s is read host by host', async (_what, text) => {
  const read = await readAll(censysPlatform, text);
  expect(read.sightings.map(({ service }) => service)).toEqual(['elasticsearch', undefined, 'mongodb']);
  expect(read.problems).toEqual([]);
  expect(censysPlatform.detect(text)).toBe(true);
});
