/** Sums over an inventory that several forms show. */
import { factsOf, isDataClassId } from '../classify/index.ts';
import type { Inventory } from './inventory.ts';

/** Fields that hold at least one sensitive class. */
export function sensitiveFields({ collections }: Inventory): number {
  return collections.reduce((sum, { fields }) => sum + fields.filter(({ classes }) => classes.some(({ id }) => isSensitive(id))).length, 0);
}

export function isSensitive(id: string): boolean {
  return isDataClassId(id) && factsOf(id).sensitive;
}
