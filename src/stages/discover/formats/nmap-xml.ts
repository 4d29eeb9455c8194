/**
 * nmap's XML (-oX), which masscan and others write too. Read as a stream: host after host, with addresses,
 * ports, states and times alone. Script outputs, service names and host names are dropped; entities that a
 * file defines itself are never expanded, and an endless tag or depth ends the reading.
 */
import { createHash } from 'node:crypto';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { AppError, type Problem } from '../../../errors.ts';
import { formatAddress, parseAddress } from '../../scope/address.ts';
import type { ImportFormat, SeenState, Sighting, Transport } from '../import-format.ts';
import { instantOf } from './instant.ts';

const DEEPEST = 64;
/** Most characters between two tags; nmap's largest script outputs are far below. */
const LONGEST_TAG = 8_388_608;
const SLICE = 65_536;

export const nmapXml: ImportFormat = {
  id: 'nmap-xml',
  title: 'nmap XML',
  detect: (head) => /<nmaprun[\s>]/.test(head) || /<!DOCTYPE\s+nmaprun\b/.test(head),

  async *read(chunks, report) {
    const reader = new HostReader(report);
    const decoder = new TextDecoder('utf-8');
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += SLICE) {
        reader.write(decoder.decode(chunk.subarray(from, from + SLICE), { stream: true }));
        yield* reader.take();
        if (reader.ended) break;
      }
      if (reader.ended) break;
    }
    reader.close();
    yield* reader.take();
  },
};

/** Gathers one host at a time; sightings wait in `take` until the slice has been read. */
class HostReader {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #report: (problem: Problem) => void;
  #ready: Sighting[] = [];
  #depth = 0;
  #sinceTag = 0;
  #isNmap = false;
  #ended = false;
  #host: Host | undefined;
  #port: Port | undefined;

  constructor(report: (problem: Problem) => void) {
    this.#report = report;
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
    this.#parser.on('error', () => this.#stop(this.#isNmap ? 'is broken off or is no XML from here on' : 'is no XML'));
  }

  get ended(): boolean {
    return this.#ended;
  }

  write(text: string): void {
    if (this.#ended) return;
    this.#sinceTag += text.length;
    this.#parser.write(text);
    if (this.#sinceTag > LONGEST_TAG) this.#stop('is a tag or text that is too long');
  }

  close(): void {
    // Closing an unfinished document is an error of the parser's, and told as such.
    if (!this.#ended) this.#parser.close();
    if (!this.#isNmap) throw new AppError('IMPORT_MALFORMED', { detail: 'The file is no nmap XML.' });
  }

  take(): Sighting[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    if (this.#ended) return;
    this.#sinceTag = 0;
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#stop('is nested too deep');
    else if (this.#depth === 1) {
      this.#isNmap = name === 'nmaprun';
      if (!this.#isNmap) this.#stop('is no nmap XML');
    } else if (name === 'host' && this.#depth === 2)
      this.#host = { seenAt: instantOf(attributes['endtime'] ?? attributes['starttime']), ports: [] };
    else if (this.#host !== undefined) this.#inHost(this.#host, name, attributes);
  }

  #inHost(host: Host, name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'address' && attributes['addrtype'] !== 'mac') host.address ??= attributes['addr'];
    else if (name === 'port') this.#port = { transport: attributes['protocol'] ?? '', port: attributes['portid'] ?? '', state: undefined };
    else if (name === 'state' && this.#port !== undefined) this.#port.state ??= attributes['state'];
  }

  #close(name: string): void {
    if (this.#ended) return;
    this.#sinceTag = 0;
    this.#depth -= 1;
    if (name === 'port' && this.#port !== undefined) {
      this.#host?.ports.push(this.#port);
      this.#port = undefined;
    } else if (name === 'host' && this.#depth === 1 && this.#host !== undefined) {
      this.#emit(this.#host);
      this.#host = undefined;
    }
  }

  #emit({ address: written, seenAt, ports }: Host): void {
    if (ports.length === 0) return;
    const address = parseAddress(written ?? '');
    if (address === undefined) {
      this.#tell('is a host without an address in full form');
      return;
    }
    for (const { transport, port: portText, state } of ports) {
      const port = /^[0-9]{1,5}$/.test(portText) ? Number(portText) : 0;
      if (!isTransport(transport) || port < 1 || port > 65_535) {
        this.#tell('is a port that cannot be read');
        continue;
      }
      const row = createHash('sha256').update(`${written} ${transport} ${port} ${state} ${seenAt}`).digest('hex').slice(0, 16);
      this.#ready.push({
        address: formatAddress(address),
        port,
        transport,
        state: stateOf(state),
        seenAt,
        source: { format: 'nmap-xml', row },
      });
    }
  }

  #stop(message: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#tell(message);
  }

  #tell(message: string): void {
    this.#report({ line: this.#parser.line, column: this.#parser.column + 1, key: '', message });
  }
}

interface Host {
  readonly seenAt: string | undefined;
  readonly ports: Port[];
  address?: string | undefined;
}

interface Port {
  readonly transport: string;
  readonly port: string;
  state: string | undefined;
}

function isTransport(text: string): text is Transport {
  return text === 'tcp' || text === 'udp' || text === 'sctp';
}

function stateOf(state: string | undefined): SeenState {
  return state === 'open' || state === 'closed' || state === 'filtered' ? state : 'unknown';
}
