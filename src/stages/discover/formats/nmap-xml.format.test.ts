import { expect, test } from 'vitest';
import { AppError } from '../../../errors.ts';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { nmapXml } from './nmap-xml.ts';

const host = (inside: string) =>
  `<?xml version="1.0"?>\n<nmaprun scanner="nmap"><host starttime="1780000000" endtime="1780000100">${inside}</host></nmaprun>`;
const port = (id: number, state: string) => `<port protocol="tcp" portid="${id}"><state state="${state}"/></port>`;

/** Synthetic; the addresses are documentation ranges. */
const file = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nmaprun>
<?xml-stylesheet href="nmap.xsl" type="text/xsl"?>
<!-- Nmap 7.95 scan initiated as: nmap ${CANARY} -->
<nmaprun scanner="nmap" args="nmap ${CANARY}" start="1780000000" version="7.95">
<host starttime="1780000000" endtime="1780000100"><status state="up" reason="user-set"/>
<address addr="192.0.2.7" addrtype="ipv4"/><address addr="02:00:5E:10:00:07" addrtype="mac" vendor="${CANARY}"/>
<hostnames><hostname name="${CANARY}.example" type="PTR"/></hostnames>
<ports><extraports state="closed" count="997"/>
<port protocol="tcp" portid="9200"><state state="open" reason="syn-ack"/><service name="${CANARY}" product="${CANARY}"/>
<script id="dicom-cfind-ls" output="${CANARY} &amp; more"><table key="${CANARY}"><elem key="state">${CANARY}</elem></table></script></port>
<port protocol="tcp" portid="104"><state state="filtered"/></port>
<port protocol="udp" portid="161"><state state="open|filtered"/></port></ports></host>
<host endtime="1780000200"><status state="down"/><address addr="192.0.2.8" addrtype="ipv4"/></host>
<host><address addr="2001:DB8:0::9" addrtype="ipv6"/><ports><port protocol="tcp" portid="27017"><state state="closed"/></port></ports></host>
<runstats><finished time="1780000300" summary="${CANARY}"/></runstats>
</nmaprun>
`;

describeFormat(nmapXml, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.7 104 tcp filtered 2026-05-28T20:28:20.000Z',
    '192.0.2.7 161 udp unknown 2026-05-28T20:28:20.000Z',
    '2001:db8::9 27017 tcp closed -',
  ],
  strangers: ['[{"ip": "192.0.2.7", "ports": []}]', '<?xml version="1.0"?><report/>'],
});

test('entities that the file defines are never expanded', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE nmaprun [<!ENTITY a "9200"><!ENTITY b "&a;&a;">]>${host(`<address addr="192.0.2.7" addrtype="ipv4"/><ports><port protocol="tcp" portid="&a;"><state state="open"/></port></ports>`).replace('<?xml version="1.0"?>\n', '')}`;
  const { sightings, problems } = await readAll(nmapXml, bomb);
  expect(sightings).toEqual([]);
  expect(problems).toHaveLength(1);
});

test('a host without a readable address and a port that is none are reported, and the others go on', async () => {
  const good = `<address addr="192.0.2.9" addrtype="ipv4"/><ports>${port(80, 'open')}${port(70_000, 'open')}</ports>`;
  const bad = `<address addr="192.0.2.999" addrtype="ipv4"/><ports>${port(80, 'open')}</ports>`;
  const { sightings, problems } = await readAll(nmapXml, host(`${bad}</host><host>${good}`));
  expect(sightings).toMatchObject([{ address: '192.0.2.9', port: 80 }]);
  expect(problems).toHaveLength(2);
});

test('nesting without end is stopped', async () => {
  const { problems } = await readAll(nmapXml, host('<a>'.repeat(100_000)), 65_536);
  expect(problems).toMatchObject([{ message: 'is nested too deep' }]);
});

test('another XML document is refused', async () => {
  await expect(readAll(nmapXml, '<?xml version="1.0"?><report><host/></report>')).rejects.toBeInstanceOf(AppError);
});
