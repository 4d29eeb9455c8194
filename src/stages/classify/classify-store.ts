/**
 * Classifies every collection of a sampled store, one after the other, and counts the persons of the store as
 * a whole. Everything that it hands on is masked or a number; the names it was given end here.
 */
import type { Ephemeral } from '../../ephemeral.ts';
import type { CollectionOutcome, Persons } from '../../outcome.ts';
import type { DeclaredField, FlagSignal, Omission, RawCollection, RawStore } from '../../protocols/protocol.ts';
import { type Classifier, type ClassifiedCollection, createClassifier } from './classifier.ts';

export type StoreClassifier = Classifier;
export const createStoreClassifier: typeof createClassifier = createClassifier;

export interface StoreToClassify {
  readonly store: RawStore | undefined;
  readonly collections: readonly {
    readonly collection: RawCollection;
    readonly documents: readonly Ephemeral<unknown>[];
    countDistinct(path: string): Promise<number | undefined>;
  }[];
  readonly omissions: readonly Omission[];
}

export interface StoreInventory {
  readonly storeName: string | undefined;
  readonly collections: readonly CollectionOutcome[];
  readonly systemCollections: number;
  readonly persons: Persons | null;
  readonly signals: readonly FlagSignal[];
  readonly omissions: readonly Omission[];
}

/** Undefined where there is no store to speak of. */
export async function classifyStore(sampled: StoreToClassify, classifier: StoreClassifier): Promise<StoreInventory | undefined> {
  const { store } = sampled;
  if (store === undefined) return undefined;
  const classified: ClassifiedCollection[] = [];
  for (const { collection, documents, countDistinct } of sampled.collections) {
    classified.push(
      await classifier.collection({
        rawName: lend(collection.name) ?? '',
        database: lend(collection.database),
        documents: collection.documents,
        bytes: collection.bytes,
        declaredFields: lend<readonly DeclaredField[]>(collection.fields),
        samples: documents,
        countDistinct,
      }),
    );
  }
  const storeName = lend(store.name);
  for (const collection of store.collections) forget(collection);
  store.name?.erase();
  return {
    storeName: storeName === undefined ? undefined : classifier.maskName(storeName),
    collections: classified.map(({ outcome }) => outcome),
    systemCollections: store.collections.filter(({ system }) => system).length,
    persons: classifier.store(classified),
    signals: demoSignal(classified),
    omissions: sampled.omissions,
  };
}

function lend<T>(held: Ephemeral<T> | undefined): T | undefined {
  return held === undefined || held.erased ? undefined : held.read((value) => value);
}

function forget(collection: RawCollection): void {
  collection.name.erase();
  collection.database?.erase();
  collection.fields?.erase();
}

/** The store is as much demo data as its most telling collection of persons. */
function demoSignal(classified: readonly ClassifiedCollection[]): FlagSignal[] {
  const telling = classified.filter(({ personal }) => personal).map(({ demo }) => demo);
  const strongest = telling.toSorted((a, b) => b.score - a.score)[0];
  if (strongest === undefined || strongest.score <= 0) return [];
  return [{ flag: 'demo-data', weight: strongest.score, reason: strongest.reasons.join('; ').slice(0, 600) || 'Marks of test data.' }];
}
