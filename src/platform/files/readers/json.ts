/**
 * JSON of any shape and size: a list of records, named lists, pages with their counts, hits of a search engine, bundles
 * of FHIR, or one document after another. Only the beginnings of large files are held as a whole.
 */
import { AppError } from '../../../errors.ts';
import { shapeOf } from '../json/shape.ts';
import { JsonCutter } from '../json/top-values.ts';
import { groupOf } from '../names.ts';
import type { FileReader, RecordSink } from '../reader.ts';
import { isObject, Routing } from '../routing.ts';
import type { Source } from '../source.ts';
import { decodeChunks } from '../text.ts';

export const json: FileReader = {
  id: 'json',
  title: 'JSON',
  extensions: ['json', 'geojson', 'har'],

  recognise({ text, extension }) {
    const start = text.trimStart();
    if (start.startsWith('{')) return /^\{\s*("|\})/.test(start) ? 0.7 : 0;
    if (!start.startsWith('[')) return 0;
    return /^\[\s*([[{"\]]|-?\d|true|false|null)/.test(start) ? (extension === 'json' || /^\[\s*[{[]/.test(start) ? 0.7 : 0.3) : 0;
  },

  async read(source, sink, limits) {
    const values = new Values(source, sink);
    const cutter = new JsonCutter(limits.record, values);
    for await (const text of decodeChunks(source.chunks())) cutter.push(text);
    values.finish(cutter.complete);
  },
};

class Values {
  readonly #source: Source;
  readonly #sink: RecordSink;
  readonly #lists: Routing;
  readonly #documents: Routing;
  #held: { readonly value: unknown; readonly weight: number } | undefined;
  #records = 0;
  #broken = 0;
  #long = 0;

  constructor(source: Source, sink: RecordSink) {
    this.#source = source;
    this.#sink = sink;
    this.#lists = new Routing(sink, source.stem);
    this.#documents = new Routing(sink, groupOf(source.stem, source.folder), 'folder');
  }

  top(text: string): void {
    const value = parse(text);
    if (!isObject(value)) {
      this.#broken += 1;
      return;
    }
    // The first waits: alone it is a document, followed by others it is one record of many.
    if (this.#records === 0 && this.#held === undefined) this.#held = { value, weight: text.length };
    else {
      this.#release();
      this.#add(value, text.length, undefined);
    }
  }

  member(text: string, keys: readonly string[]): void {
    const value = parse(text);
    if (!isObject(value)) this.#broken += 1;
    else if (keys[0] === 'entry' && isObject(value['resource'])) {
      this.#records += 1;
      this.#lists.addEntry(value, text.length);
    } else this.#add(value, text.length, keys.at(-1));
  }

  tooLong(): void {
    this.#long += 1;
  }

  finish(complete: boolean): void {
    if (this.#held !== undefined) this.#addShaped(this.#held.value, this.#held.weight);
    this.#sink.passedOver(this.#broken, 'values that are no JSON object');
    this.#sink.passedOver(this.#long, 'records that are too long');
    if (complete) return;
    throw new AppError('FILE_MALFORMED', {
      detail: `${this.#source.name} breaks off inside a value; ${this.#records} records before that were read.`,
    });
  }

  #release(): void {
    if (this.#held !== undefined) this.#add(this.#held.value, this.#held.weight, undefined);
    this.#held = undefined;
  }

  #add(value: unknown, weight: number, collection: string | undefined): void {
    this.#records += 1;
    this.#lists.add(value, weight, collection);
  }

  #addShaped(value: unknown, weight: number): void {
    if (!isObject(value)) return;
    const hits = isObject(value['hits']) ? value['hits']['hits'] : undefined;
    const shape = Array.isArray(hits) || typeof value['resourceType'] === 'string' ? undefined : shapeOf(value);
    if (Array.isArray(hits)) this.#addAll(hits, weight, undefined);
    else if (shape?.is === 'records') for (const { name, records } of shape.lists) this.#addAll(records, weight / shape.lists.length, name);
    else {
      this.#records += 1;
      this.#documents.add(value, weight);
    }
  }

  #addAll(records: readonly unknown[], weight: number, name: string | undefined): void {
    for (const record of records) this.#add(record, weight / records.length, name);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text; it is dropped with it.
    return undefined;
  }
}
