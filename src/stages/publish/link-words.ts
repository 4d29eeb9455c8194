/**
 * A store that the data of another point at, in words: how often, whether the scope of that run covers it, and what
 * would look at it. A link comes from data that a stranger wrote, so no scan follows one by itself.
 */
import type { LinkedStore } from '../../contracts/store-hints.ts';
import { counted } from './figures.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  excluded: 'the scope excludes it',
  'opted-out': 'its owner has opted out',
  expired: 'the authorisation has ended',
  'not-yet-valid': 'the authorisation has not begun',
};

export function linkWords({ target, count, covered, refusal = '' }: LinkedStore): string {
  const scope = covered
    ? `the scope of this run covers it, and "openward scan --scope FILE ${target}" looks at it`
    : `${REFUSALS[refusal] ?? 'the scope of this run does not cover it'}, and it takes a scope of its own to look at it`;
  return `${target}, named ${counted(count, 'time')}: ${scope}. Nothing was sent there.`;
}
