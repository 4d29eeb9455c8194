import { expect, test } from 'vitest';
import { AppError } from '../../../errors.ts';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { masscanJson } from './masscan-json.ts';

const row = (ip: string, inside: string, timestamp = '1780000100') =>
  `{   "ip": "${ip}",   "timestamp": "${timestamp}", "ports": [ {${inside}} ] }`;
const open = (port: number) => `"port": ${port}, "proto": "tcp", "status": "open", "reason": "syn-ack", "ttl": 51`;
const banner = (port: number) => `"port": ${port}, "proto": "tcp", "service": {"name": "http", "banner": "${CANARY} } ] \\" \\\\"}`;

const rows = [
  row('192.0.2.7', open(9200)),
  row('192.0.2.7', banner(9200)),
  row('2001:DB8::9', `"port": 27017, "proto": "tcp", "status": "closed"`),
  row('192.0.2.8', banner(80), CANARY),
];
const sightings = [
  '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
  '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
  '2001:db8::9 27017 tcp closed 2026-05-28T20:28:20.000Z',
  '192.0.2.8 80 tcp open -',
];

describeFormat(masscanJson, {
  file: `[\n${rows.join(',\n')}\n]\n`,
  sightings,
  strangers: ['<?xml version="1.0"?><nmaprun scanner="masscan">', '{"host": "192.0.2.7", "port": 80}'],
});

test.each([
  ['one object a line', rows.join('\n')],
  ['everything on one line', `[${rows.join(',')}]`],
  ['no closing bracket', `[\n${rows.join(',\n')},\n`],
  ['the end mark of old versions', `[\n${rows.join(',\n')},\n{finished: 1}\n]\n`],
])('%s is read as the whole file is', async (_what, text) => {
  const read = await readAll(masscanJson, text);
  expect(
    read.sightings.map(
      (seen) => seen.kind === 'port' && `${seen.address} ${seen.port} ${seen.transport} ${seen.state} ${seen.seenAt ?? '-'}`,
    ),
  ).toEqual(sightings);
  expect(read.problems).toEqual([]);
});

test.each([
  ['a name for an address', row('localhost', open(80))],
  ['a port that is none', row('192.0.2.1', open(70_000))],
  ['an object too deep', `{"ip": ${'['.repeat(50)}${']'.repeat(50)}}`],
  ['an object too large', row('192.0.2.1', `${open(80)}, "x": "${'y'.repeat(4_300_000)}"`)],
])('a row with %s is reported by its line, and the others go on', async (_what, bad) => {
  const { sightings: seen, problems } = await readAll(masscanJson, `[\n${rows[0]},\n${bad},\n${rows[2]}\n]`, 65_536);
  expect(seen).toHaveLength(2);
  expect(problems).toMatchObject([{ line: 3 }]);
});

test('JSON without a row of masscan is refused', async () => {
  await expect(readAll(masscanJson, '[{"a": 1}]')).rejects.toBeInstanceOf(AppError);
});
