import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { leakix } from './leakix.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `{"event_type":"leak","event_source":"ElasticSearchOpenPlugin","event_pipeline":["tcpid","${CANARY}"],"event_fingerprint":"${CANARY}","ip":"192.0.2.7","host":"${CANARY}.example","reverse":"${CANARY}","port":"9200","transport":["tcp","http"],"protocol":"http","http":{"root":"${CANARY}"},"summary":"${CANARY}","time":"2026-05-28T20:28:20.123456789Z","leak":{"stage":"open","type":"","severity":"high","dataset":{"rows":12,"files":0,"size":1,"collections":3,"infected":true,"ransom_notes":["${CANARY}"]}},"service":{"credentials":{"noauth":true,"username":"${CANARY}","password":"${CANARY}"},"software":{"name":"${CANARY}"}}}
{"event_type":"service","event_source":"${CANARY}","ip":"198.51.100.4","port":"27017","transport":["tcp"],"protocol":"mongo","time":"2026-05-28T20:28:21Z","tags":["${CANARY}"],"geoip":{"city_name":"${CANARY}"}}
{"event_type":"service","event_source":"snmp","ip":"2001:DB8::9","port":"161","transport":["udp"],"protocol":"","time":"","ssl":{"certificate":{"cn":"${CANARY}"}}}
`;

describeFormat(leakix, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.123Z',
    '198.51.100.4 27017 tcp open 2026-05-28T20:28:21.000Z',
    '2001:db8::9 161 udp open -',
  ],
  strangers: ['{"ip": "192.0.2.7", "port": "80"}', '{"event_type": "click"}'],
});

test('events of one file keep the words that are known for their protocol', async () => {
  expect((await readAll(leakix, file)).sightings.map(({ service }) => service)).toEqual(['http', 'mongodb', undefined]);
});
