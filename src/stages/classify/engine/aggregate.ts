/**
 * One pass over the sampled documents into field aggregates. Detectors are indexed by the form of value
 * that they fit, so most values meet two or three of them. Also counts document types and values in text.
 */
import { foldKey } from '../documents/keys.ts';
import { foldMaps } from '../documents/maps.ts';
import { Content } from '../documents/records.ts';
import type { Leaf, Scalar } from '../documents/scalars.ts';
import { childOf, type Node, newRoot } from '../documents/tree.ts';
import { contentTypeOf, HEAD_BYTES } from '../structures/content-type.ts';
import type { Detector, Kind, ValueView } from '../unit.ts';
import { addValue, type Field, newField } from './field.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { scanText } from './scan-text.ts';
import { viewValue } from './view.ts';
import { walkDocument } from './walk.ts';

const MOST_FIELDS = 2000;
const LONGEST_SCANNED = 8192;
/** Resources that only hold others. */
const ENVELOPES = new Set(['Bundle', 'Parameters']);

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

/** Told of every plain value on the way. */
export type Watch = (path: readonly string[], value: Scalar) => void;

export class Aggregator {
  readonly #root = newRoot();
  readonly #types = new Map<string, number>();
  readonly #hash: KeyedHash;
  readonly #detectors: ReadonlyMap<Kind, readonly Detector[]>;
  #fields = 0;
  #documents = 0;
  #dropped = 0;

  constructor(hash: KeyedHash, detectors: ReadonlyMap<Kind, readonly Detector[]>) {
    this.#hash = hash;
    this.#detectors = detectors;
  }

  add(document: unknown, watch?: Watch): void {
    this.#documents += 1;
    const types = new Set<string>();
    walkDocument(document, this.#root, {
      resource: (type) => types.add(type),
      visit: (node, value) => {
        this.#addLeaf(node, value);
        if (watch !== undefined && value !== null && !(value instanceof Uint8Array) && !(value instanceof Content)) watch(node.path, value);
      },
    });
    this.#addTypes(types);
    if (this.#fields > MOST_FIELDS * 0.75) {
      foldMaps(this.#root);
      this.#fields = countFields(this.#root);
    }
  }

  declare(path: readonly string[]): void {
    let node = this.#root;
    for (const name of path) node = childOf(node, foldKey(name));
    this.#fieldAt(node);
  }

  result(): Aggregate {
    foldMaps(this.#root);
    const found: Field[] = [];
    collectFields(this.#root, found);
    const seen = new Set(found.filter((field) => field.documents > 0).map(bareName));
    const fields = new Map<string, Field>();
    for (const field of found) {
      field.documents = Math.min(field.documents, this.#documents);
      // A declared field that was seen as an array's, or inside a typed resource, is the same field.
      if (field.documents === 0 && seen.has(bareName(field))) continue;
      fields.set(field.type === undefined ? joinPath(field.path) : `${joinPath(field.path)}\u0000${field.type}`, field);
    }
    return { fields, documents: this.#documents, types: this.#types, dropped: this.#dropped };
  }

  #addLeaf(node: Node, value: Leaf): void {
    const field = this.#fieldAt(node);
    if (field === undefined) return;
    if (field.lastDocument !== this.#documents) {
      field.documents += 1;
      field.lastDocument = this.#documents;
    }
    if (value === null || value === '') {
      field.nulls += 1;
      return;
    }
    const content = value instanceof Uint8Array ? contentOf(value) : value;
    if (content instanceof Content) {
      this.#addContent(field, content);
      return;
    }
    const view = viewValue(content);
    addValue(field, view, this.#hash.hash32(view.text), this.#detectors.get(view.kind) ?? []);
    if (typeof value === 'string' && isRunning(field, view.kind)) this.#scan(field, value);
  }

  #addContent(field: Field, { contentType, mark }: Content): void {
    const view: ValueView = { kind: 'bytes', text: contentType, digits: '', number: undefined, year: undefined };
    addValue(field, view, this.#hash.hash32(mark), this.#detectors.get('bytes') ?? []);
  }

  /** Counted by documents: a chat of a hundred messages with one number is one finding. */
  #scan(field: Field, text: string): void {
    for (const found of scanText(text.length > LONGEST_SCANNED ? text.slice(0, LONGEST_SCANNED) : text)) {
      if (field.containedIn.get(found) === this.#documents) continue;
      field.containedIn.set(found, this.#documents);
      field.contained.set(found, (field.contained.get(found) ?? 0) + 1);
    }
  }

  #fieldAt(node: Node): Field | undefined {
    if (node.field !== undefined) return node.field;
    if (this.#fields >= MOST_FIELDS) {
      this.#dropped += 1;
      return undefined;
    }
    this.#fields += 1;
    node.field = newField(node);
    return node.field;
  }

  #addTypes(types: ReadonlySet<string>): void {
    for (const type of types) {
      if (types.size > 1 && ENVELOPES.has(type)) continue;
      this.#types.set(type, (this.#types.get(type) ?? 0) + 1);
    }
  }
}

/** Texts, and short answers among texts: a chat's `call me on …` counts like its long messages. */
function isRunning(field: Field, kind: Kind): boolean {
  return kind === 'text' || ((kind === 'words' || kind === 'code') && (field.kinds.get('text') ?? 0) * 3 >= field.n);
}

function contentOf(bytes: Uint8Array): Content {
  const type = contentTypeOf(bytes.subarray(0, HEAD_BYTES)) ?? 'application/octet-stream';
  return new Content(type, `${bytes.length}:${Array.from(bytes.subarray(0, 96)).join()}`);
}

function countFields(node: Node): number {
  let sum = node.field === undefined ? 0 : 1;
  for (const child of node.children.values()) sum += countFields(child);
  for (const typed of node.typed.values()) sum += countFields(typed);
  return sum;
}

/** Where every string was a structure, the field itself is no text: its inner fields tell what it holds. */
function collectFields(node: Node, into: Field[]): void {
  if (node.field !== undefined && (node.opened === 0 || node.field.n > 0)) into.push(node.field);
  for (const child of node.children.values()) collectFields(child, into);
  for (const typed of node.typed.values()) collectFields(typed, into);
}

function bareName(field: Field): string {
  return field.path.filter((segment) => segment !== '[]').join('.');
}
