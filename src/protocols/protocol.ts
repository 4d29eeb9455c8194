/**
 * The contract of a protocol: one folder that declares what it sends and what it never sends, and turns
 * a target's answers into a verdict. A protocol sees this contract and the wire it is handed; it cannot
 * open a socket, and what it returns holds target-sent text only inside `Ephemeral`.
 */
import type { Ephemeral } from '../ephemeral.ts';
import type { Budget, Depth, Patience, TlsEvidence, Wire } from '../platform/wire/contract.ts';
import type { BucketScheme } from '../target.ts';

export const verdicts = [
  'closed',
  'filtered',
  'other-service',
  'auth-required',
  'metadata-only',
  'open-empty',
  'open-data',
  'open-write-possible',
  'throttled',
  'unknown',
] as const;
export type Verdict = (typeof verdicts)[number];

/** One thing seen that bears on the verdict or a flag: a rule id of ours, our words, and numbers. */
export interface Evidence {
  /** Kebab-case id of the observation, such as `listing-answered` or `auth-challenge`. */
  readonly id: string;
  /** Our wording; may hold numbers, statuses and version numbers, never text that the target chose freely. */
  readonly text: string;
}

/** A protocol's own hint for a flag; the probe stage adds them up with the protocol-neutral ones. */
export interface FlagSignal {
  readonly flag: 'honeypot-suspected' | 'ransomed' | 'demo-data';
  /** 0 to 1: how far this alone supports the flag. */
  readonly weight: number;
  readonly reason: string;
}

/** A field of a declared schema (mapping), before any value is read. */
export interface DeclaredField {
  readonly path: string;
  /** The store's own type word, such as `keyword`, `date`, `geo_point`. */
  readonly type: string;
}

/** An index, collection, table or bucket as the store lists it; its names are values until masked. */
export interface RawCollection {
  readonly name: Ephemeral<string>;
  /** Database or namespace, where the store has one above the collection. */
  readonly database?: Ephemeral<string>;
  readonly documents: number | undefined;
  /** Size of the data as the store states it, of primary copies only. */
  readonly bytes: number | undefined;
  /** The store's own: dot-indices, `admin`, `config`, `local`. Counted apart and never sampled. */
  readonly system: boolean;
  readonly fields?: Ephemeral<readonly DeclaredField[]>;
  readonly createdAt?: string;
}

/** Something that was not looked at, and why; reports show these beside what was found. */
export interface Omission {
  readonly what: string;
  readonly why: string;
  readonly count?: number;
}

/** A store behind the endpoint: a cluster, a database server, a bucket. */
export interface RawStore {
  readonly name?: Ephemeral<string>;
  readonly collections: readonly RawCollection[];
}

/** What a protocol says of a target. */
export type Probed =
  /** Reached, but another protocol; `saw` is one of our words (`http`, `silent`, `closed-early`). */
  | { readonly is: 'other'; readonly saw: string; readonly evidence: readonly Evidence[] }
  /** Nothing of this protocol can be said: closed, filtered, throttled or failed on the way. */
  | {
      readonly is: 'unreached';
      readonly verdict: 'closed' | 'filtered' | 'throttled' | 'unknown';
      readonly reason: string;
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly is: 'answered';
      readonly verdict: Exclude<Verdict, 'closed' | 'filtered' | 'other-service'>;
      /** One sentence of ours: why this verdict and not its neighbour. */
      readonly reason: string;
      readonly product?: string;
      /** Digits and dots only, as parsed. */
      readonly version?: string;
      readonly store?: RawStore;
      readonly signals: readonly FlagSignal[];
      readonly evidence: readonly Evidence[];
      readonly omissions: readonly Omission[];
      readonly tls?: TlsEvidence;
    };

export interface SamplePlan {
  /** Most documents to take; they are spread over the collection. */
  readonly documents: number;
  /** Most bytes of one document or object that are read. */
  readonly documentBytes: number;
  /** Most bytes of a picture or a file that is taken whole, where a store holds such; absent: beginnings alone. */
  readonly objectBytes?: number;
  /** Uniform in [0, 1): the run's seeded randomness. */
  readonly random: () => number;
}

export interface Sampled {
  readonly documents: readonly Ephemeral<unknown>[];
  readonly omissions: readonly Omission[];
}

/** A host that is silent for longer than the first patience is put off and asked again with the second. */
export interface ProtocolPatience {
  readonly first: Patience;
  readonly again: Patience;
}

/** A greeting costs a server nothing; a count or a search may take it a while. */
export const usualPatience: ProtocolPatience = {
  first: { greetingMs: 2500, answerMs: 10_000, adaptive: true },
  again: { greetingMs: 5000, answerMs: Number.POSITIVE_INFINITY, adaptive: false },
};

export interface Protocol {
  /** Kebab-case; names the folder. */
  readonly id: string;
  readonly title: string;
  readonly ports: readonly number[];
  /** Set for stores that are named, not addressed. */
  readonly scheme?: BucketScheme;
  /** Set for protocols over HTTP: a service that turned out to speak HTTP is asked by these alone. */
  readonly over?: 'http';
  /** Every request that may be sent, as shown by `scope check` and docs/protocols.md. */
  readonly sends: readonly string[];
  readonly neverSends: readonly string[];
  /** For the owner: how such a store is closed, what to change after it, and where its accesses are written down. Whole sentences. */
  readonly closing: readonly string[];
  /** Least depth that each step needs is fixed by the contract: probe needs `presence`, inventory `metadata`. */
  readonly budget: Budget;
  /** How long its servers may be silent; what `usualPatience` says where it declares nothing. */
  readonly patience?: ProtocolPatience;
  probe(wire: Wire, plan: { readonly depth: Depth; readonly random: () => number }): Promise<Probed>;
  /** Called only when the permit's depth is `sample`. */
  sample(collection: RawCollection, wire: Wire, plan: SamplePlan): Promise<Sampled>;
  /**
   * Asks the store for the number of distinct values of a field, so that persons can be counted without
   * receiving one. Undefined where the store cannot, or refuses.
   */
  countDistinct?(collection: RawCollection, path: string, wire: Wire): Promise<number | undefined>;
}
