/** The subject of attribution from a value-free outcome, with what else a case knows. Masked names stay masked. */
import type { Outcome } from '../../outcome.ts';
import { parseTarget } from '../../target.ts';
import { parseAddress } from '../scope/address.ts';
import type { AttributionSubject } from './source.ts';

/**
 * What an outcome does not hold: pages on the same address, names of a scope, hints of the sample, and names of cluster
 * and databases that the clean room let pass. Collections name data, not parties, and are left out.
 */
export type KnownBeside = Partial<Pick<AttributionSubject, 'hosts' | 'titles' | 'fhir' | 'sample' | 'storeNames'>> & {
  readonly bucket?: Omit<NonNullable<AttributionSubject['bucket']>, 'scheme' | 'name'>;
};

export function attributionSubjectOf(outcome: Outcome, beside: KnownBeside = {}): AttributionSubject {
  const { target, tls, store, hints } = outcome;
  const sample = beside.sample ?? sampleOf(outcome);
  const parsed = parseTarget(target);
  const address = outcome.address ?? (parsed.kind !== 'bucket' && parseAddress(parsed.host) !== undefined ? parsed.host : undefined);
  const named = parsed.kind !== 'bucket' && parseAddress(parsed.host) === undefined ? [parsed.host] : [];
  return {
    target,
    ...(parsed.kind === 'bucket' || address === undefined ? {} : { address }),
    hosts: [...named, ...(beside.hosts ?? [])],
    titles: beside.titles ?? [],
    storeNames: [
      ...(parsed.kind === 'bucket' || store?.name === undefined ? [] : [store.name]),
      ...(hints?.storeNames ?? []),
      ...(beside.storeNames ?? []),
    ],
    ...(tls === undefined ? {} : { tls }),
    ...(beside.fhir === undefined ? {} : { fhir: beside.fhir }),
    ...(parsed.kind === 'bucket' ? { bucket: { scheme: parsed.scheme, name: parsed.name, ...beside.bucket } } : {}),
    ...(sample === undefined ? {} : { sample }),
  };
}

function sampleOf({ hints, links = [] }: Outcome): AttributionSubject['sample'] {
  if (hints === undefined && links.length === 0) return undefined;
  const counted = hints?.sample ?? SILENT;
  return { ...counted, links: links.map(({ target, count }) => ({ target, count })) };
}

const SILENT: Omit<NonNullable<AttributionSubject['sample']>, 'links'> = {
  looked: 0,
  emailDomains: [],
  personalMailboxes: 0,
  rareMailboxes: 0,
  organisations: [],
  personalOrganisations: 0,
};
