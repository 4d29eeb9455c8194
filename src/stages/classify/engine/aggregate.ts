/**
 * One pass over the sampled documents into field aggregates. Detectors are indexed by the form of value
 * that they fit, so most values meet two or three of them. Also counts document types and values in text.
 */
import type { Detector, Kind } from '../unit.ts';
import { addValue, type Field, newField } from './field.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { scanText } from './scan-text.ts';
import { viewValue } from './view.ts';
import { isRecord, walkDocument } from './walk.ts';

const MOST_FIELDS = 2000;
const LONGEST_SCANNED = 4096;

export interface Aggregate {
  readonly fields: ReadonlyMap<string, Field>;
  documents: number;
  /** FHIR resource types and how many documents said each; only known type words are kept. */
  readonly types: ReadonlyMap<string, number>;
  /** Fields beyond the cap, which were not looked at. */
  dropped: number;
}

export function joinPath(path: readonly string[]): string {
  let joined = '';
  for (const segment of path) joined += segment === '[]' ? '[]' : joined === '' ? segment : `.${segment}`;
  return joined;
}

export function indexDetectors(detectors: readonly Detector[]): ReadonlyMap<Kind, readonly Detector[]> {
  const index = new Map<Kind, Detector[]>();
  for (const detector of new Map(detectors.map((each) => [each.id, each])).values()) {
    for (const kind of detector.kinds) index.set(kind, [...(index.get(kind) ?? []), detector]);
  }
  return index;
}

export class Aggregator {
  readonly #fields = new Map<string, Field>();
  readonly #types = new Map<string, number>();
  readonly #hash: KeyedHash;
  readonly #detectors: ReadonlyMap<Kind, readonly Detector[]>;
  #documents = 0;
  #dropped = 0;

  constructor(hash: KeyedHash, detectors: ReadonlyMap<Kind, readonly Detector[]>) {
    this.#hash = hash;
    this.#detectors = detectors;
  }

  add(document: unknown): void {
    this.#documents += 1;
    this.#addType(document);
    walkDocument(document, (path, value) => {
      const field = this.#fieldAt(path);
      if (field === undefined) return;
      if (field.lastDocument !== this.#documents) {
        field.documents += 1;
        field.lastDocument = this.#documents;
      }
      if (value === null || value === '') {
        field.nulls += 1;
      } else if (value instanceof Uint8Array) {
        field.n += 1;
        field.kinds.set('bytes', (field.kinds.get('bytes') ?? 0) + 1);
      } else {
        const view = viewValue(value);
        addValue(field, view, this.#hash.hash32(view.text), this.#detectors.get(view.kind) ?? []);
        if (typeof value === 'string' && view.kind === 'text') {
          for (const found of scanText(value.slice(0, LONGEST_SCANNED))) field.contained.set(found, (field.contained.get(found) ?? 0) + 1);
        }
      }
    });
  }

  declare(path: readonly string[]): void {
    this.#fieldAt(path);
  }

  result(): Aggregate {
    return { fields: this.#fields, documents: this.#documents, types: this.#types, dropped: this.#dropped };
  }

  #fieldAt(path: readonly string[]): Field | undefined {
    const key = joinPath(path);
    const known = this.#fields.get(key);
    if (known !== undefined) return known;
    if (this.#fields.size >= MOST_FIELDS) {
      this.#dropped += 1;
      return undefined;
    }
    const made = newField(path);
    this.#fields.set(key, made);
    return made;
  }

  #addType(document: unknown): void {
    const inner = isRecord(document) && isRecord(document['_source']) ? document['_source'] : document;
    const type = isRecord(inner) ? inner['resourceType'] : undefined;
    if (typeof type === 'string' && /^[A-Z][A-Za-z]{2,40}$/.test(type)) this.#types.set(type, (this.#types.get(type) ?? 0) + 1);
  }
}
