/**
 * What a case of the lab states: who owns it, where it stands, what lies in it, and what a scan has to
 * find. Sizes are given twice: everyday and full. Expectations are written per field and are what the
 * field means, never what a classifier happens to say.
 */
import type { Dataset, LabDocument } from '../../server.ts';

export type Scale = 'everyday' | 'full';

export interface CaseCollection {
  readonly name: string;
  /** MongoDB database. */
  readonly database?: string;
  readonly documents: number;
  /** Distinct data subjects in it; null where it is about nobody. */
  readonly persons: number | null;
  /** Base language codes of its texts; empty where there is hardly a text. */
  readonly languages: readonly string[];
  /** Path to class ids, separated by spaces; a closing `?` marks a class that may be named or left out. */
  readonly fields: Readonly<Record<string, string>>;
  readonly document: (index: number) => LabDocument;
}

/** The contents of one store at one scale. */
export interface Stock {
  readonly collections: readonly CaseCollection[];
  /** Distinct persons over all collections. */
  readonly persons: number;
  /** At least two values for every person, as they are written in the documents. */
  readonly canaries: () => Iterable<string>;
}

export interface StorePlace {
  /** Id of the server kind that stands for it. */
  readonly kind: string;
  readonly address: string;
  readonly port: number;
  readonly clusterName?: string;
  /** Whose name the certificate of the proxy before it bears; it speaks no TLS when left out. */
  readonly certificateOf?: string;
  /** Set for a bucket: its name. */
  readonly bucket?: string;
}

export interface WorldCase {
  readonly id: string;
  readonly number: number;
  readonly owner: string;
  /** ISO 3166. */
  readonly country: string;
  readonly languages: readonly string[];
  /** One line: what the store is. */
  readonly what: string;
  readonly place: StorePlace;
  readonly stock: (scale: Scale) => Stock;
  /** A bucket that belongs to the case, found through the index. */
  readonly bucket?: { readonly id: string; readonly what: string; readonly place: StorePlace; readonly stock: (scale: Scale) => Stock };
}

/** Class ids that must be found in a collection, and those that may be. */
export function expectedClasses(collection: Pick<CaseCollection, 'fields'>): { required: Set<string>; optional: Set<string> } {
  const required = new Set<string>();
  const optional = new Set<string>();
  for (const classes of Object.values(collection.fields)) {
    for (const id of classes.split(' ').filter((word) => word !== '')) {
      if (id.endsWith('?')) optional.add(id.slice(0, -1));
      else required.add(id);
    }
  }
  return { required, optional: optional.difference(required) };
}

/** The documents of a stock in the form that a server loads. */
export function datasetOf(stock: Pick<Stock, 'collections'>): Dataset {
  return {
    collections: stock.collections.map(({ name, database, documents, document }) => ({
      name,
      ...(database === undefined ? {} : { database }),
      documents: function* () {
        for (let index = 0; index < documents; index += 1) yield document(index);
      },
    })),
  };
}

/** 1/100 of the full size for everyday. */
export function sized(scale: Scale, full: number, divisor = 100): number {
  return scale === 'full' ? full : Math.ceil(full / divisor);
}

/** Calls `of` for every person and lets the results follow each other. */
export function* everyPerson(persons: number, of: (n: number) => readonly string[]): Iterable<string> {
  for (let n = 0; n < persons; n += 1) yield* of(n);
}

/** A table typed as lines of `|`-separated cells. */
export function table(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}
