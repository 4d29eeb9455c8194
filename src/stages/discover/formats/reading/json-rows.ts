/** Rows of files of JSON: each is parsed by itself, and what a format does not ask for falls with it. */
import type { z } from 'zod';
import { jsonItems } from './json-items.ts';
import type { Cut } from './row-format.ts';

const LARGEST = 4_194_304;
const DEEPEST = 64;

export interface JsonRowsShape {
  /** Keys of an outer object whose list or object holds the rows. */
  readonly wrappers?: readonly string[];
  /** What stands like an object and is none. */
  readonly passOver?: RegExp;
}

export async function* jsonRows(
  text: AsyncIterable<string>,
  { wrappers = [], passOver }: JsonRowsShape = {},
): AsyncGenerator<Cut<unknown>> {
  for await (const item of jsonItems(text, { characters: LARGEST, depth: DEEPEST, wrappers })) {
    const { line } = item;
    if (item.text !== undefined && passOver?.test(item.text)) continue;
    if (item.text === undefined) yield { line, why: 'is too large, too deep or broken off' };
    else {
      const row = parsed(item.text);
      yield row === undefined ? { line, why: 'is no JSON' } : { line, text: item.text, row };
    }
  }
}

/** Undefined where the row is not as the schema says. */
export function rowBy<Schema extends z.ZodType>(schema: Schema, row: unknown): z.output<Schema> | undefined {
  return schema.safeParse(row).data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
