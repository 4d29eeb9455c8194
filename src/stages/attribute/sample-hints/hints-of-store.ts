/**
 * Hints of a sampled store, read in the clean room before its values are erased: counts from the documents, and what
 * may leave of the names of cluster and databases. Nothing that it hands back holds a value.
 */
import type { SampledStore } from '../../probe/sample-store.ts';
import { HintCounter, type HintOptions } from './find-hints.ts';
import type { SampleHints } from './sample-hints.ts';
import { storeNameHint } from './store-name-hint.ts';

export interface StoreHints {
  readonly sample: SampleHints;
  readonly storeNames: readonly string[];
}

const MOST_NAMES = 8;

/** Undefined where nothing was opened. */
export function hintsOfStore({ store, collections }: SampledStore, options: HintOptions): StoreHints | undefined {
  if (store === undefined) return undefined;
  const counter = new HintCounter(options);
  for (const { documents } of collections) for (const document of documents) document.read((value) => counter.add(value));
  const own = store.name?.read(storeNameHint);
  const databases = store.collections.slice(0, 200).map(({ database }) => database?.read(storeNameHint));
  const storeNames = [...new Set([own, ...databases].filter((name) => name !== undefined))].slice(0, MOST_NAMES);
  return { sample: counter.hints(), storeNames };
}
