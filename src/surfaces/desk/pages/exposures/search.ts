/** What the list of exposures is asked for, as it stands in the address. */
import { oneOf, type Search, someOf, without, wordOf } from '../search-words.ts';

/** The verdicts that an exposure can have: something answered without credentials. */
export const openVerdicts = ['open-data', 'open-write-possible', 'open-empty', 'metadata-only'] as const;
export const states = ['open', 'closed'] as const;

export interface ExposuresSearch {
  readonly state?: (typeof states)[number] | undefined;
  readonly verdict?: (typeof openVerdicts)[number][] | undefined;
  readonly protocol?: string | undefined;
  readonly target?: string | undefined;
  readonly runId?: string | undefined;
}

export function readExposuresSearch(search: Search): ExposuresSearch {
  return without({
    state: oneOf(search, 'state', states),
    verdict: someOf(search, 'verdict', openVerdicts),
    protocol: wordOf(search, 'protocol'),
    target: wordOf(search, 'target'),
    runId: wordOf(search, 'runId'),
  });
}
