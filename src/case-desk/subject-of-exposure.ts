/** What a case is about, from an exposure in the books and its last outcome. Severity comes with its reasons. */
import type { Outcome } from '../outcome.ts';
import type { Exposure } from '../platform/store/exposures/exposure-books.ts';
import { caseFactsOf } from '../stages/assess/case-facts-of.ts';
import { measuredOf } from '../stages/assess/measured-of.ts';
import type { Severity } from '../stages/assess/severity/severity.ts';
import { weighSeverity } from '../stages/assess/severity/weigh-severity.ts';
import { subjectPlacesOf } from '../stages/assess/subject-places.ts';
import { weighLaw } from '../stages/assess/weigh-law.ts';
import type { RoleClaims } from '../stages/attribute/claim.ts';
import { factsOf, isDataClassId } from '../stages/classify/data-classes.ts';
import { type CaseSubject, dataKindsOf } from '../stages/disclose/desk/subject.ts';
import { parseTarget } from '../target.ts';
import { clocksOf } from './whose/law-of-case.ts';

/** What attribution says of the exposure, and from which confidence on it counts. */
export interface Claimed {
  readonly roles: readonly RoleClaims[];
  readonly floor: number;
}

export function subjectOfExposure(
  exposure: Exposure,
  outcome: Outcome | undefined,
  now: Date,
  claimed: Claimed = { roles: [], floor: 1 },
): CaseSubject {
  const classes = [...new Set((outcome?.collections ?? []).flatMap((one) => one.classes.map(({ id }) => id)))].filter(isFinding);
  const isHealth = (id: string): boolean => isDataClassId(id) && factsOf(id).parent === 'health';
  const sensitive = classes.some((id) => isDataClassId(id) && ['health', 'special'].includes(factsOf(id).parent));
  const persons = exposure.persons === null ? null : { low: exposure.persons.low, high: exposure.persons.high };
  const severity =
    outcome === undefined ? undefined : weighSeverity(measuredOf(outcome, { openSince: exposure.firstSeenAt, now: now.toISOString() }));
  return {
    exposureId: exposure.id,
    target: exposure.target,
    product: `${exposure.product ?? exposure.protocol} ${exposure.version ?? ''}`.trim(),
    kind: parseTarget(exposure.target).kind === 'bucket' ? 'bucket' : 'database',
    firstSeenAt: exposure.firstSeenAt,
    lastSeenAt: exposure.lastSeenAt,
    documents: exposure.documents,
    bytes: exposure.bytes,
    persons,
    data: dataKindsOf(classes, isHealth),
    sensitive,
    severity: {
      level: severity === undefined || severity.level === 'none' ? 'low' : severity.level,
      reasons: reasonsOf(severity),
      ...(severity === undefined ? {} : { score: severity.score, vector: severity.vector }),
    },
    ...legalPart(outcome, now, claimed),
  };
}

/** Countries, clocks and what the law asks beside them. */
function legalPart(
  outcome: Outcome | undefined,
  now: Date,
  { roles, floor }: Claimed,
): Pick<CaseSubject, 'countries' | 'clocks' | 'measured'> {
  const countries = { owner: countryOf(roles, 'owner'), host: countryOf(roles, 'host') };
  if (outcome === undefined) return { countries: { ...countries, persons: [] }, clocks: [] };
  const at = now.toISOString();
  const places = subjectPlacesOf(outcome);
  const facts = caseFactsOf(outcome, { roles, floor, subjects: places, moments: {}, now: at });
  return {
    countries: { ...countries, persons: [...new Set(places.map(({ place }) => place.slice(0, 2)))] },
    clocks: clocksOf(weighLaw(facts, at)),
    measured: {
      places: places.map(({ place, certain }) => ({ place, certain })),
      groups: [...facts.data],
      sampled: facts.sampled,
    },
  };
}

/** Of the leading claim, where it is one country. */
function countryOf(roles: readonly RoleClaims[], role: 'owner' | 'host'): string | null {
  const [leading] = roles.find((each) => each.role === role)?.claims ?? [];
  return leading?.countries.length === 1 ? (leading.countries[0] ?? null) : null;
}

/** The reasons that count, gravest first. */
function reasonsOf(severity: Severity | undefined): string[] {
  const counted = (severity?.reasons ?? []).filter(({ points }) => points !== 0).toSorted((a, b) => b.points - a.points);
  return counted.map(({ text, points }) => `${text} (${points})`);
}

function isFinding(id: string): boolean {
  return isDataClassId(id) && !['none', 'technical'].includes(factsOf(id).parent);
}
