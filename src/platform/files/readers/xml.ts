/**
 * XML of any kind, C-CDA documents and resources of FHIR among it. Records are the elements that repeat; entities that
 * a file declares itself are never expanded, and nothing that it points to is fetched.
 */
import { SaxesParser } from 'saxes';
import { AppError } from '../../../errors.ts';
import { groupOf } from '../names.ts';
import type { FileReader, Intake, RecordSink } from '../reader.ts';
import type { Source } from '../source.ts';
import { decodeChunks } from '../text.ts';
import { ElementTree, type Value } from '../xml/element-tree.ts';
import { localName, recordDepth } from '../xml/record-depth.ts';

export const xml: FileReader = {
  id: 'xml',
  title: 'XML',
  extensions: ['xml', 'cda', 'ccd', 'xhtml'],

  recognise({ text }) {
    const start = text.trimStart().slice(0, 400);
    if (/^<!doctype html|^<html/i.test(start)) return 0;
    return /^<\?xml[\s?]/.test(start) ? 1 : /^<(!--|!DOCTYPE\s|[\p{L}_][\p{L}\p{N}_.:-]*[\s/>])/u.test(start) ? 0.8 : 0;
  },

  async read(source, sink, limits) {
    const around = recordDepth(source.head.text);
    const records = new Records(source, sink, around);
    const parser = new SaxesParser();
    let depth = 0;
    let tree: ElementTree | undefined;
    let long = 0;
    let broken = false;
    parser.on('error', () => {
      broken = true;
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (depth === around) tree = new ElementTree();
      tree?.open(localName(name), attributes);
      depth += 1;
    });
    parser.on('text', (text) => tree?.text(text));
    parser.on('cdata', (text) => tree?.text(text));
    parser.on('closetag', ({ name }) => {
      depth -= 1;
      const record = tree?.close();
      if (depth !== around || tree === undefined) return;
      if (tree.weight > limits.record) long += 1;
      else if (record !== undefined) records.add(localName(name), record, tree.weight);
      tree = undefined;
    });
    for await (const text of decodeChunks(source.chunks())) {
      parser.write(text);
      if (broken) break;
      // One that is too long is let go before its end.
      if (tree !== undefined && tree.weight > limits.record * 2) {
        long += 1;
        tree = undefined;
      }
    }
    if (!broken) parser.close();
    sink.passedOver(long, 'elements that are too long');
    if (broken)
      throw new AppError('FILE_MALFORMED', {
        detail: `${source.name} is not well-formed; ${records.count} records before that were read.`,
      });
  },
};

class Records {
  readonly #source: Source;
  readonly #sink: RecordSink;
  readonly #around: number;
  readonly #intakes = new Map<string, Intake>();
  count = 0;

  constructor(source: Source, sink: RecordSink, around: number) {
    this.#source = source;
    this.#sink = sink;
    this.#around = around;
  }

  add(name: string, record: Value, weight: number): void {
    this.count += 1;
    const resource = resourceOf(record);
    if (resource !== undefined) this.#intake(resource.type, 'folder').add(resource.record, weight);
    else if (this.#around === 0)
      this.#intake(isGeneric(name) ? groupOf(this.#source.stem, this.#source.folder) : name, 'folder').add(record, weight);
    else this.#intake(isGeneric(name) ? this.#source.stem : name, 'file').add(record, weight);
  }

  #intake(name: string, of: 'file' | 'folder'): Intake {
    const known = this.#intakes.get(name);
    if (known !== undefined) return known;
    const made = this.#intakes.size < MOST_KINDS ? this.#sink.open(name, of) : this.#sink.open('others', of);
    this.#intakes.set(name, made);
    return made;
  }
}

const MOST_KINDS = 200;

/** Names of elements that say nothing of what is in them. */
function isGeneric(name: string): boolean {
  return /^(row|record|item|entry|element|data|root|object|document|dataset|export)$/i.test(name);
}

/** The resource in an entry of a bundle. */
function resourceOf(record: Value): { readonly type: string; readonly record: object } | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined;
  const holder = record['resource'];
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return undefined;
  const [only, ...others] = Object.entries(holder);
  if (only === undefined || others.length > 0 || typeof only[1] !== 'object' || !/^[A-Z][A-Za-z]{1,60}$/.test(only[0])) return undefined;
  return { type: only[0], record: { resourceType: only[0], ...only[1] } };
}
