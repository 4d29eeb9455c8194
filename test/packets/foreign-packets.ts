/**
 * The rule that a capture is held against: a packet is permitted when one of its ends is an endpoint that was
 * permitted, over that protocol, and the other end is this machine. Every other packet is foreign, answers included.
 */
import type { Packet } from './pcap.ts';

export interface Permit {
  readonly protocol: 'tcp' | 'udp';
  readonly addresses: ReadonlySet<string>;
  readonly ports: ReadonlySet<number>;
  /** DNS names that may be asked for. */
  readonly questions?: ReadonlySet<string>;
}

export function foreignPackets(packets: readonly Packet[], permits: readonly Permit[]): Packet[] {
  return packets.filter((packet) => !permits.some((permit) => covers(permit, packet)));
}

function covers(permit: Permit, packet: Packet): boolean {
  if (packet.protocol !== permit.protocol) return false;
  if (packet.question !== undefined && !(permit.questions?.has(packet.question) ?? false)) return false;
  const sent = permit.addresses.has(packet.to) && permit.ports.has(packet.toPort) && isOwn(packet.from, packet.to);
  const answered = permit.addresses.has(packet.from) && permit.ports.has(packet.fromPort) && isOwn(packet.to, packet.from);
  return sent || answered;
}

/** Where every address is local, the kernel speaks to one as that address itself, or as loopback. */
function isOwn(address: string, peer: string): boolean {
  return address === peer || address === '::1' || address === '127.0.0.1';
}
