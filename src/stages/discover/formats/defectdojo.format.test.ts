import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { defectdojo } from './defectdojo.ts';

const finding = (endpoints: string) =>
  `{"title": "${CANARY}", "description": "${CANARY}", "severity": "High", "mitigation": "${CANARY}", "date": "2026-05-28", "steps_to_reproduce": "${CANARY}", "endpoints": ${endpoints}, "notes": ["${CANARY}"]}`;

/** Synthetic; the addresses are documentation ranges. */
const file = `{"name": "${CANARY}", "type": "${CANARY}",
 "findings": [
  ${finding(`["http://192.0.2.7:9200/${CANARY}?q=${CANARY}", "https://198.51.100.4"]`)},
  ${finding(`[{"host": "198.51.100.5", "port": 27017, "protocol": "mongodb", "path": "${CANARY}"}, {"host": "2001:DB8::9", "protocol": "https"}]`)},
  ${finding('[]')},
  ${finding('["198.51.100.6:104"]')}
 ]}
`;

describeFormat(defectdojo, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open -',
    '198.51.100.4 443 tcp open -',
    '198.51.100.5 27017 tcp open -',
    '2001:db8::9 443 tcp open -',
    '198.51.100.6 104 tcp open -',
  ],
  problems: ['5 is a finding without an endpoint'],
  strangers: ['{"results": []}', '{"findings": []}', '{"matches": [], "total": 0}'],
});

test('the endpoints that the API lists are read, and findings that only number theirs are told', async () => {
  const listed = `{"count": 2, "next": null, "results": [{"id": 1, "protocol": "http", "host": "192.0.2.7", "port": 9200, "path": "${CANARY}", "product": 1}]}`;
  expect((await readAll(defectdojo, listed)).sightings).toMatchObject([{ address: '192.0.2.7', port: 9200 }]);
  expect(defectdojo.detect(listed)).toBe(true);
  const numbered = await readAll(defectdojo, `{"results": [{"id": 1, "severity": "High", "endpoints": [1, 2]}]}`);
  expect(numbered.problems).toMatchObject([{ message: 'is a finding that names its endpoints by number alone' }]);
});
