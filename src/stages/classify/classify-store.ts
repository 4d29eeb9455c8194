/**
 * From a sampled store to its inventory: every collection is classified, its values erased, and the persons of
 * the store are counted over all of them. The last place that sees a value; nothing it returns holds one.
 */
import type { DeclaredField, FlagSignal, Omission, RawCollection } from '../../protocols/protocol.ts';
import type { Inventory } from '../probe/outcome-of.ts';
import type { SampledCollection, SampledStore } from '../probe/sample-store.ts';
import type { ClassifiedCollection, Classifier } from './classifier.ts';
import type { Finding } from './engine/findings.ts';

/** Collections whose declared fields are read, as many as an outcome lists. */
const MOST_READ = 1000;

/** What else is counted in a collection while its documents are there; it must hand on no value either. */
export type LookBeforeErasing = (collection: SampledCollection, findings: readonly Finding[]) => void;

export async function classifyStore(
  sampled: SampledStore,
  classifier: Classifier,
  look: LookBeforeErasing = () => undefined,
): Promise<Inventory | undefined> {
  const { store } = sampled;
  if (store === undefined) return undefined;
  try {
    const classified: ClassifiedCollection[] = [];
    for (const [at, collection] of sampled.collections.entries()) {
      const named = at < MOST_READ || collection.documents.length > 0;
      classified.push(await classifyOne(collection, classifier, named, look));
    }
    return {
      storeName: store.name?.read((name) => classifier.maskName(name)),
      collections: classified.map((each) => each.outcome),
      systemCollections: store.collections.filter(({ system }) => system).length,
      persons: classifier.store(classified),
      signals: demoSignalOf(classified),
      omissions: [...sampled.omissions, ...droppedFields(classified)],
    };
  } finally {
    for (const each of sampled.collections) for (const document of each.documents) document.erase();
    for (const collection of store.collections) eraseNames(collection);
    store.name?.erase();
  }
}

/** Beyond the cap only size and masked name are told: a store of a hundred thousand indices must not cost hours. */
function classifyOne(
  sampled: SampledCollection,
  classifier: Classifier,
  withFields: boolean,
  look: LookBeforeErasing,
): Promise<ClassifiedCollection> {
  const { collection, documents } = sampled;
  return classifier.collection({
    rawName: collection.name.read((name) => name),
    database: collection.database?.read((name) => name),
    documents: collection.documents,
    bytes: collection.bytes,
    declaredFields: !withFields ? [] : collection.fields?.read((fields): readonly DeclaredField[] => fields),
    samples: documents,
    countDistinct: (path) => sampled.countDistinct(path),
    beforeErasing: (findings) => look(sampled, findings),
  });
}

/** A store counts as demonstration data when the records that hold persons look made up. */
function demoSignalOf(classified: readonly ClassifiedCollection[]): FlagSignal[] {
  const judged = classified.filter((each) => each.outcome.sampled > 0 && each.personal);
  const sampled = judged.reduce((sum, each) => sum + each.outcome.sampled, 0);
  if (sampled === 0) return [];
  const weight = judged.reduce((sum, each) => sum + each.demo.score * each.outcome.sampled, 0) / sampled;
  const reasons = [...new Set(judged.flatMap((each) => each.demo.reasons))];
  if (weight < 0.2 || reasons.length === 0) return [];
  return [{ flag: 'demo-data', weight: Math.round(weight * 100) / 100, reason: reasons.slice(0, 5).join('; ').slice(0, 600) }];
}

function droppedFields(classified: readonly ClassifiedCollection[]): Omission[] {
  const count = classified.reduce((sum, each) => sum + each.droppedFields, 0);
  return count === 0 ? [] : [{ what: 'fields of very wide collections', why: 'more than 2,000 different fields in one collection', count }];
}

function eraseNames(collection: RawCollection): void {
  collection.name.erase();
  collection.database?.erase();
  collection.fields?.erase();
}
