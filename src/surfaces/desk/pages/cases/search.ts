/** How cases are shown, and which, as it stands in the address. */
import { oneOf, type Search, someOf, without, wordOf } from '../search-words.ts';

export const handlings = [
  'detected',
  'valid',
  'attributed',
  'notifying',
  'waiting',
  'escalated',
  'fixed-unverified',
  'verified',
  'reopened',
  'closed',
  'invalid',
  'out-of-scope',
] as const;

export interface CasesSearch {
  readonly view?: 'board' | undefined;
  readonly handling?: (typeof handlings)[number][] | undefined;
  readonly due?: 'now' | undefined;
  readonly find?: string | undefined;
}

export function readCasesSearch(search: Search): CasesSearch {
  return without({
    view: oneOf(search, 'view', ['board']),
    handling: someOf(search, 'handling', handlings),
    due: oneOf(search, 'due', ['now']),
    find: wordOf(search, 'find'),
  });
}
