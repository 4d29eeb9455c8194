/**
 * A name server on loopback (UDP) that answers for invented names and addresses: A, AAAA and PTR, or that there is
 * none. For tests and the demo, which may ask no real one.
 */
import { createSocket, type RemoteInfo } from 'node:dgram';

export interface DnsRecords {
  /** Name in lower case to its addresses. */
  readonly forward?: Readonly<Record<string, readonly string[]>>;
  /** Address to its names. */
  readonly reverse?: Readonly<Record<string, readonly string[]>>;
}

export interface DnsLookalike {
  /** `127.0.0.1:PORT`, as a resolver takes it. */
  readonly server: string;
  /** `PTR 192.0.2.7`, in order. */
  readonly questions: readonly string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<number, string>> = { 1: 'A', 12: 'PTR', 28: 'AAAA' };
const HEADER = 12;
const NXDOMAIN = 3;
const REFUSED = 5;

/** @param state `refusing` answers every question with a refusal */
export async function openDnsLookalike(records: DnsRecords, state: 'normal' | 'refusing' = 'normal'): Promise<DnsLookalike> {
  const questions: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query: Buffer, from: RemoteInfo) => {
    const { name, type, end } = readQuestion(query);
    const kind = TYPES[type] ?? String(type);
    const asked = kind === 'PTR' ? addressOf(name) : name;
    questions.push(`${kind} ${asked}`);
    const known =
      kind === 'PTR'
        ? (records.reverse?.[asked] ?? [])
        : (records.forward?.[asked] ?? []).filter((address) => address.includes(':') === (kind === 'AAAA'));
    const exists = known.length > 0 || (kind !== 'PTR' && records.forward?.[asked] !== undefined);
    const code = state === 'refusing' ? REFUSED : exists ? 0 : NXDOMAIN;
    const answers = code === 0 ? known.map((value) => record(type, kind === 'PTR' ? encodeName(value) : encodeAddress(value))) : [];
    socket.send(Buffer.concat([header(query, code, answers.length), query.subarray(HEADER, end), ...answers]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', () => resolve()));
  return {
    server: `127.0.0.1:${socket.address().port}`,
    questions,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function readQuestion(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function addressOf(name: string): string {
  if (name.endsWith('.in-addr.arpa')) return name.slice(0, -'.in-addr.arpa'.length).split('.').reverse().join('.');
  return name;
}

function header(query: Buffer, code: number, answers: number): Buffer {
  const head = Buffer.alloc(HEADER);
  query.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8580 | code, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(answers, 6);
  return head;
}

/** The name of the question by its place, the class IN, a minute to live. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function encodeName(name: string): Buffer {
  return Buffer.concat([
    ...name.split('.').map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`, 'latin1')),
    Buffer.alloc(1),
  ]);
}

function encodeAddress(address: string): Buffer {
  if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const [front, back] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - (front?.length ?? 0) - (back?.length ?? 0) }, () => '0');
  const bytes = [...(front ?? []), ...zeros, ...(back ?? [])].map((group) => Number.parseInt(group, 16));
  return Buffer.from(bytes.flatMap((value) => [value >> 8, value & 255]));
}
