/**
 * From evidence to claims. Evidence about one party in one role multiplies its odds; pieces that rest on the same
 * thing count once; rivals and the unknown share what is left, so that two equal claims are both below a half. Every
 * confidence carries its own arithmetic.
 */
import {
  type AttributionRole,
  attributionRoles,
  type Claim,
  type Evidence,
  type PartyHint,
  type RoleClaims,
  type WeighedEvidence,
} from '../claim.ts';
import { areApart, isSameParty } from './party-likeness.ts';

/** Odds for a named party before anything is known: most names on a server are not those of its owner. */
const PRIOR_ODDS: Readonly<Record<AttributionRole, number>> = { owner: 0.25, operator: 0.25, host: 0.5 };
/** Two claims of which the weaker has more than this share of the stronger are disputed. */
const DISPUTED_SHARE = 0.5;
/** No evidence from outside makes certain; somebody has to pick up the telephone. */
const MOST_CONFIDENCE = 0.97;

export function combineClaims(evidence: readonly Evidence[]): RoleClaims[] {
  return attributionRoles.map((role) => {
    const groups = group(evidence.filter((piece) => piece.role === role));
    const weighed = groups.map((pieces) => ({ pieces: count(pieces), odds: oddsOf(role, pieces) }));
    const all = weighed.reduce((sum, { odds }) => sum + odds, 0);
    const claims = weighed
      .map(({ pieces, odds }) => claimOf(role, pieces, odds, all))
      .sort((a, b) => b.confidence - a.confidence || (a.name < b.name ? -1 : 1));
    const [first, second] = claims;
    const disputed = first !== undefined && second !== undefined && second.confidence > first.confidence * DISPUTED_SHARE;
    return { role, claims, disputed };
  });
}

/**
 * Pieces with a domain come first. A later piece may join groups to one, unless something keeps these apart: a name
 * that is alike to two different domains stands for itself.
 */
function group(evidence: readonly Evidence[]): Evidence[][] {
  let groups: Evidence[][] = [];
  for (const piece of evidence.toSorted((a, b) => compare(order(a), order(b)))) {
    const joined = groups.filter((pieces) => belongs(piece.party, pieces));
    const together = joined.flat();
    const apart = together.some(({ party }) => together.some((other) => areApart(party, other.party)));
    groups = apart ? [...groups, [piece]] : [...groups.filter((pieces) => !joined.includes(pieces)), [...together, piece]];
  }
  return groups;
}

function belongs(party: PartyHint, pieces: readonly Evidence[]): boolean {
  return pieces.some((piece) => isSameParty(piece.party, party)) && !pieces.some((piece) => areApart(piece.party, party));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function order({ source, rests, party, statement }: Evidence): string {
  return `${party.domain === undefined ? 1 : 0} ${source} ${rests} ${party.domain ?? ''} ${party.name ?? ''} ${statement}`;
}

/** Of the pieces that rest on one thing only the one with the most weight counts, for and against apart. */
function count(pieces: readonly Evidence[]): WeighedEvidence[] {
  const strongest = new Map<string, Evidence>();
  for (const piece of pieces) {
    const key = `${piece.weight < 0 ? '-' : '+'} ${piece.rests}`;
    const known = strongest.get(key);
    if (known === undefined || Math.abs(piece.weight) > Math.abs(known.weight)) strongest.set(key, piece);
  }
  const counting = new Set(strongest.values());
  return pieces.map((piece) => ({ ...piece, counted: counting.has(piece) ? piece.weight : 0 }));
}

function oddsOf(role: AttributionRole, pieces: readonly Evidence[]): number {
  return PRIOR_ODDS[role] * Math.exp(count(pieces).reduce((sum, { counted }) => sum + counted, 0));
}

function claimOf(role: AttributionRole, pieces: readonly WeighedEvidence[], odds: number, all: number): Claim {
  const byWeight = pieces.toSorted((a, b) => Math.abs(b.counted) - Math.abs(a.counted) || Math.abs(b.weight) - Math.abs(a.weight));
  const parties = byWeight.filter(({ weight }) => weight > 0).map(({ party }) => party);
  const confidence = Math.min(MOST_CONFIDENCE, odds / (1 + all));
  return {
    role,
    name: nameOf(parties.length > 0 ? parties : byWeight.map(({ party }) => party)),
    domains: distinct(pieces.map(({ party }) => party.domain)),
    countries: distinct(pieces.map(({ party }) => party.country)),
    confidence: Math.round(confidence * 1000) / 1000,
    evidence: byWeight.filter(({ weight }) => weight >= 0),
    against: byWeight.filter(({ weight }) => weight < 0),
    explanation: explain(role, byWeight, odds, all, confidence),
  };
}

function explain(role: AttributionRole, pieces: readonly WeighedEvidence[], odds: number, all: number, confidence: number): string[] {
  return [
    `odds before anything is known, for the ${role}: ${round(PRIOR_ODDS[role])}`,
    ...pieces.map(({ counted, weight, source, statement }) =>
      counted === 0 && weight !== 0
        ? `not counted again, since it rests on the same thing: ${statement} (${source})`
        : `times ${round(Math.exp(counted))}: ${statement} (${source})`,
    ),
    `odds: ${round(odds)}; rivals: ${round(Math.max(0, all - odds))}; somebody unknown: 1`,
    `confidence: ${round(odds)} of ${round(1 + all)} is ${round(confidence)}${confidence === MOST_CONFIDENCE ? ', the most that evidence from outside can give' : ''}`,
  ];
}

function nameOf(parties: readonly PartyHint[]): string {
  return parties.find(({ name }) => name !== undefined)?.name ?? parties.find(({ domain }) => domain !== undefined)?.domain ?? 'unnamed';
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)));
}
