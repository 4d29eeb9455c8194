/**
 * Whose is it: asks every source in two rounds and combines what they say. A source that fails costs itself and is
 * named; nothing is hidden, and nothing is decided here.
 */
import type { Claim, ContactPoint, Evidence, LinkedExposure, Omission, RoleClaims } from './claim.ts';
import { combineClaims } from './combine/combine-claims.ts';
import { attributionSources } from './registry.generated.ts';
import { type AttributionMeans, type AttributionSource, type AttributionSubject, type Collected, omitted } from './source.ts';

export interface Attribution {
  /** UTC instant. */
  readonly at: string;
  readonly roles: readonly RoleClaims[];
  /** Own book first, then what the party publishes for security, then abuse desks. */
  readonly contacts: readonly ContactPoint[];
  /** Stores that the data point at; each needs a scope check of its own. */
  readonly linked: readonly LinkedExposure[];
  readonly omissions: readonly (Omission & { readonly source: string })[];
}

const USES = ['own-book', 'security', 'abuse', 'general'] as const;

export async function attribute(
  subject: AttributionSubject,
  means: AttributionMeans,
  sources: readonly AttributionSource[] = attributionSources,
): Promise<Attribution> {
  const first = await askAll(
    sources.filter(({ round }) => round === 1),
    subject,
    means,
    [],
  );
  const claims = combineClaims(evidenceOf(first)).flatMap((role) => role.claims);
  const second = await askAll(
    sources.filter(({ round }) => round === 2),
    subject,
    means,
    claims,
  );
  const all = [...first, ...second];
  return {
    at: means.now,
    roles: combineClaims(evidenceOf(all)),
    contacts: distinctContacts(all.flatMap(({ collected }) => collected.contacts)),
    linked: all.flatMap(({ collected }) => collected.linked ?? []),
    omissions: all.flatMap(({ source, collected }) => collected.omissions.map((omission) => ({ ...omission, source }))),
  };
}

interface Asked {
  readonly source: string;
  readonly collected: Collected;
}

function askAll(
  sources: readonly AttributionSource[],
  subject: AttributionSubject,
  means: AttributionMeans,
  claims: readonly Claim[],
): Promise<Asked[]> {
  return Promise.all(
    sources.map(async (source) => {
      try {
        return { source: source.id, collected: await source.collect(subject, means, claims) };
      } catch {
        // What a stranger sent may be in the message, so that it is not repeated.
        return { source: source.id, collected: omitted(source.title, 'the source failed') };
      }
    }),
  );
}

function evidenceOf(asked: readonly Asked[]): Evidence[] {
  return asked.flatMap(({ collected }) => collected.evidence);
}

function distinctContacts(contacts: readonly ContactPoint[]): ContactPoint[] {
  const ordered = contacts.toSorted((a, b) => USES.indexOf(a.use) - USES.indexOf(b.use));
  return [
    ...new Map(ordered.toReversed().map((contact) => [`${contact.kind} ${contact.value.toLowerCase()}`, contact])).values(),
  ].reverse();
}
