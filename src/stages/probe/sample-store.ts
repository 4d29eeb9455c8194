/**
 * Takes the bounded sample of an open store: for each planned collection some documents, spread over it. Below
 * depth `sample`, and for every verdict but open ones, it takes nothing and says so.
 */
import type { Ephemeral } from '../../ephemeral.ts';
import type { Omission, RawCollection, RawStore } from '../../protocols/protocol.ts';
import type { Identified } from './identify.ts';
import { planSampling } from './sampling-plan.ts';

/** One collection with what was taken of it. */
export interface SampledCollection {
  readonly collection: RawCollection;
  readonly documents: readonly Ephemeral<unknown>[];
  /** Asks the store how many distinct values a field has; undefined when it cannot say. */
  countDistinct(path: string): Promise<number | undefined>;
}

export interface SampledStore {
  readonly store: RawStore | undefined;
  readonly collections: readonly SampledCollection[];
  readonly omissions: readonly Omission[];
}

const DOCUMENT_BYTES = 65_536;
/** A photograph of a prescription; larger ones are known by their beginnings. */
const OBJECT_BYTES = 4 * 1024 * 1024;
const OPEN: ReadonlySet<string> = new Set(['open-data', 'open-write-possible']);

export async function sampleStore(
  found: Identified,
  means: { readonly documents: number; readonly random: () => number },
): Promise<SampledStore> {
  const { probed, protocol, wire } = found;
  if (probed.is !== 'answered' || probed.store === undefined) return { store: undefined, collections: [], omissions: [] };
  const { store } = probed;
  const readable = OPEN.has(probed.verdict) && protocol !== undefined && wire !== undefined && wire.depth !== 'presence';
  const mayRead = readable && wire.depth === 'sample';
  const plan = planSampling(store.collections);
  const omissions: Omission[] = mayRead ? [...plan.omissions] : readable ? [notGranted] : [];
  const collections: SampledCollection[] = [];
  for (const collection of store.collections.filter(({ system }) => !system)) {
    const countDistinct = async (path: string): Promise<number | undefined> =>
      mayRead && plan.sampled.has(collection) ? await protocol.countDistinct?.(collection, path, wire) : undefined;
    if (!mayRead || !plan.sampled.has(collection)) {
      collections.push({ collection, documents: [], countDistinct });
      continue;
    }
    const sampled = await protocol.sample(collection, wire, {
      documents: means.documents,
      documentBytes: DOCUMENT_BYTES,
      objectBytes: OBJECT_BYTES,
      random: means.random,
    });
    omissions.push(...sampled.omissions);
    collections.push({ collection, documents: sampled.documents, countDistinct });
  }
  return { store, collections, omissions: mergeOmissions(omissions) };
}

const notGranted: Omission = { what: 'contents of the collections', why: 'the scope grants no sample here' };

/** The same omission of forty collections is one line with a count. */
function mergeOmissions(omissions: readonly Omission[]): Omission[] {
  const merged = new Map<string, Omission>();
  for (const omission of omissions) {
    const key = `${omission.what}\n${omission.why}`;
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? omission : { ...earlier, count: (earlier.count ?? 1) + (omission.count ?? 1) });
  }
  return [...merged.values()];
}
