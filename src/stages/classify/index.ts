/**
 * The public names of classification: the classifier, masking, the table of classes.
 */
export {
  type ClassifiedCollection,
  type Classifier,
  type ClassifierOptions,
  type CollectionInput,
  createClassifier,
  writtenPath,
} from './classifier.ts';
export { type DataClassFacts, type DataClassId, dataClasses, factsOf, isBackground, isDataClassId } from './data-classes.ts';
export { type DemoScore, demoSignals } from './demo-signals.ts';
export type { Finding } from './engine/findings.ts';
export { collectionId, maskName, maskPath } from './mask/mask-name.ts';
export { chooseDistinctPaths } from './persons/distinct-paths.ts';
export { createPersonCounter, type PersonCounter } from './persons/person-counter.ts';
export type { PersonKey } from './persons/person-key.ts';
export { dataClassUnits } from './registry.generated.ts';
export type { WeighedClass, WeighedField } from './weighed-field.ts';
