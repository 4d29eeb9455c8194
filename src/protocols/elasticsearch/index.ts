/**
 * Elasticsearch and OpenSearch over HTTP, from generation 2 on.
 *
 * Sends GET only: the banner, an index that cannot exist, the index list, one count, health, nodes, mappings and declared
 * privileges; at depth `sample` one small search per index and counts of distinct values. Never writes, never offers
 * credentials, never follows a redirect. A banner proves identity; a list and a count prove that data is open.
 */
import { Ephemeral } from '../../ephemeral.ts';
import type { Wire } from '../../platform/wire/contract.ts';
import { failureReason } from '../failure-verdict.ts';
import { type Evidence, type FlagSignal, type Omission, type Probed, type Protocol, usualPatience } from '../protocol.ts';
import { outsideNotes, ransomSignals } from '../ransom-signals.ts';
import { isIndexName } from './ask.ts';
import { type Banner, readBanner } from './cluster/banner.ts';
import { askNodes, askNonsense, bannerTells, tell, withoutRepeats } from './cluster/canary.ts';
import { askHealth } from './cluster/health.ts';
import { askPrivileges, type Privileges } from './cluster/privileges.ts';
import { isOwnIndex, takeInventory } from './indices/inventory.ts';
import { type IndexRow, type Listing, readListing } from './indices/listing.ts';
import { countAll, countLargest, type Reading } from './indices/reading.ts';
import { judge } from './judge.ts';
import { answered, refusalOf } from './refusal.ts';
import { countDistinctValues } from './values/count-distinct.ts';
import { sampleIndex } from './values/sample-index.ts';

export const elasticsearch: Protocol = {
  id: 'elasticsearch',
  title: 'Elasticsearch and OpenSearch',
  ports: [9200, 9201],
  sends: [
    'GET /',
    'GET /RANDOM-NAME/_count',
    'GET /_cat/indices',
    'GET /INDEX/_count, or GET /_count where that is refused or no index is listed',
    'GET /INDEX/_mapping',
    'GET /_cluster/health',
    'GET /_nodes?filter_path=nodes.*.version,nodes.*.name',
    'GET /_xpack and /_security/user/_has_privileges, or /_plugins/_security/authinfo (what a caller without credentials may do)',
    'GET /INDEX/_search (size 0 with a count of distinct values; at depth sample a bounded number of documents)',
  ],
  neverSends: ['POST, PUT, DELETE or any other method', 'credentials', 'scroll, export or snapshot requests', 'scripts'],
  closing: [
    'Bind the cluster to a private address (network.host) and let only your own network reach ports 9200 and 9300; a firewall rule does it at once.',
    'Switch security on: in Elasticsearch set xpack.security.enabled and run elasticsearch-setup-passwords or elasticsearch-reset-password; in OpenSearch install and configure the security plug-in.',
    'Switch TLS on for HTTP and for the transport between nodes.',
    'Look for searches and deletions in the audit log (xpack.security.audit.enabled), in the slow log and in the log of any proxy before the cluster; without these, the firewall and the hosting company have the only record.',
    'Look into other tools on the same machine, such as Kibana on port 5601, and into snapshot repositories: they hold the same data.',
    'Change the credentials of snapshot repositories, of ingest pipelines and of whatever else is stored in settings and indices.',
  ],
  budget: { requests: 200, bytes: 24_000_000, expandedBytes: 48_000_000, seconds: 25, depth: 100 },
  patience: usualPatience,

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
  const nonsense = await askNonsense(wire, random);
  const listing = await readListing(wire, banner);
  const signals = [...bannerTells(banner), ...nonsense.signals];
  const evidence = [bannerEvidence(banner), ...nonsense.evidence];
  if (listing.is !== 'rows') return withoutListing(wire, listing, banner, signals, evidence);
  return withListing(wire, banner, listing, signals, evidence);
}

async function withListing(
  wire: Wire,
  banner: Banner,
  listing: Extract<Listing, { is: 'rows' }>,
  signals: readonly FlagSignal[],
  evidence: readonly Evidence[],
): Promise<Probed> {
  const own = listing.rows.filter(isOwnIndex);
  const largest = largestOf(own);
  const reading = largest === undefined ? unnamed(own) : await countLargest(wire, largest.name);
  const health = await askHealth(wire, listing.rows, listing.truncated);
  const nodes = await askNodes(wire);
  const privileges = largest !== undefined && reading?.is === 'counted' ? await askPrivileges(wire, banner, largest.name) : NONE_DECLARED;
  const inventory = await takeInventory(wire, listing.rows, reading?.is === 'counted');
  const judged = judge(own, listing.truncated || health.partial, reading);
  return answered({
    ...productOf(banner),
    ...(judged.verdict === 'open-data' && privileges.mayWrite ? writable(judged.reason) : judged),
    store: { ...nameOf(banner), collections: inventory.collections },
    signals: withoutRepeats([
      ...signals,
      ...nodes.signals,
      ...health.signals,
      ...emptied(largest, reading),
      ...ransomSignals(inventory.shapes),
    ]),
    evidence: [
      ...evidence,
      {
        id: 'listing-answered',
        text: `The index list answered with ${listing.rows.length} indices, ${own.length} of them not the cluster's own.`,
      },
      ...(reading?.is === 'counted'
        ? [
            {
              id: 'count-answered',
              text: `${reading.part ? 'What may be read' : 'The largest index'} counts ${reading.documents} documents.`,
            },
          ]
        : []),
      ...health.evidence,
      ...nodes.evidence,
      ...privileges.evidence,
      ...outsideNotes(inventory.shapes),
    ],
    omissions: [...cutOff(listing), ...health.omissions, ...inventory.omissions],
  });
}

const NONE_DECLARED: Privileges = { mayWrite: false, evidence: [] };

function largestOf(own: readonly IndexRow[]): IndexRow | undefined {
  const askable = own.filter((row) => !row.closed && (row.documents ?? 0) > 0 && isIndexName(row.name));
  return askable.reduce<IndexRow | undefined>((most, row) => ((row.documents ?? 0) > (most?.documents ?? 0) ? row : most), undefined);
}

/** Documents in indices none of which has a possible name: nothing that can be asked about. */
function unnamed(own: readonly IndexRow[]): Reading | undefined {
  const holds = own.some((row) => (row.documents ?? 0) > 0);
  return holds ? { is: 'unproven', why: 'none of them has a name that an index can have' } : undefined;
}

function writable(reason: string) {
  return { verdict: 'open-write-possible', reason: `${reason.slice(0, -1)}, and declares that anyone may change them.` } as const;
}

/** A live index may lose documents between two questions, but not all of them. */
function emptied(largest: IndexRow | undefined, reading: Reading | undefined): readonly FlagSignal[] {
  const gone = reading?.is === 'counted' && reading.part === undefined && reading.documents === 0 && (largest?.documents ?? 0) > 0;
  return gone ? [tell('Lists documents in an index that counts none.')] : [];
}

function cutOff(listing: Extract<Listing, { is: 'rows' }>): Omission[] {
  const omissions: Omission[] = [];
  if (listing.truncated) {
    omissions.push({ what: 'the rest of the index list', why: 'the list is larger than the byte budget; its totals are lower bounds' });
  }
  if (listing.malformed > 0) omissions.push({ what: 'rows of the index list', why: 'they could not be read', count: listing.malformed });
  return omissions;
}

async function withoutListing(
  wire: Wire,
  listing: Exclude<Listing, { is: 'rows' }>,
  banner: Banner,
  signals: readonly FlagSignal[],
  evidence: readonly Evidence[],
): Promise<Probed> {
  const base = { ...productOf(banner), signals };
  if (listing.is === 'failed') {
    const reason = `The banner answers, the index list does not: ${failureReason(listing.failure)}`;
    return answered({ ...base, verdict: 'unknown', reason, evidence: [...evidence, { id: `wire-${listing.failure.kind}`, text: reason }] });
  }
  const { status } = listing.asked;
  const refusal = refusalOf(listing.asked);
  const refused = { id: 'listing-refused', text: `The index list was answered with status ${status}.` };
  const all = [...evidence, ...(refusal?.evidence ?? []), refused];
  if (refusal?.kind === 'throttled') return answered({ ...base, verdict: 'throttled', reason: refusal.reason, evidence: all });
  if (refusal?.kind === 'credentials' || status === 403) {
    return answered({ ...base, ...unlisted(status, await countAll(wire), all) });
  }
  const reason = `The banner answers, but the index list is not one: it came with status ${status}.`;
  return answered({ ...base, verdict: 'unknown', reason: refusal?.reason ?? reason, evidence: all });
}

/** A role may read indices that it may not list: then their number is known, and nothing else. */
function unlisted(status: number, reading: Reading, evidence: readonly Evidence[]) {
  if (reading.is !== 'counted' || reading.documents === 0) {
    const reason = `The banner is public, but the index list asks for credentials (${status}).`;
    return { verdict: 'metadata-only', reason, evidence } as const;
  }
  return {
    verdict: 'open-data',
    reason: `Counts ${reading.documents} documents for anyone, without credentials, though it does not list their indices (${status}).`,
    evidence: [...evidence, { id: 'count-answered', text: `All readable indices count ${reading.documents} documents.` }],
    omissions: [{ what: 'names, sizes and contents of indices', why: 'the cluster refuses to list them' }],
  } as const;
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
