import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { nessusXml } from './nessus-xml.ts';

const item = (port: number, transport: string, service: string) =>
  `<ReportItem port="${port}" svc_name="${service}" protocol="${transport}" severity="0" pluginID="10107" pluginName="${CANARY}" pluginFamily="${CANARY}"><plugin_output>${CANARY} &lt;b&gt;</plugin_output><solution>${CANARY}</solution></ReportItem>`;

/** Synthetic; the addresses are documentation ranges. */
const file = `<?xml version="1.0" ?>
<NessusClientData_v2>
<Policy><policyName>${CANARY}</policyName><Preferences><ServerPreferences><preference><name>TARGET</name><value>${CANARY}</value></preference></ServerPreferences></Preferences></Policy>
<Report name="${CANARY}">
<ReportHost name="${CANARY}.example"><HostProperties>
<tag name="HOST_END_TIMESTAMP">1780000100</tag><tag name="host-ip">192.0.2.7</tag><tag name="host-fqdn">${CANARY}</tag>
</HostProperties>
${item(0, 'tcp', 'general')}
${item(9200, 'tcp', 'elasticsearch?')}
${item(9200, 'tcp', 'www')}
${item(161, 'udp', CANARY)}
</ReportHost>
<ReportHost name="2001:DB8::9"><HostProperties><tag name="os">${CANARY}</tag></HostProperties>
${item(104, 'tcp', 'acr-nema')}
</ReportHost>
</Report>
</NessusClientData_v2>
`;

describeFormat(nessusXml, {
  file,
  sightings: [
    '192.0.2.7 9200 tcp open 2026-05-28T20:28:20.000Z',
    '192.0.2.7 161 udp open 2026-05-28T20:28:20.000Z',
    '2001:db8::9 104 tcp open -',
  ],
  strangers: ['<?xml version="1.0"?><nmaprun>', '<report id="x" format_id="y">', '<NessusClientData>'],
});

test('services are kept as known words', async () => {
  expect((await readAll(nessusXml, file)).sightings.map(({ service }) => service)).toEqual(['elasticsearch', undefined, 'dicom']);
});
