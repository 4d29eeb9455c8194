import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { zgrab2 } from './zgrab2.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `{"ip":"192.0.2.7","domain":"${CANARY}.example","data":{"mongodb":{"status":"success","protocol":"mongodb","port":27018,"result":{"build_info":{"version":"${CANARY}"},"database_info":{"${CANARY}":1}},"timestamp":"2026-05-28T20:28:20Z"},"${CANARY}":{"status":"connection-refused","protocol":"redis","timestamp":"2026-05-28T20:28:21Z","error":"${CANARY}"}}}
{"ip":"198.51.100.4","data":{"http":{"status":"connection-timeout","protocol":"http","timestamp":"2026-05-28T22:28:22+02:00","error":"${CANARY}"}}}
{"ip":"2001:DB8::9","data":{"http":{"status":"${CANARY}","protocol":"http","port":8042,"result":{"response":{"body":"${CANARY}"}}}}}
`;

describeFormat(zgrab2, {
  file,
  sightings: [
    '192.0.2.7 27018 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.7 6379 tcp closed 2026-05-28T20:28:21.000Z',
    '198.51.100.4 80 tcp filtered 2026-05-28T20:28:22.000Z',
    '2001:db8::9 8042 tcp unknown -',
  ],
  strangers: ['{"ip": "192.0.2.7", "data": "x"}', '{"ip_str": "192.0.2.7", "port": 80, "data": "x"}', '{"data": {"a": {"status": "x"}}}'],
});

test('a module that is not known and writes no port is told', async () => {
  const { problems } = await readAll(zgrab2, '{"ip":"192.0.2.7","data":{"dnp3":{"status":"success","protocol":"dnp3"}}}');
  expect(problems).toMatchObject([{ line: 1, message: 'names no port' }]);
});
