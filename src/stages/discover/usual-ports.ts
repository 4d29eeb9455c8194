/** The ports that are tried where a rule grants every port: those that the protocols declare as theirs. */
import type { Protocol } from '../../protocols/protocol.ts';

export function usualPorts(protocols: readonly Protocol[]): readonly number[] {
  const addressed = protocols.filter((protocol) => protocol.scheme === undefined);
  return [...new Set(addressed.flatMap((protocol) => protocol.ports))].sort((a, b) => a - b);
}
