import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { intelmq } from './intelmq.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `{"feed.name": "${CANARY}", "time.source": "2026-05-28T20:28:20+00:00", "time.observation": "2026-05-29T00:00:00+00:00", "source.ip": "192.0.2.7", "source.port": 9200, "source.reverse_dns": "${CANARY}", "source.account": "${CANARY}", "protocol.transport": "tcp", "protocol.application": "elasticsearch", "classification.type": "vulnerable-system", "extra.cluster_name": "${CANARY}", "raw": "${CANARY}"}
{"time.observation": "2026-05-28T20:28:21+00:00", "source.ip": "198.51.100.4", "source.port": "27017", "classification.taxonomy": "vulnerable", "extra": {"x": "${CANARY}"}}
{"source.ip": "2001:DB8::9", "source.port": 161, "protocol.transport": "udp", "protocol.application": "${CANARY}", "feed.name": "${CANARY}"}
`;

describeFormat(intelmq, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '198.51.100.4 27017 tcp open 2026-05-28T20:28:21.000Z',
    '2001:db8::9 161 udp open -',
  ],
  strangers: ['{"source": "x", "port": 80}', '{"ip": "192.0.2.7", "port": 80}'],
});

test('events that are nested are read as flat ones are', async () => {
  const nested = `{"feed": {"name": "${CANARY}"}, "time": {"source": "2026-05-28T20:28:20Z"}, "source": {"ip": "192.0.2.7", "port": 9200, "asn": 64496}, "protocol": {"transport": "tcp", "application": "http"}, "classification": {"type": "${CANARY}"}}`;
  expect((await readAll(intelmq, nested)).sightings).toMatchObject([
    { address: '192.0.2.7', port: 9200, service: 'http', seenAt: '2026-05-28T20:28:20.000Z' },
  ]);
  expect(intelmq.detect(nested)).toBe(true);
});

test('an event without a port is told', async () => {
  const { problems } = await readAll(intelmq, '{"source.ip": "192.0.2.7", "feed.name": "x"}');
  expect(problems).toMatchObject([{ message: 'names no port' }]);
});
