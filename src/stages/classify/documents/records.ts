/**
 * Tells containers from values, and holds the one container that plain JSON lacks: names that may repeat, as
 * the elements of XML, the segments of a message and the rows of a table do.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Pairs in their order; a repeated name is the same field again, not an array. */
export class Entries {
  readonly pairs: readonly (readonly [name: string, value: unknown])[];

  constructor(pairs: readonly (readonly [name: string, value: unknown])[]) {
    this.pairs = pairs;
  }
}

/** Bytes of which only their type is known: what a picture shows is not read here. */
export class Content {
  readonly contentType: string;
  /** Something that differs from one content to the next: its length and a piece of its coded form. */
  readonly mark: string;

  constructor(contentType: string, mark: string) {
    this.contentType = contentType;
    this.mark = mark;
  }
}
