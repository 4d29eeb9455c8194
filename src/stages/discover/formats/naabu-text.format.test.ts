import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { naabuText } from './naabu-text.ts';

/** Synthetic; the addresses are documentation ranges. */
const file = `192.0.2.7:9200
192.0.2.7:27017
${CANARY}.example:443
[2001:DB8:0::9]:104
# ${CANARY}

198.51.100.4:8042
`;

describeFormat(naabuText, {
  file,
  sightings: ['192.0.2.7 9200 tcp open -', '192.0.2.7 27017 tcp open -', '2001:db8::9 104 tcp open -', '198.51.100.4 8042 tcp open -'],
  problems: ['3 names a host, not an address in full form'],
  strangers: [
    '192.0.2.7\n',
    'saddr,sport\n192.0.2.7,80\n',
    'open tcp 80 192.0.2.7 1780000100\n',
    'clinic.example:443\n',
    'https://192.0.2.7:80/\n',
  ],
});

test.each(['192.0.2.7:0', '192.0.2.7:70000', '192.0.2.7:80/secret', '192.0.2.7', '192.0.2:80', 'user@192.0.2.7:80', 'http://192.0.2.7:80'])(
  '"%s" is no row, and is told by its line',
  async (bad) => {
    const { sightings, problems } = await readAll(naabuText, `192.0.2.1:80\n${bad}\n`);
    expect(sightings).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 2 }]);
  },
);
