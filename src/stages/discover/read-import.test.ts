import { expect, test } from 'vitest';
import { formatTarget } from '../../target.ts';
import type { ImportFormat } from './import-format.ts';
import { nameFormat } from './intake/name-format.ts';
import { importTargets, openImport } from './read-import.ts';

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < text.length; from += 4096) yield new TextEncoder().encode(text.slice(from, from + 4096));
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
  await expect(importTargets(bytes('hello'), 'notes.txt')).rejects.toThrow(/notes.txt is of no known format \(.*masscan JSON, .*nmap XML/);
});

test('a file that could be of several formats is asked about, with the flag for each', () => {
  const like = (id: string): ImportFormat => ({
    id,
    title: id.toUpperCase(),
    written: '',
    drops: '',
    detect: () => true,
    async *read() {},
  });
  expect(() => nameFormat('x', 'scan.json', {}, [like('one'), like('two')])).toThrow(
    expect.objectContaining({
      code: 'IMPORT_AMBIGUOUS',
      detail: 'scan.json could be ONE or TWO.',
      hint: 'Name the format: --format-of one or --format-of two.',
    }),
  );
  expect(nameFormat('x', 'scan.json', { id: 'two' }, [like('one'), like('two')]).id).toBe('two');
});

test('a format that nobody knows, and a mapping that is missing, are refused', () => {
  expect(() => nameFormat('', 'x', { id: 'none' })).toThrow(expect.objectContaining({ code: 'USAGE' }));
  expect(() => nameFormat('', 'x', { id: 'mapped-csv' })).toThrow(/needs --map/);
});

test('every row of a file is accounted for', async () => {
  const rows = [
    seen('192.0.2.7', 9200, 'tcp', 'open'),
    seen('192.0.2.7', 9200, 'tcp', 'open'),
    seen('192.0.2.8', 161, 'udp', 'open'),
    seen('192.0.2.8', 80, 'tcp', 'closed'),
    seen('clinic', 80, 'tcp', 'open'),
    seen('clinic', 81, 'tcp', 'open'),
    seen('2001:db8::1', 104, 'tcp', 'open'),
    seen('2001:db8::1', 104, 'tcp', 'open'),
  ];
  const { tally, endpoints, format } = await openImport(bytes(`${rows.join('\n')}\n`), 'masscan.json');
  const targets: string[] = [];
  for await (const { target } of endpoints) targets.push(formatTarget(target));

  expect(format.id).toBe('masscan-json');
  expect(targets).toEqual(['192.0.2.7:9200', '[2001:db8::1]:104']);
  expect(tally).toMatchObject({ lines: 8, open: 4, duplicates: 2, notOpen: 1, otherTransports: 1 });
  expect(tally.skipped).toEqual([{ reason: 'names a host, not an address in full form', count: 2, lines: [5, 6] }]);
});

test('a compressed file is refused with what to do', async () => {
  async function* zipped(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array([0x1f, 0x8b, 8, 0]);
  }
  await expect(openImport(zipped(), 'shodan.json.gz')).rejects.toMatchObject({
    code: 'IMPORT_MALFORMED',
    hint: expect.stringContaining('gunzip -c'),
  });
});

test('a hundred thousand endpoints are told apart, whichever way they come', async () => {
  const line = (index: number) => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}:${1 + (index % 60_000)}\n`;
  const file = Array.from({ length: 100_000 }, (_, index) => line(index)).join('');
  const { tally, endpoints } = await openImport(bytes(`${file}${file}`), 'list.txt');
  let count = 0;
  for await (const _ of endpoints) count += 1;
  expect(count).toBe(100_000);
  expect(tally.duplicates).toBe(100_000);
});
