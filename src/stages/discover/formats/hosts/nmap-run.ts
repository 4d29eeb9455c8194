/** Hosts and ports of an `nmaprun` document, which nmap writes and masscan imitates: a row for each host. */
import type { ImportFormat, SeenState } from '../../import-format.ts';
import { type Cut, rowFormat } from '../reading/row-format.ts';
import { xmlEvents } from '../reading/xml-events.ts';

interface Host {
  readonly seenAt: string | undefined;
  readonly ports: Port[];
  address?: string | undefined;
}

interface Port {
  readonly transport: string;
  readonly port: string;
  state: string | undefined;
  service: string | undefined;
}

type Facts = Pick<ImportFormat, 'id' | 'title' | 'written' | 'drops' | 'detect'>;

export function nmapRun(facts: Facts): ImportFormat {
  return rowFormat<Host>({
    ...facts,
    knownByRoot: true,
    cut: (text) => hosts(text, facts.title),
    rowOf: ({ address, ports, seenAt }) =>
      ports.map(({ transport, port, state, service }) => ({ address, port, transport, state: stateOf(state), seenAt, service })),
  });
}

async function* hosts(text: AsyncIterable<string>, title: string): AsyncGenerator<Cut<Host>> {
  let host: Host | undefined;
  let port: Port | undefined;
  let begun = 0;
  for await (const { is, name, depth, line, attributes, text: why } of xmlEvents(text, { title, roots: ['nmaprun'], textOf: new Set() })) {
    if (is === 'broken') yield { line, why };
    else if (is === 'open') {
      if (name === 'host' && depth === 2) {
        host = { seenAt: attributes['endtime'] ?? attributes['starttime'], ports: [] };
        begun = line;
      } else if (host === undefined) continue;
      else if (name === 'address' && attributes['addrtype'] !== 'mac') host.address ??= attributes['addr'];
      else if (name === 'port') port = portOf(attributes);
      else if (name === 'state' && port !== undefined) port.state ??= attributes['state'];
      else if (name === 'service' && port !== undefined) port.service ??= attributes['name'];
    } else if (name === 'port' && port !== undefined) {
      host?.ports.push(port);
      port = undefined;
    } else if (name === 'host' && depth === 2 && host !== undefined) {
      yield { line: begun, text: JSON.stringify(host), row: host };
      host = undefined;
    }
  }
}

function portOf(attributes: Readonly<Record<string, string>>): Port {
  return { transport: attributes['protocol'] ?? '', port: attributes['portid'] ?? '', state: undefined, service: undefined };
}

function stateOf(state: string | undefined): SeenState {
  return state === 'open' || state === 'closed' || state === 'filtered' ? state : 'unknown';
}
