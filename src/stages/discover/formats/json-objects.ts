/**
 * Cuts a stream into the JSON objects that stand in it, whether they are the items of an array, lines of
 * their own, or the remains of a file that was broken off. Only braces and strings are followed; each object
 * is parsed by itself, so that memory is bounded by the largest one that is allowed.
 */
import { JsonBraces } from '../../../json-braces.ts';

const NEWLINE = 10;

export interface JsonObject {
  /** Line on which the object starts, from 1. */
  readonly line: number;
  /** Undefined when the object is larger, deeper or later broken off than can be read. */
  readonly text: string | undefined;
}

export interface JsonLimits {
  readonly characters: number;
  readonly depth: number;
}

export async function* jsonObjects(chunks: AsyncIterable<Uint8Array>, limits: JsonLimits): AsyncGenerator<JsonObject> {
  const decoder = new TextDecoder('utf-8');
  const braces = new JsonBraces();
  let line = 1;
  let startLine = 1;
  let held = '';
  let broken = false;

  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === NEWLINE) line += 1;
      const change = braces.step(code);
      if (change === 'begins') {
        from = index;
        startLine = line;
      } else if (change === 'ends') {
        hold(text.slice(from, index + 1));
        yield { line: startLine, text: broken ? undefined : held };
        held = '';
        broken = false;
      }
    }
    if (braces.open) hold(text.slice(from));
  }
  if (braces.open) yield { line: startLine, text: undefined };

  function hold(piece: string): void {
    if (held.length + piece.length > limits.characters || braces.deepest > limits.depth) broken = true;
    if (broken) held = '';
    else held += piece;
  }
}
