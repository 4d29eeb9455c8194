/**
 * Reads a packet capture as tcpdump streams it: who sent what to whom, and for DNS which name was asked. Written for
 * the "cooked" frames of a capture of all interfaces; a frame that is no IP is a packet all the same, so that
 * nothing that left goes uncounted.
 */
export interface Packet {
  readonly protocol: string;
  readonly from: string;
  readonly fromPort: number;
  readonly to: string;
  readonly toPort: number;
  /** Name that a DNS question asks for. */
  readonly question?: string;
}

const FILE_HEADER = 24;
const RECORD_HEADER = 16;
const COOKED_HEADER = 20;
const COOKED_LINK = 276;
const MAGIC = 0xa1b2c3d4;
const IPV4 = 0x0800;
const IPV6 = 0x86dd;
const NAMES = new Map([
  [1, 'icmp'],
  [6, 'tcp'],
  [17, 'udp'],
  [58, 'icmp6'],
]);

export class PcapReader {
  #rest = Buffer.alloc(0);
  #begun = false;

  /** @returns the packets that are complete with `bytes` */
  push(bytes: Uint8Array): Packet[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    if (!this.#begun && !this.#begin()) return [];
    const packets: Packet[] = [];
    while (this.#rest.length >= RECORD_HEADER) {
      const end = RECORD_HEADER + this.#rest.readUInt32LE(8);
      if (this.#rest.length < end) break;
      packets.push(readFrame(this.#rest.subarray(RECORD_HEADER, end)));
      this.#rest = this.#rest.subarray(end);
    }
    return packets;
  }

  #begin(): boolean {
    if (this.#rest.length < FILE_HEADER) return false;
    if (this.#rest.readUInt32LE(0) !== MAGIC || this.#rest.readUInt32LE(20) !== COOKED_LINK)
      throw new Error('Not a capture of all interfaces.');
    this.#rest = this.#rest.subarray(FILE_HEADER);
    this.#begun = true;
    return true;
  }
}

export function show({ protocol, from, fromPort, to, toPort, question }: Packet): string {
  return `${protocol} ${from}:${fromPort} > ${to}:${toPort}${question === undefined ? '' : ` asks for ${question}`}`;
}

function readFrame(frame: Buffer): Packet {
  const kind = frame.readUInt16BE(0);
  const ip = frame.subarray(COOKED_HEADER);
  if (kind === IPV4) return readPayload(ip.readUInt8(9), v4(ip, 12), v4(ip, 16), ip.subarray((ip.readUInt8(0) & 15) * 4));
  if (kind === IPV6) return readPayload(ip.readUInt8(6), v6(ip, 8), v6(ip, 24), ip.subarray(40));
  return { protocol: `frame ${kind.toString(16)}`, from: '?', fromPort: 0, to: '?', toPort: 0 };
}

function readPayload(number: number, from: string, to: string, payload: Buffer): Packet {
  const protocol = NAMES.get(number) ?? `ip ${number}`;
  if (protocol !== 'tcp' && protocol !== 'udp') return { protocol, from, fromPort: 0, to, toPort: 0 };
  const packet = { protocol, from, fromPort: payload.readUInt16BE(0), to, toPort: payload.readUInt16BE(2) };
  return protocol === 'udp' && packet.toPort === 53 ? { ...packet, question: questionIn(payload.subarray(8)) } : packet;
}

/** The name in a DNS question, which follows a header of twelve bytes. */
export function questionIn(message: Buffer): string {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return labels.join('.');
}

function v4(ip: Buffer, at: number): string {
  return [...ip.subarray(at, at + 4)].join('.');
}

function v6(ip: Buffer, at: number): string {
  const words = Array.from({ length: 8 }, (_, word) => ip.readUInt16BE(at + word * 2).toString(16)).join(':');
  // The URL parser knows the one short spelling of an address.
  return new URL(`http://[${words}]`).hostname.slice(1, -1);
}
