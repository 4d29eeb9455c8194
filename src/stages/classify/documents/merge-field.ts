/** Two aggregates of one field as one: counts are summed, distinct values united. */
import { type Field, newField, type Place } from '../engine/field.ts';

export function mergeField(place: Place, into: Field | undefined, from: Field): Field {
  const target = into ?? newField(place);
  const before = target.distinct.size + from.distinct.size;
  target.n += from.n;
  target.nulls += from.nulls;
  addCounts(target.kinds, from.kinds);
  for (const hash of from.distinct) target.distinct.add(hash);
  // A value seen under two keys was tested twice: passes are told of distinct values.
  const scale = before === 0 ? 1 : target.distinct.size / before;
  mergeScaled(target.passes, from.passes, scale);
  target.sequential += from.sequential;
  target.previous = from.previous;
  target.least = Math.min(target.least, from.least);
  target.greatest = Math.max(target.greatest, from.greatest);
  target.leastYear = Math.min(target.leastYear, from.leastYear);
  target.greatestYear = Math.max(target.greatestYear, from.greatestYear);
  addCounts(target.contained, from.contained);
  for (const [id, document] of from.containedIn) target.containedIn.set(id, document);
  // Documents are walked one after another, so the same document twice shows as the same number.
  target.documents += from.documents - (from.documents > 0 && from.lastDocument === target.lastDocument ? 1 : 0);
  target.lastDocument = Math.max(target.lastDocument, from.lastDocument);
  return target;
}

function addCounts<K>(into: Map<K, number>, from: ReadonlyMap<K, number>): void {
  for (const [key, count] of from) into.set(key, (into.get(key) ?? 0) + count);
}

function mergeScaled(into: Map<string, number>, from: ReadonlyMap<string, number>, scale: number): void {
  for (const key of new Set([...into.keys(), ...from.keys()])) into.set(key, ((into.get(key) ?? 0) + (from.get(key) ?? 0)) * scale);
}
