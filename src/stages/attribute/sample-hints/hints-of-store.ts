/**
 * Hints of a sampled store, read in the clean room while the sample is alive: counts from the documents, and what may
 * leave of the names of cluster and databases. Nothing that it hands back holds a value.
 */
import type { LinkedStore, SampleHints, StoreHints } from '../../../contracts/store-hints.ts';
import type { Gate } from '../../../platform/wire/contract.ts';
import { factsOf } from '../../classify/data-classes.ts';
import type { Finding } from '../../classify/engine/findings.ts';
import type { SampledCollection, SampledStore } from '../../probe/sample-store.ts';
import { checkLinks } from './check-links.ts';
import { HintCounter, type HintFields } from './find-hints.ts';
import { storeNameHint } from './store-name-hint.ts';

export interface HintReader {
  /** Counts a collection; its documents must not have been erased yet. */
  look(collection: SampledCollection, findings: readonly Finding[]): void;
  /** As an outcome takes them, with what the gate says of every link; empty where nothing was opened. */
  told(gate: Pick<Gate, 'refuseLookup'>): { readonly hints?: StoreHints; readonly links?: LinkedStore[] };
}

const MOST_NAMES = 8;

/** Reads the names of the store at once, since they are erased with the sample. */
export function readHints({ store }: SampledStore): HintReader {
  const counter = new HintCounter();
  const storeNames = store === undefined ? [] : namesOf(store);
  return {
    look({ documents }, findings) {
      const fields = fieldsOf(findings);
      for (const document of documents) document.read((value) => counter.add(value, fields));
    },
    told(gate) {
      if (store === undefined) return {};
      const { links, ...sample } = counter.hints();
      const found = linkedStores(links, gate);
      if (isSilent(sample) && storeNames.length === 0) return found.length === 0 ? {} : { links: found };
      return { hints: { sample, storeNames }, ...(found.length === 0 ? {} : { links: found }) };
    },
  };
}

function namesOf(store: NonNullable<SampledStore['store']>): string[] {
  const own = store.name?.read(storeNameHint);
  const databases = store.collections.slice(0, 200).map(({ database }) => database?.read(storeNameHint));
  return [...new Set([own, ...databases].filter((name) => name !== undefined))].slice(0, MOST_NAMES);
}

/** What somebody has in person stands under a personal class; a note about one may name the house that wrote it. */
function fieldsOf(findings: readonly Finding[]): HintFields {
  const paths = (wanted: (finding: Finding) => boolean): Set<string> =>
    new Set(findings.filter(wanted).map(({ path }) => path.filter((part) => part !== '[]').join('.')));
  return {
    organisationFields: paths(({ role, contained }) => role === 'organisation' && !contained),
    privateFields: paths(({ id, role }) => role !== 'staff' && role !== 'organisation' && factsOf(id).parent === 'pii'),
  };
}

function linkedStores(links: SampleHints['links'], gate: Pick<Gate, 'refuseLookup'>): LinkedStore[] {
  return checkLinks(
    links.map((link) => ({ ...link, seenIn: '' })),
    gate,
  ).map(({ target, count, covered, refusal }) => ({ target, count, covered, ...(refusal === undefined ? {} : { refusal: refusal.code }) }));
}

function isSilent({ looked }: StoreHints['sample']): boolean {
  return looked === 0;
}
