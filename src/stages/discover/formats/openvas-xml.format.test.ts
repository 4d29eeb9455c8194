import { CANARY, describeFormat } from '../import-format.conformance.ts';
import { openvasXml } from './openvas-xml.ts';

const result = (host: string, port: string) =>
  `<result id="${CANARY}"><name>${CANARY}</name><owner><name>${CANARY}</name></owner><creation_time>2026-05-28T20:28:20Z</creation_time><host>${host}<asset asset_id="${CANARY}"/><hostname>${CANARY}.example</hostname></host><port>${port}</port><nvt oid="1.3"><name>${CANARY}</name><tags>${CANARY}</tags></nvt><description>${CANARY} 9999/tcp</description><detection><result id="x"><details><detail><name>${CANARY}</name></detail></details></result></detection></result>`;

/** Synthetic; the addresses are documentation ranges. */
const file = `<report id="a" format_id="b" extension="xml" content_type="text/xml"><owner><name>${CANARY}</name></owner>
<report id="a"><gmp><version>22.4</version></gmp>
<ports start="1" max="10"><port>9200/tcp<host>192.0.2.7</host></port></ports>
<results start="1" max="10">
${result('192.0.2.7', '9200/tcp')}
${result('192.0.2.7', 'general/tcp')}
${result('198.51.100.4', '161/udp')}
${result('2001:DB8::9', `${CANARY} (27017/tcp)`)}
</results>
</report>
</report>
`;

describeFormat(openvasXml, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '198.51.100.4 161 udp open 2026-05-28T20:28:20.000Z',
    '2001:db8::9 27017 tcp open 2026-05-28T20:28:20.000Z',
  ],
  problems: ['6 is a result about no port'],
  strangers: ['<?xml version="1.0"?><report/>', '<nmaprun>', '<html><report class="x">'],
});
