/** The name model of this version, unpacked at its first use: a process that classifies nothing never pays for it. */
import type { NameModel } from './model.ts';
import { unpackModel } from './packing.ts';
import { nameWeights } from './weights.generated.ts';

let loaded: NameModel | undefined;

export function nameModel(): NameModel {
  loaded ??= unpackModel(nameWeights);
  return loaded;
}
