/**
 * Where a record in JSON belongs that says so itself: resources of FHIR by their type, bundles entry by entry, hits of
 * a search engine by their index. Everything else belongs to the collection that the file names.
 */
import type { Intake, RecordSink } from './reader.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export class Routing {
  readonly #sink: RecordSink;
  readonly #named = new Map<string, Intake>();
  readonly #own: string;
  readonly #of: 'file' | 'folder';
  #default: Intake | undefined;

  constructor(sink: RecordSink, own: string, of: 'file' | 'folder' = 'file') {
    this.#sink = sink;
    this.#own = own;
    this.#of = of;
  }

  add(record: unknown, weight: number, collection?: string): void {
    const type = isObject(record) ? record['resourceType'] : undefined;
    if (isObject(record) && typeof type === 'string') this.#addResource(record, type, weight);
    else this.#intakeOf(record, collection).add(record, weight);
  }

  #intakeOf(record: unknown, collection: string | undefined): Intake {
    const index = isObject(record) && isObject(record['_source']) ? record['_index'] : undefined;
    if (typeof index === 'string') return this.#at(index);
    if (collection !== undefined) return this.#at(collection);
    this.#default ??= this.#sink.open(this.#own, this.#of);
    return this.#default;
  }

  #addResource(record: Json, type: string, weight: number): void {
    const entries = type === 'Bundle' ? record['entry'] : undefined;
    if (Array.isArray(entries)) for (const entry of entries) this.addEntry(entry, weight / entries.length);
    else this.#at(/^[A-Z][A-Za-z]{1,60}$/.test(type) ? type : 'resource', 'folder').add(record, weight);
  }

  /** An entry of a bundle. */
  addEntry(entry: unknown, weight: number): void {
    const resource = isObject(entry) && isObject(entry['resource']) ? entry['resource'] : entry;
    const type = isObject(resource) ? resource['resourceType'] : undefined;
    if (isObject(resource) && typeof type === 'string' && type !== 'Bundle') this.#addResource(resource, type, weight);
    else this.#at('entry').add(resource, weight);
  }

  #at(name: string, of: 'file' | 'folder' = 'file'): Intake {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    // More names than any store has: the file chooses them, and each costs memory.
    if (this.#named.size >= MOST_COLLECTIONS && name !== OTHERS) return this.#at(OTHERS);
    const made = this.#sink.open(name, of);
    this.#named.set(name, made);
    return made;
  }
}

const MOST_COLLECTIONS = 500;
const OTHERS = 'others';
