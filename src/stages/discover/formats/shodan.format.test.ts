import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { shodan } from './shodan.ts';

/** Synthetic; the addresses are documentation ranges. */
const rows = [
  `{"hash": 1, "timestamp": "2026-05-28T20:28:20.123456", "hostnames": ["${CANARY}"], "org": "${CANARY}", "data": "${CANARY} } ] \\" \\\\", "port": 9200, "transport": "tcp", "ip": 3221225991, "ip_str": "192.0.2.7", "_shodan": {"module": "elastic", "id": "${CANARY}", "options": {}}, "elastic": {"nodes": {"${CANARY}": {}}}, "location": {"city": "${CANARY}"}}`,
  `{"timestamp": "2026-05-28T20:28:21", "data": "${CANARY}", "port": 27017, "ip_str": "198.51.100.4", "_shodan": {"module": "${CANARY}"}, "opts": {"screenshot": {"data": "${CANARY}"}}}`,
  `{"timestamp": "${CANARY}", "data": "${CANARY}", "port": 161, "transport": "udp", "ipv6": "2001:DB8::9", "vulns": {"${CANARY}": {}}}`,
];

const sightings = [
  '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.123Z',
  '198.51.100.4 27017 tcp open 2026-05-28T20:28:21.000Z',
  '2001:db8::9 161 udp open -',
];

const strangers = ['{"ip": "192.0.2.7", "ports": []}', '{"ip": "192.0.2.7", "port": 80}', '{"matches": []}'];

describeFormat(shodan, { file: `${rows.join('\n')}\n`, sightings, strangers });

test.each([
  ['the answer of a search', `{"matches": [${rows.join(', ')}], "total": 3}`],
  [
    'an answer with its total and facets first',
    `{"total": 3, "facets": {"org": [{"count": 3, "value": "${CANARY}"}]}, "matches": [\n${rows.join(',\n')}\n]}\n`,
  ],
  ['answers of several pages, one after the other', rows.map((row) => `{"matches": [${row}], "total": 3}`).join('\n')],
])('%s is read banner by banner', async (_what, text) => {
  for (const size of [1, 7, 65_536]) {
    const read = await readAll(shodan, text, size);
    expect(read.sightings.map((seen) => seen.kind === 'port' && `${seen.address} ${seen.port}`)).toEqual([
      '192.0.2.7 9200',
      '198.51.100.4 27017',
      '2001:db8::9 161',
    ]);
    expect(read.problems).toEqual([]);
    expect(JSON.stringify(read)).not.toContain(CANARY);
  }
  expect(shodan.detect(text)).toBe(true);
});

test('a search that was broken off between two banners says so', async () => {
  const { sightings: seen, problems } = await readAll(shodan, `{"matches": [${rows[0]},`);
  expect(seen).toHaveLength(1);
  expect(problems).toMatchObject([{ message: 'is too large, too deep or broken off' }]);
});

test('only words that are known are kept for a module', async () => {
  const read = await readAll(shodan, rows.join('\n'));
  expect(read.sightings.map(({ service }) => service)).toEqual(['elasticsearch', undefined, undefined]);
});

test('a banner of a tenth of a gigabyte costs its row and not the others', async () => {
  async function* huge(): AsyncGenerator<string> {
    yield `${rows[0]}\n{"port": 80, "ip_str": "192.0.2.8", "data": "`;
    for (let written = 0; written < 100; written += 1) yield 'x'.repeat(1_000_000);
    yield `"}\n${rows[1]}\n`;
  }
  const problems: number[] = [];
  const seen: string[] = [];
  for await (const one of shodan.read(huge(), ({ line }) => problems.push(line))) if (one.kind === 'port') seen.push(one.address);
  expect(seen).toEqual(['192.0.2.7', '198.51.100.4']);
  expect(problems).toEqual([2]);
});
