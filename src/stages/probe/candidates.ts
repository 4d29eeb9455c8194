/**
 * Which protocols may be spoken to a target, and in what order: the ones that claim its port come first,
 * since the first question usually settles the matter. Reads what protocols declare and names none.
 */
import type { Protocol } from '../../protocols/protocol.ts';
import type { Target } from '../../target.ts';

/** Ports on which TLS is spoken from the first byte by convention. */
const TLS_PORTS: ReadonlySet<number> = new Set([443, 8443, 9243]);

/**
 * @param allowed ids that the scope's rule allows; undefined allows all.
 */
export function candidatesFor(target: Target, protocols: readonly Protocol[], allowed?: ReadonlySet<string>): readonly Protocol[] {
  const usable = protocols.filter((protocol) => allowed?.has(protocol.id) ?? true);
  if (target.kind === 'bucket') return usable.filter((protocol) => protocol.scheme === target.scheme);
  const addressed = usable.filter((protocol) => protocol.scheme === undefined);
  const claims = (protocol: Protocol): number => (protocol.ports.includes(target.port) ? 0 : 1);
  return addressed.toSorted((a, b) => claims(a) - claims(b));
}

export function speaksTlsFirst(target: Target): boolean {
  return target.kind === 'socket' && (target.tls ?? TLS_PORTS.has(target.port));
}
