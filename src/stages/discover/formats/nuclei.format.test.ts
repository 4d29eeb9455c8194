import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { nuclei } from './nuclei.ts';

const info = `"info":{"name":"${CANARY}","author":["${CANARY}"],"tags":["${CANARY}"],"severity":"high"}`;

/** Synthetic; the addresses are documentation ranges. */
const file = `{"template":"${CANARY}.yaml","template-id":"${CANARY}",${info},"type":"http","host":"${CANARY}.example","port":"9200","scheme":"http","url":"http://${CANARY}.example:9200","matched-at":"http://${CANARY}.example:9200/_cat/${CANARY}","extracted-results":["${CANARY}"],"request":"${CANARY}","response":"${CANARY}","ip":"192.0.2.7","timestamp":"2026-05-28T22:28:20.5+02:00","curl-command":"curl ${CANARY}","matcher-status":true}
{"template-id":"${CANARY}",${info},"type":"tcp","host":"198.51.100.4:27017","matched-at":"198.51.100.4:27017","ip":"198.51.100.4","timestamp":"2026-05-28T20:28:21Z","matcher-status":true}
{"template-id":"${CANARY}",${info},"type":"dns","host":"${CANARY}.example","matched-at":"${CANARY}.example","matcher-status":true}
{"template-id":"${CANARY}",${info},"type":"http","host":"http://198.51.100.5","matched-at":"http://198.51.100.5","matcher-status":false}
{"template-id":"${CANARY}",${info},"type":"ssl","host":"[2001:db8::9]:443","matched-at":"[2001:DB8::9]:443","meta":{"k":"${CANARY}"}}
`;

describeFormat(nuclei, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.500Z',
    '198.51.100.4 27017 tcp open 2026-05-28T20:28:21.000Z',
    '2001:db8::9 443 tcp open -',
  ],
  problems: ['3 is a finding about no port', '4 is a template that did not match'],
  strangers: ['{"url": "http://192.0.2.7", "status_code": 200}', '{"host": "192.0.2.7", "port": 80}'],
});

test('the JSON array of -json-export is read as the lines are', async () => {
  const rows = file.trimEnd().split('\n').join(',\n');
  expect((await readAll(nuclei, `[${rows}]`)).sightings).toHaveLength(3);
});
