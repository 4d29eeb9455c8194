import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { masscanList } from './masscan-list.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `#masscan ${CANARY}
open tcp 9200 192.0.2.7 1780000100
banner tcp 9200 192.0.2.7 1780000100 http ${CANARY} open tcp 1 192.0.2.99 1780000100
closed tcp 104 192.0.2.8 1780000100
open udp 161 2001:DB8:0::9 1780000200
# ${CANARY}
open tcp 27017 198.51.100.4 1780000200
# end
`;

describeFormat(masscanList, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.8 104 tcp closed 2026-05-28T20:28:20.000Z',
    '2001:db8::9 161 udp open 2026-05-28T20:30:00.000Z',
    '198.51.100.4 27017 tcp open 2026-05-28T20:30:00.000Z',
  ],
  strangers: ['[{"ip": "192.0.2.7", "ports": []}]', '<nmaprun scanner="masscan">', 'open the door\n', '192.0.2.7:80\n'],
});

test('a last line without its end is told and not taken, since its number may be another', async () => {
  const { sightings, problems } = await readAll(
    masscanList,
    '#masscan\nopen tcp 80 192.0.2.7 1780000100\nopen tcp 80 192.0.2.8 1780000100',
  );
  expect(sightings).toHaveLength(1);
  expect(problems).toMatchObject([{ line: 3, message: 'has no line end and may be broken off' }]);
});

test.each(['open tcp 70000 192.0.2.7 1780000100', 'open icmp 0 192.0.2.7 1780000100', 'open tcp 80 192.0.2.999 1780000100', 'hello'])(
  '"%s" is told by its line, and the others go on',
  async (bad) => {
    const { sightings, problems } = await readAll(masscanList, `#masscan\n${bad}\nopen tcp 80 192.0.2.7 1780000100\n`);
    expect(sightings).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 2 }]);
  },
);
