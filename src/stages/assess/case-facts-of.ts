/**
 * The facts of a case for the law: from a value-free outcome, the claims of attribution, and what people know beside
 * it. A country that attribution is not sure of stays uncertain, so that every law by it is a "maybe".
 */
import type { Outcome } from '../../outcome.ts';
import type { RoleClaims } from '../attribute/claim.ts';
import { type CaseFacts, type DataGroup, groupsOf, type Moments, type Place, type SubjectPlace } from './law/facts.ts';
import { classesOf, measuredOf } from './measured-of.ts';

export interface CaseKnowledge {
  /** All claims of attribution; the countries of owner and host are read from them. */
  readonly roles: readonly RoleClaims[];
  /** Confidence from which a country counts as certain. */
  readonly floor: number;
  readonly subjects: readonly SubjectPlace[];
  readonly ownerKind?: CaseFacts['ownerKind'];
  readonly moments: Moments;
  /** Set by a person who knows that children are among the data subjects. */
  readonly minors?: boolean;
  /** UTC instant. */
  readonly now: string;
}

export function caseFactsOf(outcome: Outcome, { roles, floor, subjects, ownerKind, moments, minors, now }: CaseKnowledge): CaseFacts {
  const { persons, sampled, thirdParty } = measuredOf(outcome, { now });
  const found = groupsOf(classesOf(outcome));
  const data: readonly DataGroup[] = minors === true ? [...found, 'minors'] : found;
  return {
    owner: placesOf(roles, 'owner', floor),
    subjects,
    host: placesOf(roles, 'host', floor),
    ownerKind,
    persons: persons === undefined ? undefined : { low: persons.low, high: persons.high },
    data,
    sampled,
    thirdParty,
    moments,
  };
}

/** Countries of every claim for the role; certain only where one claim leads and reaches the floor. */
function placesOf(roles: readonly RoleClaims[], role: 'owner' | 'host', floor: number): Place[] {
  const places = new Map<string, boolean>();
  for (const { claims, disputed } of roles.filter((each) => each.role === role))
    for (const [index, { countries, confidence }] of claims.entries())
      for (const place of countries) {
        const certain = index === 0 && !disputed && confidence >= floor && countries.length === 1;
        places.set(place, certain || places.get(place) === true);
      }
  return [...places].map(([place, certain]) => ({ place, certain }));
}
