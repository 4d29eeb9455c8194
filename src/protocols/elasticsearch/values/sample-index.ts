/**
 * The bounded sample: documents in random order, taken in one GET with limits that the cluster enforces. An
 * answer that is larger than planned is asked for again with fewer documents, never read on.
 */
import { z } from 'zod';
import { Ephemeral } from '../../../ephemeral.ts';
import type { Wire } from '../../../platform/wire/contract.ts';
import { failureReason } from '../../failure-verdict.ts';
import type { Omission, RawCollection, Sampled, SamplePlan } from '../../protocol.ts';
import { ask, isIndexName, searchPath } from '../ask.ts';
import { requestsLeft } from '../indices/inventory.ts';

const SAMPLE_BYTES = 1_500_000;
const MOST_DOCUMENTS = 1000;
/** Documents of a shard that are put in random order; a larger shard is sampled from its first part. */
const MOST_SCORED = 1_000_000;

const hitsSchema = z.object({
  terminated_early: z.boolean().optional(),
  hits: z.object({ hits: z.array(z.object({ _source: z.record(z.string(), z.unknown()) })).max(MOST_DOCUMENTS) }),
});

/** Sources from the best spread to the plainest; a generation refuses what it does not know. */
function sourcesFor(size: number, random: () => number): readonly unknown[] {
  const limits = { size, timeout: '5s', terminate_after: MOST_SCORED };
  const seed = Math.floor(random() * 2 ** 31);
  const inOrderOf = (score: unknown) => ({ ...limits, query: { function_score: { query: { match_all: {} }, random_score: score } } });
  return [inOrderOf({ seed, field: '_seq_no' }), inOrderOf({ seed }), limits];
}

export async function sampleIndex(collection: RawCollection, wire: Wire, plan: SamplePlan): Promise<Sampled> {
  const name = collection.name.read((value) => value);
  if (!isIndexName(name)) return nothing('the name is not one that an index can have');
  const wanted = Math.max(1, Math.min(plan.documents, MOST_DOCUMENTS));
  const maxBytes = Math.min(SAMPLE_BYTES, wanted * plan.documentBytes);
  let size = fitting(wanted, maxBytes, collection);
  let form = 0;
  while (requestsLeft(wire) > 0) {
    const source = sourcesFor(size, plan.random)[form];
    if (source === undefined) return nothing('the cluster refused every form of the question');
    const asked = await ask(wire, searchPath(name, source), maxBytes);
    if (!asked.ok) return nothing(lowered(failureReason(asked)));
    if (asked.status === 200 && asked.truncated) {
      if (size === 1) return nothing('one document is larger than a sample may be');
      size = Math.max(1, Math.floor(size / 4));
      continue;
    }
    const parsed = hitsSchema.safeParse(asked.status === 200 ? asked.json : undefined);
    if (parsed.success) return taken(parsed.data, { wanted, size, spread: form < 2 });
    if (asked.status === 401 || asked.status === 403 || asked.status === 429) return nothing(`the search was refused (${asked.status})`);
    form += 1;
  }
  return nothing('the request budget ran out');
}

function taken(
  answer: z.infer<typeof hitsSchema>,
  how: { readonly wanted: number; readonly size: number; readonly spread: boolean },
): Sampled {
  const documents = answer.hits.hits.slice(0, how.size).map((hit) => Ephemeral.of<unknown>(hit._source));
  const omissions: Omission[] = [];
  if (how.size < how.wanted) omissions.push({ what: 'a part of the planned sample', why: 'the documents are too large for the plan' });
  if (!how.spread) omissions.push({ what: 'a sample in random order', why: 'the cluster gives documents in its own order only' });
  if (answer.terminated_early === true) {
    omissions.push({
      what: 'the later part of a very large collection',
      why: `at most ${MOST_SCORED} documents of a shard are put in random order`,
    });
  }
  return { documents, omissions };
}

/** As many documents as will fit if they are no larger than twice the average that the list states. */
function fitting(wanted: number, maxBytes: number, { documents, bytes }: RawCollection): number {
  if (documents === undefined || bytes === undefined || documents === 0 || bytes === 0) return wanted;
  return Math.max(1, Math.min(wanted, Math.floor(maxBytes / ((2 * bytes) / documents))));
}

function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1, -1)}`;
}

function nothing(why: string): Sampled {
  return { documents: [], omissions: [{ what: 'the sample of a collection', why }] };
}
