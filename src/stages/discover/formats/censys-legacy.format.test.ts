import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { censysLegacy } from './censys-legacy.ts';

const elastic = `{"port": 9200, "service_name": "ELASTICSEARCH", "extended_service_name": "ELASTICSEARCH", "transport_protocol": "TCP", "observed_at": "2026-05-28T20:28:20.123456789Z", "banner": "${CANARY}", "software": [{"product": "${CANARY}"}], "labels": ["${CANARY}"]}`;

/** Synthetic; the addresses are documentation ranges. */
const rows = [
  `{"ip": "192.0.2.7", "services": [${elastic}, {"port": 443, "service_name": "HTTP", "transport_protocol": "QUIC", "certificate": "${CANARY}"}], "location": {"city": "${CANARY}"}, "autonomous_system": {"name": "${CANARY}"}, "last_updated_at": "2026-05-28T20:30:00.5Z"}`,
  `{"ip": "2001:DB8::9", "services": [{"port": 27017, "service_name": "MONGODB", "transport_protocol": "TCP"}], "dns": {"names": ["${CANARY}"]}}`,
];

describeFormat(censysLegacy, {
  file: `${rows.join('\n')}\n`,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.123Z',
    '192.0.2.7 443 udp open 2026-05-28T20:30:00.500Z',
    '2001:db8::9 27017 tcp open -',
  ],
  strangers: ['{"host": {"ip": "192.0.2.7", "services": []}}', '{"ip": "192.0.2.7", "ports": []}'],
});

test.each([
  [
    'the answer of a search',
    `{"code": 200, "status": "OK", "result": {"query": "${CANARY}", "total": 2, "hits": [${rows.join(',')}], "links": {"next": "${CANARY}"}}}`,
  ],
  ['the view of a host', `{"code": 200, "result": ${rows[0]}}\n{"code": 200, "result": ${rows[1]}}`],
  ['an array', `[${rows.join(',')}]`],
])('%s is read host by host', async (_what, text) => {
  const read = await readAll(censysLegacy, text);
  expect(read.sightings.map(({ service }) => service)).toEqual(['elasticsearch', 'http', 'mongodb']);
  expect(read.problems).toEqual([]);
  expect(censysLegacy.detect(text)).toBe(true);
});
