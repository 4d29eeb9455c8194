/**
 * Which fields of the store to ask for a distinct count, best first: the person key's own path in the
 * spelling that the store can aggregate, such as the keyword twin of a text field.
 */
import type { DeclaredField } from '../../../protocols/protocol.ts';
import { joinPath } from '../engine/aggregate.ts';
import type { PersonKey } from './person-key.ts';

const COUNTABLE = new Set([
  'keyword',
  'constant_keyword',
  'long',
  'integer',
  'short',
  'byte',
  'date',
  'unsigned_long',
  'ip',
  'wildcard',
  'boolean',
  'double',
  'float',
]);

export function chooseDistinctPaths(key: PersonKey | undefined, declared: readonly DeclaredField[]): string[] {
  const own = key?.paths.length === 1 ? key.paths[0] : undefined;
  const path = own === undefined || key?.below === undefined ? own : `${joinPath(key.below)}.${own}`;
  if (path === undefined || path.includes('*') || path.includes('#')) return [];
  const bare = path.replaceAll('[]', '');
  if (declared.length === 0) return [bare];
  const twins = declared.filter((field) => field.path === bare || field.path.startsWith(`${bare}.`));
  const countable = twins.filter((field) => COUNTABLE.has(field.type)).map((field) => field.path);
  if (countable.length > 0) return countable;
  // An old generation counts analysed strings only where they are one word; its own type is `string`.
  return twins.some((field) => field.path === bare && field.type !== 'text') || twins.length === 0 ? [bare] : [];
}
