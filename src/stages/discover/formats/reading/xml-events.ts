/**
 * Reads XML as a stream of tags, with bounded memory: nothing is kept but the text of the elements that a format asks for.
 * Entities that a file defines itself are never expanded, and an endless tag or depth ends the reading.
 */
import { SaxesParser } from 'saxes';
import { AppError } from '../../../../errors.ts';

const DEEPEST = 64;
/** Most characters between two tags; the largest outputs of plugins and scripts are far below. */
const LONGEST_TAG = 8_388_608;
const LONGEST_TEXT = 512;
const SLICE = 65_536;

export interface XmlEvent {
  /** `broken`, with what is wrong as its text, is the last. */
  readonly is: 'open' | 'close' | 'broken';
  readonly name: string;
  /** The root is at depth 1. */
  readonly depth: number;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** At the close of an element that was asked for: its own text, cut short. */
  readonly text: string;
}

export interface XmlShape {
  readonly title: string;
  readonly roots: readonly string[];
  readonly textOf: ReadonlySet<string>;
}

/** @throws AppError IMPORT_MALFORMED when the document has another root, or none */
export async function* xmlEvents(chunks: AsyncIterable<string>, shape: XmlShape): AsyncGenerator<XmlEvent> {
  const reader = new Reader(shape);
  reading: for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += SLICE) {
      reader.write(chunk.slice(from, from + SLICE));
      yield* reader.take();
      if (reader.ended) break reading;
    }
  }
  reader.close();
  yield* reader.take();
}

class Reader {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #shape: XmlShape;
  #ready: XmlEvent[] = [];
  #depth = 0;
  #sinceTag = 0;
  #known = false;
  #ended = false;
  /** Of the elements that are open; undefined where the text was not asked for. */
  readonly #texts: (string | undefined)[] = [];

  constructor(shape: XmlShape) {
    this.#shape = shape;
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
    this.#parser.on('text', (text) => {
      const before = this.#texts.at(-1);
      if (before !== undefined) this.#texts[this.#texts.length - 1] = (before + text).slice(0, LONGEST_TEXT);
    });
    this.#parser.on('error', () => this.#stop(this.#known ? 'is broken off or is no XML from here on' : 'is no XML'));
  }

  get ended(): boolean {
    return this.#ended;
  }

  write(text: string): void {
    this.#sinceTag += text.length;
    this.#parser.write(text);
    if (this.#sinceTag > LONGEST_TAG) this.#stop('is a tag or text that is too long');
  }

  close(): void {
    // Closing an unfinished document is an error of the parser's, and told as such.
    if (!this.#ended) this.#parser.close();
    if (!this.#known) throw new AppError('IMPORT_MALFORMED', { detail: `The file is no ${this.#shape.title}.` });
  }

  take(): XmlEvent[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#ended) return;
    this.#sinceTag = 0;
    this.#depth += 1;
    if (this.#depth === 1) this.#known = this.#shape.roots.includes(name);
    if (!this.#known) this.#stop(`is no ${this.#shape.title}`);
    else if (this.#depth > DEEPEST) this.#stop('is nested too deep');
    else {
      this.#texts.push(this.#shape.textOf.has(name) ? '' : undefined);
      this.#ready.push({ is: 'open', name, depth: this.#depth, line: this.#parser.line, attributes, text: '' });
    }
  }

  #close(name: string): void {
    if (this.#ended) return;
    this.#sinceTag = 0;
    const text = (this.#texts.pop() ?? '').trim();
    this.#ready.push({ is: 'close', name, depth: this.#depth, line: this.#parser.line, attributes: {}, text });
    this.#depth -= 1;
  }

  #stop(message: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#ready.push({ is: 'broken', name: '', depth: this.#depth, line: this.#parser.line, attributes: {}, text: message });
  }
}
