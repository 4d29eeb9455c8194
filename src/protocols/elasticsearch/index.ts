/**
 * Elasticsearch and OpenSearch over HTTP, from generation 2 on.
 *
 * Sends GET only: the banner, an index that cannot exist, nodes, the index list, mappings; and at depth `sample` one small
 * search per index and a count of distinct values. Never writes, never offers credentials, never follows a redirect.
 * A banner proves identity; only a listing that answers proves that anything is open.
 */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import { failureReason } from '../failure-verdict.ts';
import type { Evidence, FlagSignal, Omission, Probed, Protocol } from '../protocol.ts';
import { ransomSignals } from '../ransom-signals.ts';
import { type Banner, readBanner } from './banner.ts';
import { askNodes, askNonsense, bannerTells } from './canary.ts';
import { countDistinctValues, sampleIndex } from './documents.ts';
import { takeInventory } from './inventory.ts';
import { type IndexRow, readListing } from './listing.ts';
import { answered, refusalOf } from './refusal.ts';

export const elasticsearch: Protocol = {
  id: 'elasticsearch',
  title: 'Elasticsearch and OpenSearch',
  ports: [9200, 9201],
  over: 'http',
  sends: [
    'GET /',
    'GET /RANDOM-NAME/_count',
    'GET /_nodes?filter_path=nodes.*.version',
    'GET /_cat/indices',
    'GET /INDEX/_mapping',
    'GET /INDEX/_search (size 0 with a count of distinct values; at depth sample a bounded number of documents)',
  ],
  neverSends: ['POST, PUT, DELETE or any other method', 'credentials', 'scroll, export or snapshot requests', 'scripts'],
  budget: { requests: 150, bytes: 24_000_000, expandedBytes: 48_000_000, seconds: 25, depth: 100 },

  async probe(wire, plan) {
    const first = await readBanner(wire);
    if ('probed' in first) return first.probed;
    return plan.depth === 'presence' ? presence(first.banner) : inspect(wire, first.banner, plan.random);
  },

  sample: sampleIndex,
  countDistinct: countDistinctValues,
};

function presence(banner: Banner): Probed {
  return answered({
    ...productOf(banner),
    verdict: 'unknown',
    reason: 'Answers without credentials; whether anything can be listed was not asked, since the scope grants presence only.',
    evidence: [bannerEvidence(banner)],
    omissions: [{ what: 'the index list', why: 'the scope grants presence only' }],
  });
}

async function inspect(wire: Wire, banner: Banner, random: () => number): Promise<Probed> {
  const signals: FlagSignal[] = [...bannerTells(banner), ...(await askNonsense(wire, random)), ...(await askNodes(wire))];
  const listing = await readListing(wire, banner);
  const base = { ...productOf(banner), signals };
  const evidence: Evidence[] = [bannerEvidence(banner)];
  if (listing.is === 'failed') {
    const reason = `The banner answers, the index list does not: ${failureReason(listing.failure)}`;
    return answered({ ...base, verdict: 'unknown', reason, evidence: [...evidence, { id: `wire-${listing.failure.kind}`, text: reason }] });
  }
  if (listing.is === 'refused') return withoutListing(listing.asked.status, refusalOf(listing.asked), base, evidence);
  evidence.push({ id: 'listing-answered', text: `The index list answered with ${listing.rows.length} indices.` });
  const inventory = await takeInventory(wire, listing.rows);
  const omissions: Omission[] = [...inventory.omissions];
  if (listing.truncated) omissions.push({ what: 'the rest of the index list', why: 'the list is larger than the byte budget' });
  if (listing.malformed > 0) omissions.push({ what: 'rows of the index list', why: 'they could not be read', count: listing.malformed });
  const own = listing.rows.filter((row) => !row.name.startsWith('.') || row.name.startsWith('.ds-'));
  return answered({
    ...base,
    ...judge(own, listing.truncated),
    store: { ...nameOf(banner), collections: inventory.collections },
    signals: [...signals, ...ransomSignals(inventory.shapes)],
    evidence,
    omissions,
  });
}

function judge(own: readonly IndexRow[], truncated: boolean): { verdict: 'open-data' | 'open-empty' | 'unknown'; reason: string } {
  const documents = own.reduce((sum, row) => sum + (row.documents ?? 0), 0);
  const uncounted = own.some((row) => row.documents === undefined && !row.closed);
  if (documents > 0) {
    return { verdict: 'open-data', reason: `Lists ${own.length} indices with ${documents} documents to anyone, without credentials.` };
  }
  if (truncated || uncounted)
    return { verdict: 'unknown', reason: 'Lists indices to anyone, but how many documents they hold could not be read.' };
  return { verdict: 'open-empty', reason: 'Lists its indices to anyone, and there is no document in them.' };
}

function withoutListing(
  status: number,
  refusal: ReturnType<typeof refusalOf>,
  base: { readonly product?: string; readonly version?: string; readonly signals: readonly FlagSignal[] },
  evidence: readonly Evidence[],
): Probed {
  const all = [
    ...evidence,
    ...(refusal?.evidence ?? []),
    { id: 'listing-refused', text: `The index list was answered with status ${status}.` },
  ];
  if (refusal?.kind === 'throttled') return answered({ ...base, verdict: 'throttled', reason: refusal.reason, evidence: all });
  if (refusal?.kind === 'credentials' || status === 403) {
    return answered({
      ...base,
      verdict: 'metadata-only',
      reason: `The banner is public, but the index list asks for credentials (${status}).`,
      evidence: all,
    });
  }
  return answered({
    ...base,
    verdict: 'unknown',
    reason: `The banner answers, the index list fails with status ${status}.`,
    evidence: all,
  });
}

function productOf(banner: Banner) {
  return {
    product: banner.product,
    ...(banner.version === undefined ? {} : { version: banner.version }),
    ...(banner.tls === undefined ? {} : { tls: banner.tls }),
  };
}

function nameOf(banner: Banner) {
  return banner.clusterName === undefined ? {} : { name: Ephemeral.of(banner.clusterName) };
}

function bannerEvidence(banner: Banner): Evidence {
  return { id: 'banner', text: `GET / names ${banner.product}${banner.version === undefined ? '' : ` ${banner.version}`}.` };
}
