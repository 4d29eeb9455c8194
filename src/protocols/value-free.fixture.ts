/**
 * For tests: what of a protocol's answer would survive the clean room, as text. Ephemerals are left out,
 * so whatever a canary search finds here has leaked.
 */
import { Ephemeral } from '../ephemeral.ts';

/** JSON of everything in `value` that is not held by an `Ephemeral`. */
export function valueFreeText(value: unknown): string {
  return JSON.stringify(withoutEphemerals(value));
}

function withoutEphemerals(value: unknown): unknown {
  if (value instanceof Ephemeral) return '[ephemeral]';
  if (Array.isArray(value)) return value.map(withoutEphemerals);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutEphemerals(inner)]));
}
