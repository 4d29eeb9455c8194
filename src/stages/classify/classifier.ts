/**
 * The classifier of a run: takes the sampled documents of a collection, says what classes of data its fields
 * hold, in which languages and about how many persons, and erases every value before it returns. What it
 * hands back holds ids, numbers and masked names only.
 */
import type { Ephemeral } from '../../ephemeral.ts';
import type { CollectionOutcome, Persons } from '../../outcome.ts';
import type { DeclaredField } from '../../protocols/protocol.ts';
import { type DataClassId, factsOf } from './data-classes.ts';
import { DemoCounter, type DemoScore } from './demo-signals.ts';
import type { Scalar } from './documents/scalars.ts';
import { Aggregator, indexDetectors, joinPath } from './engine/aggregate.ts';
import { decide, type Knowledge } from './engine/decide.ts';
import { type Finding, findingsOf } from './engine/findings.ts';
import { type KeyedHash, keyedHash } from './engine/keyed-hash.ts';
import { LanguageCounter } from './engine/languages.ts';
import { buildLexicon } from './engine/lexicon.ts';
import { localePacks } from './locales/index.ts';
import { collectionId, maskName, maskPath } from './mask/mask-name.ts';
import { nameModel } from './names/weights.ts';
import { countPersons } from './persons/count-persons.ts';
import type { PersonKey } from './persons/person-key.ts';
import { type CollectionPersons, personsOfStore } from './persons/store-persons.ts';
import { isInGallery, openGallery } from './pictures/gallery.ts';
import { galleryFindings } from './pictures/gallery-findings.ts';
import type { PictureReader } from './pictures/picture-reader.ts';
import { dataClassUnits } from './registry.generated.ts';
import { type WeighedField, weighedField } from './weighed-field.ts';

export interface CollectionInput {
  readonly rawName: string;
  readonly database?: string | undefined;
  readonly documents: number | undefined;
  readonly bytes: number | undefined;
  readonly declaredFields?: readonly DeclaredField[] | undefined;
  readonly samples: readonly Ephemeral<unknown>[];
  /** Asks the store for the number of distinct values of a field. */
  readonly countDistinct?: ((path: string) => Promise<number | undefined>) | undefined;
  /** Told what was found while the samples are still there; they are erased when it returns. */
  readonly beforeErasing?: ((findings: readonly Finding[]) => void) | undefined;
}

export interface ClassifiedCollection {
  /** Fits the schema of an outcome; fields and name are masked. */
  readonly outcome: CollectionOutcome;
  /** The same findings with the field names as written: for measuring and for one's own files only. */
  readonly findings: readonly Finding[];
  /** Every field that was seen and what was weighed for it; named as written, for one's own files only. */
  readonly fields: readonly WeighedField[];
  readonly demo: DemoScore;
  /** True when a sensitive class other than a secret is reported: the collection tells of persons. */
  readonly personal: boolean;
  /** Class of the key that persons were counted by. */
  readonly personKeyClass: DataClassId | undefined;
  /** The key itself, for whoever reads more records than were sampled; its paths are as written. */
  readonly personKey: PersonKey | undefined;
  readonly languages: readonly { readonly id: string; readonly share: number }[];
  /** Fields beyond the cap that were not looked at. */
  readonly droppedFields: number;
  /** For counting the store's persons; holds keyed hashes. */
  readonly forStore: CollectionPersons;
}

export interface Classifier {
  collection(input: CollectionInput): Promise<ClassifiedCollection>;
  store(collections: readonly ClassifiedCollection[]): Persons | null;
  maskName(name: string): string;
}

export interface ClassifierOptions {
  /** Key of masked ids: the same in every run of one data directory. */
  readonly key: Uint8Array;
  /** Uniform in [0, 1); seeds the run's sketches, which no two runs share. */
  readonly random: () => number;
  /** Reads pictures and documents; without it they are known by their names and first bytes alone. */
  readonly pictures?: PictureReader | undefined;
}

export function createClassifier({ key, random, pictures }: ClassifierOptions): Classifier {
  const knowledge = { units: dataClassUnits, lexicon: buildLexicon(dataClassUnits, localePacks), model: nameModel() };
  const detectors = indexDetectors(dataClassUnits.flatMap((unit) => [...(unit.values ?? [])]));
  const hash = keyedHash(Uint8Array.from({ length: 8 }, () => Math.floor(random() * 256)));
  return {
    collection: async (input) => {
      try {
        const classified = await classify(input, { key, hash, knowledge, detectors, pictures });
        input.beforeErasing?.(classified.findings);
        return classified;
      } finally {
        for (const sample of input.samples) sample.erase();
      }
    },
    store: (collections) => personsOfStore(collections.map((each) => each.forStore)),
    maskName: (name) => maskName(name, key),
  };
}

interface Means {
  readonly key: Uint8Array;
  readonly hash: KeyedHash;
  readonly knowledge: Knowledge;
  readonly detectors: ReturnType<typeof indexDetectors>;
  readonly pictures: PictureReader | undefined;
}

async function classify(input: CollectionInput, means: Means): Promise<ClassifiedCollection> {
  const gallery = await openGallery(input.samples, means.pictures?.openBudget());
  const looked = lookAt(input, means);
  for (const { text } of gallery.records) if (typeof text === 'string') looked.languages.addText(text);
  const title = input.database === undefined ? input.rawName : `${input.database} ${input.rawName}`;
  const decided = decide(looked.aggregate, input.rawName, means.knowledge);
  looked.languages.addNames(decided.decisions);
  const findings = findingsOf(decided);
  const counted = gallery.tally.objects > 0 ? undefined : await countPersons(input, decided, findings, means.hash, dataClassUnits);
  const languages = looked.languages.shares();
  const reported = decided.context.personLink ? findings : findings.filter(standsAlone);
  const pictured = galleryFindings(gallery, {
    title,
    total: input.documents,
    knowledge: means.knowledge,
    newAggregator: () => new Aggregator(means.hash, means.detectors),
  });
  const all = [...pictured, ...reported];
  const personal = all.some((each) => factsOf(each.id).sensitive && factsOf(each.id).parent !== 'secret');
  return {
    outcome: {
      id: collectionId(`${title}`, means.key),
      name: maskName(input.rawName, means.key),
      documents: input.documents ?? null,
      bytes: input.bytes ?? null,
      sampled: input.samples.length,
      classes: [...pictured.map((each) => toOutcome(each, writtenPath(each))), ...reported.slice(0, 1700).map((each) => toOutcome(each))],
      persons: counted?.persons ?? null,
      languages: languages.map((each) => ({ ...each })),
    },
    findings: all,
    fields: decided.decisions.map(weighedField),
    demo: looked.demo.result(),
    personal,
    personKeyClass: counted?.keyClass,
    personKey: counted?.key,
    languages,
    droppedFields: looked.aggregate.dropped,
    forStore: {
      persons: counted?.persons ?? null,
      keys: counted?.keys ?? [],
      staff: decided.context.subject === 'staff',
      complete: counted !== undefined && isComplete(input) ? counted.sketch : undefined,
      keyClass: counted?.keyClass,
      register: counted?.register ?? false,
      strong: (dataClassUnits.find((unit) => unit.id === counted?.keyClass)?.keyRank ?? 9) < 4,
    },
  };
}

/** The one pass over the values of records: field aggregates, languages, demo signs. */
function lookAt(input: CollectionInput, means: Means) {
  const aggregator = new Aggregator(means.hash, means.detectors);
  const languages = new LanguageCounter();
  const demo = new DemoCounter();
  for (const field of input.declaredFields ?? []) {
    if (!isTwin(field, input.declaredFields ?? []) && field.type !== 'object' && field.type !== 'nested')
      aggregator.declare(field.path.split('.').slice(0, 24));
  }
  for (const sample of input.samples) {
    sample.read((document) => {
      demo.nextDocument();
      if (isInGallery(document)) return;
      aggregator.add(document, (path, value) => {
        if (typeof value === 'string') languages.addText(value);
        demo.add(path, value, hashOf(value, means.hash));
      });
    });
  }
  return { aggregate: aggregator.result(), languages, demo };
}

function hashOf(value: Scalar, hash: KeyedHash): number {
  return typeof value === 'string' ? hash.hash32(value.slice(0, 64)) : 0;
}

/** `name.keyword` is a second index of `name`, not a field of the records. */
function isTwin(field: DeclaredField, all: readonly DeclaredField[]): boolean {
  const cut = field.path.lastIndexOf('.');
  if (cut < 0) return false;
  const parent = all.find((each) => each.path === field.path.slice(0, cut));
  return parent !== undefined && parent.type !== 'object' && parent.type !== 'nested';
}

/** Where nothing links to persons, only secrets, near certain values and finds inside text are reported. */
function standsAlone(finding: Finding): boolean {
  const facts = factsOf(finding.id);
  return !facts.sensitive || facts.parent === 'secret' || finding.confidence >= 0.75 || finding.contained;
}

function isComplete(input: CollectionInput): boolean {
  return input.documents !== undefined && input.samples.length > 0 && input.samples.length >= input.documents;
}

/** @param field names of ours need no mask */
function toOutcome(finding: Finding, field = maskPath(finding.path)): CollectionOutcome['classes'][number] {
  return {
    id: finding.id,
    field,
    confidence: finding.confidence,
    role: finding.role,
    n: finding.n,
    rate: Math.min(1, finding.rate),
    reasons: finding.reasons.slice(0, 12),
  };
}

/** The evaluation's spelling of a path. */
export function writtenPath({ path }: { readonly path: readonly string[] }): string {
  return joinPath(path);
}
