/** The name model of this version; the packed weights are opened at their first use, not when the module is read. */
import type { NameModel } from './model.ts';
import { unpackModel } from './packing.ts';
import { nameWeights } from './weights.generated.ts';

let loaded: NameModel | undefined;

export function nameModel(): NameModel {
  loaded ??= unpackModel(nameWeights);
  return loaded;
}
