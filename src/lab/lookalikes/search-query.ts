/**
 * The searches that a look-alike of a search cluster understands: documents in seeded random order, and counts
 * of values. What a generation refuses is refused here too, so that fall-backs are walked through.
 */
import { z } from 'zod';
import type { LabDocument } from '../server.ts';
import { error, isObject, type SearchGeneration, type SearchIndex, type SearchReply } from './search-answers.ts';

const aggregation = z.union([
  z.strictObject({ cardinality: z.object({ field: z.string(), precision_threshold: z.number().optional() }) }),
  z.strictObject({ value_count: z.object({ field: z.string() }) }),
  z.strictObject({ filter: z.object({ exists: z.object({ field: z.string() }) }) }),
]);
const sourceSchema = z.strictObject({
  size: z.number().optional(),
  from: z.number().optional(),
  timeout: z.string().optional(),
  terminate_after: z.number().optional(),
  track_total_hits: z.boolean().optional(),
  query: z
    .object({
      function_score: z.object({ random_score: z.object({ seed: z.number(), field: z.string().optional() }) }),
    })
    .optional(),
  aggs: z.record(z.string(), aggregation).optional(),
});

export function search(name: string, index: SearchIndex, generation: SearchGeneration, query: URLSearchParams): SearchReply {
  const source = sourceSchema.safeParse(JSON.parse(query.get('source') ?? '{}'));
  if (!source.success) return error(400, 'search_parse_exception');
  const { size = 10, from = 0, track_total_hits: total, terminate_after: most, aggs } = source.data;
  const random = source.data.query?.function_score.random_score;
  if (generation === '2.4.6' && (total !== undefined || random?.field !== undefined)) return error(400, 'search_parse_exception');
  if (generation === '8.6.2' && random !== undefined && random.field === undefined) return error(400, 'query_shard_exception');
  const ordered = random === undefined ? index.documents : shuffled(index.documents, random.seed);
  const hits = ordered.slice(from, from + size).map((document, at) => ({ _index: name, _id: String(at), _score: 1, _source: document }));
  const aggregations: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(aggs ?? {})) {
    const answer = aggregate(index, generation, each);
    if (answer === undefined) return error(400, 'illegal_argument_exception', 'Fielddata is disabled on text fields by default.');
    aggregations[key] = answer;
  }
  const early = most === undefined ? {} : { terminated_early: index.documents.length > most };
  return [
    200,
    { took: 1, timed_out: false, ...early, hits: { total: index.documents.length, hits }, ...(aggs === undefined ? {} : { aggregations }) },
  ];
}

function aggregate(index: SearchIndex, generation: SearchGeneration, asked: z.infer<typeof aggregation>): unknown {
  if ('filter' in asked)
    return { doc_count: index.documents.filter((document) => termsOf(document, asked.filter.exists.field, true).length > 0).length };
  const { field } = 'cardinality' in asked ? asked.cardinality : asked.value_count;
  const analysed = typeof valuesOf(index.documents, field)[0] === 'string' && index.types?.[field] !== 'keyword';
  if (analysed && generation !== '2.4.6') return undefined;
  const terms = index.documents.flatMap((document) => [...new Set(termsOf(document, field, !analysed))]);
  return { value: 'cardinality' in asked ? new Set(terms).size : terms.length };
}

/** The exact value, or the words of an analysed one. */
function termsOf(document: LabDocument, field: string, exact: boolean): string[] {
  const values = valuesOf([document], field.replace(/\.keyword$/, ''));
  return exact
    ? values.map(String)
    : values.flatMap((value) =>
        String(value)
          .toLowerCase()
          .split(/[^a-z0-9]+/)
          .filter(Boolean),
      );
}

function valuesOf(documents: readonly LabDocument[], path: string): unknown[] {
  let values: unknown[] = [...documents];
  for (const name of path.split('.')) values = values.flatMap((value) => (isObject(value) ? [value[name]].flat() : []));
  return values.filter((value) => value !== undefined && value !== null);
}

function shuffled(documents: readonly LabDocument[], seed: number): LabDocument[] {
  const scored = documents.map((document, at) => ({ document, score: Math.imul(at + 1, seed | 1) >>> 0 }));
  return scored.toSorted((a, b) => a.score - b.score).map(({ document }) => document);
}
