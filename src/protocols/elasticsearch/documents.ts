/**
 * The two questions that touch documents: a bounded sample in random order, and the number of distinct values
 * of a field, which returns a number alone. Both are plain GETs with limits that the cluster enforces.
 */
import { z } from 'zod';
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import type { DeclaredField, RawCollection, Sampled, SamplePlan } from '../protocol.ts';
import { ask, isIndexName, searchPath } from './ask.ts';
import { requestsLeft } from './inventory.ts';

const SAMPLE_BYTES = 1_500_000;
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

const hitsSchema = z.object({ hits: z.object({ hits: z.array(z.object({ _source: z.record(z.string(), z.unknown()) })).max(10_000) }) });
const countSchema = z.object({
  timed_out: z.literal(false).optional(),
  aggregations: z.object({ n: z.object({ value: z.number().nonnegative() }) }),
});

export async function sampleIndex(collection: RawCollection, wire: Wire, plan: SamplePlan): Promise<Sampled> {
  const name = collection.name.read((value) => value);
  if (!isIndexName(name)) return nothing('the name is not one that an index can have');
  const size = Math.max(1, Math.min(plan.documents, 1000));
  const seed = Math.floor(plan.random() * 2 ** 31);
  const limits = { size, timeout: '5s', terminate_after: 100_000 };
  const spread = { ...limits, query: { function_score: { query: { match_all: {} }, random_score: { seed, field: '_seq_no' } } } };
  const older = { ...limits, query: { function_score: { query: { match_all: {} }, random_score: { seed } } } };
  for (const source of [spread, older, limits]) {
    if (requestsLeft(wire) < 1) return nothing('the request budget ran out');
    const asked = await ask(wire, searchPath(name, source), Math.min(SAMPLE_BYTES, size * plan.documentBytes));
    if (!asked.ok) return nothing('the question for a sample got no answer within the budget');
    const parsed = hitsSchema.safeParse(asked.json);
    if (asked.status === 200 && parsed.success) {
      return { documents: parsed.data.hits.hits.slice(0, size).map((hit) => Ephemeral.of<unknown>(hit._source)), omissions: [] };
    }
  }
  return nothing('the cluster refused every form of the question');
}

export async function countDistinctValues(collection: RawCollection, path: string, wire: Wire): Promise<number | undefined> {
  const name = collection.name.read((value) => value);
  const field = collection.fields?.read((fields) => countable(fields, path));
  if (!isIndexName(name) || field === undefined || requestsLeft(wire) < 1) return undefined;
  const source = { size: 0, timeout: '5s', aggs: { n: { cardinality: { field, precision_threshold: PRECISION } } } };
  const asked = await ask(wire, searchPath(name, source), COUNT_BYTES);
  const parsed = countSchema.safeParse(asked.ok && asked.status === 200 ? asked.json : undefined);
  return parsed.success ? Math.round(parsed.data.aggregations.n.value) : undefined;
}

/** The field itself, or the exact sub-field that dynamic mappings put beside a text. */
function countable(fields: readonly DeclaredField[], path: string): string | undefined {
  const plain = path.replaceAll('[]', '');
  const typeOf = (wanted: string) => fields.find((field) => field.path === wanted)?.type;
  if (COUNTABLE.has(typeOf(plain) ?? '')) return plain;
  return COUNTABLE.has(typeOf(`${plain}.keyword`) ?? '') ? `${plain}.keyword` : undefined;
}

function nothing(why: string): Sampled {
  return { documents: [], omissions: [{ what: 'the sample of a collection', why }] };
}
