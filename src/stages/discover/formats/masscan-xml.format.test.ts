import { expect, test } from 'vitest';
import { AppError } from '../../../errors.ts';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { masscanXml } from './masscan-xml.ts';

const port = (address: string, id: number, inside: string) =>
  `<host endtime="1780000100"><address addr="${address}" addrtype="ipv4"/><ports><port protocol="tcp" portid="${id}">${inside}</port></ports></host>`;

/** Synthetic; the addresses are documentation ranges. */
const file = `<?xml version="1.0"?>
<!-- masscan v1.0 scan ${CANARY} -->
<nmaprun scanner="masscan" start="1780000000" version="1.0-BETA"  xmloutputversion="1.03">
<scaninfo type="syn" protocol="tcp" />
${port('192.0.2.7', 9200, '<state state="open" reason="syn-ack" reason_ttl="57"/>')}
${port('192.0.2.7', 9200, `<state state="open" reason="response" reason_ttl="0"/><service name="http" banner="${CANARY} &lt;b&gt;"></service>`)}
${port('192.0.2.8', 27017, '<state state="closed" reason="rst" reason_ttl="57"/>')}
<host endtime="1780000200"><address addr="2001:DB8::9" addrtype="ipv6"/><ports><port protocol="udp" portid="161"><state state="open"/></port></ports></host>
<runstats><finished time="1780000300" timestr="${CANARY}" elapsed="14" /><hosts up="3" down="0" total="3" /></runstats>
</nmaprun>
`;

describeFormat(masscanXml, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.8 27017 tcp closed 2026-05-28T20:28:20.000Z',
    '2001:db8::9 161 udp open 2026-05-28T20:30:00.000Z',
  ],
  strangers: ['<?xml version="1.0"?><nmaprun scanner="nmap">', '#masscan\nopen tcp 80 192.0.2.7 1780000000\n'],
});

test('the word for the service is kept, and its banner is not', async () => {
  const { sightings } = await readAll(masscanXml, file);
  expect(sightings.map(({ service }) => service)).toEqual([undefined, 'http', undefined, undefined]);
});

test('another XML document is refused', async () => {
  await expect(readAll(masscanXml, '<?xml version="1.0"?><report><host/></report>')).rejects.toBeInstanceOf(AppError);
});
