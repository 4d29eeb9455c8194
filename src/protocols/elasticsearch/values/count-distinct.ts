/**
 * How many distinct values a field has, asked of the cluster, so that persons are counted without receiving one.
 * Analysed strings of old generations are counted by their words: such a number is believed only where
 * every value is a single word.
 */
import { z } from 'zod';
import type { Wire } from '../../../platform/wire/contract.ts';
import type { DeclaredField, RawCollection } from '../../protocol.ts';
import { ask, isIndexName, searchPath } from '../ask.ts';
import { requestsLeft } from '../indices/inventory.ts';

const COUNT_BYTES = 50_000;
/** Highest precision that a cluster allows: exact or nearly so up to 40,000 distinct values. */
const PRECISION = 40_000;
/** Types whose values lie in columns, so that counting reads no document. */
const COUNTABLE: ReadonlySet<string> = new Set([
  'keyword',
  'long',
  'integer',
  'short',
  'byte',
  'double',
  'float',
  'date',
  'ip',
  'string',
  'boolean',
]);

const amount = z.number().nonnegative();
const countSchema = z.object({
  timed_out: z.literal(false).optional(),
  aggregations: z.object({
    distinct: z.object({ value: amount }),
    values: z.object({ value: amount }),
    present: z.object({ doc_count: amount }),
  }),
});

export async function countDistinctValues(collection: RawCollection, path: string, wire: Wire): Promise<number | undefined> {
  const name = collection.name.read((value) => value);
  const field = collection.fields?.read((fields) => countable(fields, path));
  if (!isIndexName(name) || field === undefined || requestsLeft(wire) < 1) return undefined;
  const aggs = {
    distinct: { cardinality: { field: field.path, precision_threshold: PRECISION } },
    values: { value_count: { field: field.path } },
    present: { filter: { exists: { field: field.path } } },
  };
  const asked = await ask(wire, searchPath(name, { size: 0, timeout: '5s', aggs }), COUNT_BYTES);
  const parsed = countSchema.safeParse(asked.ok && asked.status === 200 ? asked.json : undefined);
  if (!parsed.success) return undefined;
  const { distinct, values, present } = parsed.data.aggregations;
  if (field.type === 'string' && values.value !== present.doc_count) return undefined;
  return Math.round(distinct.value);
}

/** The field itself, or the exact sub-field that dynamic mappings put beside a text. */
function countable(fields: readonly DeclaredField[], path: string): DeclaredField | undefined {
  const plain = path.replaceAll('[]', '');
  const typed = (wanted: string) => fields.find((field) => field.path === wanted && COUNTABLE.has(field.type));
  return typed(plain) ?? typed(`${plain}.keyword`);
}
