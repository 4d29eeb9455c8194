/**
 * What attribution says: who may be owner, operator or host, how sure it is, and what speaks for and against. A claim
 * is never a fact; claims that disagree stand side by side until a person decides.
 */
export const attributionRoles = ['owner', 'operator', 'host'] as const;
export type AttributionRole = (typeof attributionRoles)[number];

/** A party as a source sees it: by name, by registrable domain, or by both. */
export interface PartyHint {
  readonly name?: string | undefined;
  /** Registrable domain in lower case, such as `clinic.example`. */
  readonly domain?: string | undefined;
  /** ISO 3166-1, upper case. */
  readonly country?: string | undefined;
}

export interface Evidence {
  /** Id of the source. */
  readonly source: string;
  readonly role: AttributionRole;
  readonly party: PartyHint;
  /** Natural logarithm of the likelihood ratio: above 0 it speaks for the party in this role, below against. */
  readonly weight: number;
  /** In our words; text of others only in quotes and made plain. */
  readonly statement: string;
  /** What it rests on. Pieces that rest on the same thing are not counted twice. */
  readonly rests: string;
}

/** Where a party can be reached. `use` says for what it was published. */
export interface ContactPoint {
  readonly party: PartyHint;
  readonly kind: 'email' | 'phone' | 'web';
  readonly value: string;
  readonly use: 'security' | 'abuse' | 'general' | 'own-book';
  readonly source: string;
  readonly languages?: readonly string[] | undefined;
  /** UTC instant after which the source itself says not to rely on it. */
  readonly expiresAt?: string | undefined;
  readonly notes?: readonly string[] | undefined;
}

export interface Omission {
  readonly what: string;
  readonly why: string;
}

/** Something that the data point at. It is no target: it needs a scope check of its own before anything is sent. */
export interface LinkedExposure {
  /** `gs://name`, `s3://name` or `az://account`. */
  readonly target: string;
  readonly seenIn: string;
  readonly count: number;
}

export interface WeighedEvidence extends Evidence {
  /** The part of the weight that counted; 0 where another piece rests on the same thing. */
  readonly counted: number;
}

export interface Claim {
  readonly role: AttributionRole;
  /** What it is called; the name of the strongest evidence, else the domain. */
  readonly name: string;
  readonly domains: readonly string[];
  readonly countries: readonly string[];
  /** 0 to 1, against all rivals for the role and against somebody unknown. */
  readonly confidence: number;
  readonly evidence: readonly WeighedEvidence[];
  readonly against: readonly WeighedEvidence[];
  /** How the confidence came about, step by step. */
  readonly explanation: readonly string[];
}

export interface RoleClaims {
  readonly role: AttributionRole;
  /** Strongest first. */
  readonly claims: readonly Claim[];
  /** True when two claims are too close to each other to name one. */
  readonly disputed: boolean;
}
