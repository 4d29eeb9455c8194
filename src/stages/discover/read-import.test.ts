import { expect, test } from 'vitest';
import { importTargets } from './read-import.ts';

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < text.length; from += 100) yield new TextEncoder().encode(text.slice(from, from + 100));
}

const seen = (ip: string, port: number, proto: string, status: string) =>
  `{"ip": "${ip}", "timestamp": "1780000000", "ports": [{"port": ${port}, "proto": "${proto}", "status": "${status}"}]}`;

test('open TCP ports become targets, each once', async () => {
  const rows = [
    seen('192.0.2.7', 9200, 'tcp', 'open'),
    seen('192.0.2.7', 9200, 'tcp', 'open'),
    seen('192.0.2.7', 161, 'udp', 'open'),
    seen('192.0.2.8', 80, 'tcp', 'closed'),
  ];
  const { targets, problems, format } = await importTargets(bytes(`[${rows.join(',\n')}]`), 'masscan.json');
  expect(targets).toEqual([{ kind: 'socket', host: '192.0.2.7', port: 9200 }]);
  expect(problems).toEqual([]);
  expect(format).toBe('masscan-json');
});

test('the format is found by the first bytes', async () => {
  const xml =
    '<?xml version="1.0"?>\n<!DOCTYPE nmaprun>\n<nmaprun><host><address addr="192.0.2.7" addrtype="ipv4"/><ports><port protocol="tcp" portid="80"><state state="open"/></port></ports></host></nmaprun>';
  expect(await importTargets(bytes(xml), 'nmap.xml')).toMatchObject({ format: 'nmap-xml', targets: [{ host: '192.0.2.7' }] });
});

test('a file of no known format is refused with the formats that are known', async () => {
  await expect(importTargets(bytes('hello'), 'notes.txt')).rejects.toThrow(/notes.txt is of no known format \(masscan JSON, nmap XML\)/);
});
