/** Objects in the memory of a look-alike: a collection of a data set is a bucket, a document is an object. */
import { z } from 'zod';
import type { Dataset, Measured } from '../../server.ts';

export interface LabObject {
  readonly name: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

export type Buckets = Map<string, LabObject[]>;

const documentSchema = z.object({
  key: z.string(),
  contentType: z.string().default('application/octet-stream'),
  body: z.union([z.string().transform((text) => new TextEncoder().encode(text)), z.instanceof(Uint8Array)]),
});

export function fillBuckets(buckets: Buckets, dataset: Dataset | undefined): void {
  for (const { name, documents } of dataset?.collections ?? []) {
    const objects = buckets.get(name) ?? [];
    for (const document of documents()) {
      const { key, contentType, body } = documentSchema.parse(document);
      objects.push({ name: key, contentType, body });
    }
    buckets.set(name, objects);
  }
}

export function measureBuckets(buckets: Buckets): readonly Measured[] {
  return [...buckets].map(([name, objects]) => ({
    name,
    documents: objects.length,
    bytes: objects.reduce((sum, { body }) => sum + body.length, 0),
  }));
}

export function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The bytes that `Range: bytes=0-N` asks for, or all. */
export function rangeOf(body: Uint8Array, range: string | undefined): Uint8Array {
  const last = /^bytes=0-(\d+)$/.exec(range ?? '')?.[1];
  return last === undefined ? body : body.subarray(0, Number(last) + 1);
}
