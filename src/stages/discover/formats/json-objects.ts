/**
 * Cuts a stream into the JSON objects that stand in it, whether they are the items of an array, lines of
 * their own, or the remains of a file that was broken off. Only braces and strings are followed; each object
 * is parsed by itself, so that memory is bounded by the largest one that is allowed.
 */
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

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;

export async function* jsonObjects(chunks: AsyncIterable<Uint8Array>, limits: JsonLimits): AsyncGenerator<JsonObject> {
  const decoder = new TextDecoder('utf-8');
  let line = 1;
  let startLine = 1;
  let held = '';
  let broken = false;
  let depth = 0;
  let inString = false;
  let escaped = false;

  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === 10) line += 1;
      if (escaped) escaped = false;
      else if (inString) {
        if (code === QUOTE) inString = false;
        else if (code === BACKSLASH) escaped = true;
      } else if (depth === 0) {
        if (code !== OPEN) continue;
        depth = 1;
        from = index;
        startLine = line;
      } else if (code === QUOTE) inString = true;
      else if (code === OPEN || code === OPEN_LIST) {
        depth += 1;
        if (depth > limits.depth) broken = true;
      } else if (code === CLOSE || code === CLOSE_LIST) {
        depth -= 1;
        if (depth > 0) continue;
        hold(text.slice(from, index + 1));
        yield { line: startLine, text: broken ? undefined : held };
        held = '';
        broken = false;
      }
    }
    if (depth > 0) hold(text.slice(from));
  }
  if (depth > 0) yield { line: startLine, text: undefined };

  function hold(piece: string): void {
    if (held.length + piece.length > limits.characters) broken = true;
    if (broken) held = '';
    else held += piece;
  }
}
