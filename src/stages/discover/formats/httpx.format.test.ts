import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { httpx } from './httpx.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `{"timestamp":"2026-05-28T20:28:20.5+00:00","port":"9200","url":"http://${CANARY}.example:9200","input":"${CANARY}.example:9200","title":"${CANARY}","scheme":"http","webserver":"${CANARY}","content_type":"application/json","method":"GET","host":"192.0.2.7","path":"/${CANARY}","a":["192.0.2.7"],"tech":["${CANARY}"],"words":3,"lines":1,"status_code":200,"content_length":540,"failed":false,"body":"${CANARY}"}
{"timestamp":"2026-05-28T20:28:21Z","url":"https://[2001:db8::9]/${CANARY}?token=${CANARY}","host":"${CANARY}.example","host_ip":"2001:DB8::9","status_code":401,"failed":false}
{"url":"http://198.51.100.4:8042","input":"198.51.100.4:8042","failed":true,"error":"${CANARY}"}
{"url":"http://198.51.100.5:8042/${CANARY}","input":"198.51.100.5","status_code":200}
`;

describeFormat(httpx, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.500Z',
    '2001:db8::9 443 tcp open 2026-05-28T20:28:21.000Z',
    '198.51.100.5 8042 tcp open -',
  ],
  problems: ['3 is a probe that failed'],
  strangers: ['{"template-id": "x", "url": "http://192.0.2.7", "host": "x"}', '{"url": "http://192.0.2.7"}'],
});

test('a server that was asked by name alone has no address, and is told', async () => {
  const { sightings, problems } = await readAll(httpx, '{"url":"https://clinic.example","host":"clinic.example","status_code":200}\n');
  expect(sightings).toEqual([]);
  expect(problems).toMatchObject([{ line: 1, message: 'names a host, not an address in full form' }]);
});

test('credentials in a URL are passed over', async () => {
  const read = await readAll(httpx, `{"url":"https://${CANARY}:${CANARY}@192.0.2.7:8443/","status_code":200}\n`);
  expect(read.sightings).toMatchObject([{ address: '192.0.2.7', port: 8443, service: 'https' }]);
  expect(JSON.stringify(read)).not.toContain(CANARY);
});
