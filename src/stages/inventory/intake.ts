/**
 * Takes in the records of one collection as they stream by, in one pass: an even sample for the classes, and the
 * key of every record for the persons. The key is chosen when the sample is full for the first time; records up to
 * then wait. Counts of records are exact.
 */
import { Ephemeral } from '../../ephemeral.ts';
import { type ClassifiedCollection, type Classifier, createPersonCounter, type PersonCounter } from '../classify/index.ts';
import { type SampleLimits, SpreadSample } from './sample.ts';
import { withoutBytes } from './without-bytes.ts';

export interface IntakeMeans {
  readonly classifier: Classifier;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly limits: SampleLimits;
}

export interface TakenIn {
  readonly records: number;
  readonly sampled: number;
  readonly classified: ClassifiedCollection;
}

/** Records that are enough to choose the key of persons by. */
const PORTION = 300;

export class CollectionIntake {
  readonly name: string;
  readonly #means: IntakeMeans;
  readonly #sample: SpreadSample<unknown>;
  #waiting: unknown[] | undefined = [];
  #counter: PersonCounter | undefined;
  #choosing: Promise<void> | undefined;
  #bytes = 0;

  constructor(name: string, means: IntakeMeans) {
    this.name = name;
    this.#means = means;
    this.#sample = new SpreadSample(means.limits, means.random);
  }

  get records(): number {
    return this.#sample.seen;
  }

  /**
   * @param weight bytes of the record, roughly
   * @returns whether it is busy now, and {@link settled} should be waited for soon
   */
  add(record: unknown, weight: number): boolean {
    this.#bytes += weight;
    if (this.#sample.wants()) this.#sample.keep(record, weight);
    this.#counter?.add(record);
    if (this.#waiting === undefined) return false;
    this.#waiting.push(record);
    if (!this.#sample.complete && this.#choosing === undefined) this.#choosing = this.#chooseKey();
    return this.#choosing !== undefined;
  }

  /** Settles when records may come again without being held: readers wait for it between portions. */
  async settled(): Promise<void> {
    await this.#choosing;
  }

  async finish(): Promise<TakenIn> {
    await this.#choosing;
    const items = this.#sample.items();
    const classified = await this.#classify(items);
    const persons = this.#sample.complete ? undefined : this.#counter?.persons();
    const outcome = persons === undefined ? classified.outcome : { ...classified.outcome, persons };
    const forStore = persons === undefined ? classified.forStore : { ...classified.forStore, persons };
    return { records: this.records, sampled: items.length, classified: { ...classified, outcome, forStore } };
  }

  async #chooseKey(): Promise<void> {
    const items = this.#sample.items();
    const every = Math.max(1, Math.floor(items.length / PORTION));
    const { personKey } = await this.#classify(items.filter((_, index) => index % every === 0).map(withoutBytes));
    if (personKey !== undefined) {
      this.#counter = createPersonCounter(
        personKey,
        Uint8Array.from({ length: 8 }, () => Math.floor(this.#means.random() * 256)),
      );
      for (const record of this.#waiting ?? []) this.#counter.add(record);
    }
    this.#waiting = undefined;
  }

  #classify(items: readonly unknown[]): Promise<ClassifiedCollection> {
    return this.#means.classifier.collection({
      rawName: this.name,
      documents: this.records,
      bytes: this.#bytes,
      samples: items.map((item) => Ephemeral.of(item)),
    });
  }
}
