/** The subject of attribution from a value-free outcome, with what else a case knows. Masked names stay masked. */
import type { Outcome } from '../../outcome.ts';
import { parseTarget } from '../../target.ts';
import { parseAddress } from '../scope/address.ts';
import type { AttributionSubject } from './source.ts';

/** What an outcome does not hold: pages on the same address, names of a scope, hints of the sample. */
export type KnownBeside = Partial<Pick<AttributionSubject, 'hosts' | 'titles' | 'fhir' | 'sample'>> & {
  readonly bucket?: Omit<NonNullable<AttributionSubject['bucket']>, 'scheme' | 'name'>;
};

const MOST_COLLECTIONS = 8;

export function attributionSubjectOf(outcome: Outcome, beside: KnownBeside = {}): AttributionSubject {
  const { target, tls, store, collections = [] } = outcome;
  const parsed = parseTarget(target);
  const address = outcome.address ?? (parsed.kind !== 'bucket' && parseAddress(parsed.host) !== undefined ? parsed.host : undefined);
  const named = parsed.kind !== 'bucket' && parseAddress(parsed.host) === undefined ? [parsed.host] : [];
  const storeNames = [store?.name, ...collections.slice(0, MOST_COLLECTIONS).map(({ name }) => name)].filter((name) => name !== undefined);
  return {
    target,
    ...(parsed.kind === 'bucket' || address === undefined ? {} : { address }),
    hosts: [...named, ...(beside.hosts ?? [])],
    titles: beside.titles ?? [],
    storeNames: parsed.kind === 'bucket' ? [] : storeNames,
    ...(tls === undefined ? {} : { tls }),
    ...(beside.fhir === undefined ? {} : { fhir: beside.fhir }),
    ...(parsed.kind === 'bucket' ? { bucket: { scheme: parsed.scheme, name: parsed.name, ...beside.bucket } } : {}),
    ...(beside.sample === undefined ? {} : { sample: beside.sample }),
  };
}
