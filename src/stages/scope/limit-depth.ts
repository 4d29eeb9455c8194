/** A gate that grants no deeper look than a run was asked for, whatever the scope would allow. */
import type { Depth, Gate } from '../../platform/wire/contract.ts';

/** From shallow to deep. */
const DEPTHS: readonly Depth[] = ['presence', 'metadata', 'sample'];

export function limitDepth(gate: Gate, deepest: Depth): Gate {
  return {
    permit(target, address, port) {
      const permission = gate.permit(target, address, port);
      if (!permission.granted || DEPTHS.indexOf(permission.permit.depth) <= DEPTHS.indexOf(deepest)) return permission;
      return { granted: true, permit: { ...permission.permit, depth: deepest } };
    },
    refuseLookup: (target, port) => gate.refuseLookup(target, port),
  };
}
