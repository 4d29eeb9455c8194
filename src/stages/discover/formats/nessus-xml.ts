/**
 * Nessus' XML (.nessus, version 2): hosts with a report item for each plugin. Only the ports of items are read, with the
 * address that the host's properties name; plugin outputs, findings and names are dropped. Items about the whole host
 * stand at port 0 and say nothing of a port.
 */
import type { ImportFormat } from '../import-format.ts';
import { type Cut, rowFormat, type Said } from './reading/row-format.ts';
import { xmlEvents } from './reading/xml-events.ts';

const TITLE = 'Nessus XML';
/** Most ports of one host, each once a transport. */
const MOST_ITEMS = 131_070;

export const nessusXml: ImportFormat = rowFormat<readonly Said[]>({
  id: 'nessus-xml',
  title: TITLE,
  written: 'the export of a scan as .nessus',
  drops: 'plugin outputs, findings, solutions, host names, users, policies',
  knownByRoot: true,
  detect: (head) => /<NessusClientData_v2[\s>]/.test(head),
  cut: hosts,
  rowOf: (row) => row,
});

interface Host {
  address: string | undefined;
  seenAt: string | undefined;
  readonly items: Map<string, Said>;
}

async function* hosts(text: AsyncIterable<string>): AsyncGenerator<Cut<readonly Said[]>> {
  let host: Host | undefined;
  let begun = 0;
  let tag = '';
  for await (const event of xmlEvents(text, { title: TITLE, roots: ['NessusClientData_v2'], textOf: new Set(['tag']) })) {
    const { is, name, line, attributes } = event;
    if (is === 'broken') yield { line, why: event.text };
    else if (is === 'open') {
      if (name === 'ReportHost') {
        host = { address: undefined, seenAt: undefined, items: new Map() };
        begun = line;
        // The name is the address where no property says it.
        if (/^[0-9a-f.:]+$/i.test(attributes['name'] ?? '')) host.address = attributes['name'];
      } else if (name === 'tag') tag = attributes['name'] ?? '';
      else if (name === 'ReportItem' && host !== undefined) addItem(host, attributes);
    } else if (name === 'tag' && host !== undefined) {
      if (tag === 'host-ip') host.address = event.text;
      if (tag === 'HOST_END_TIMESTAMP') host.seenAt = event.text;
    } else if (name === 'ReportHost' && host !== undefined) {
      const { address, seenAt, items } = host;
      const row = [...items.values()].map((item) => ({ address, seenAt, ...item }));
      yield { line: begun, text: JSON.stringify(row), row };
      host = undefined;
    }
  }
}

function addItem({ items }: Host, attributes: Readonly<Record<string, string>>): void {
  const { port = '', protocol: transport = '' } = attributes;
  if (port === '0' || items.size >= MOST_ITEMS) return;
  const key = `${port.slice(0, 8)} ${transport.slice(0, 8)}`;
  // Nessus marks a service that it guessed by the port with a question mark.
  if (!items.has(key)) items.set(key, { port, transport, service: attributes['svc_name']?.replace(/\?$/, '') });
}
