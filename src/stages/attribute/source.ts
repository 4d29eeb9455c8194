/**
 * The contract of an attribution source: one file that looks at one kind of trace and gives evidence. It declares what
 * it sends and through which gate; it is handed its means and opens nothing itself.
 */

import type { SampleHints } from '../../contracts/store-hints.ts';
import type { AddressFacts } from './address-data.ts';
import type { Claim, ContactPoint, Evidence, LinkedExposure, Omission } from './claim.ts';
import type { ContactBook } from './contact-book/contact-book.ts';
import type { RdapClient } from './rdap/client.ts';

/** What is known of a store before attribution, all of it value-free or made plain. */
export interface AttributionSubject {
  /** The target as it is written, such as `192.0.2.7:9200`. */
  readonly target: string;
  readonly address?: string;
  /** Names under which it was reached or that a scope gives it. */
  readonly hosts: readonly string[];
  readonly tls?: {
    readonly subject: string;
    readonly issuer: string;
    readonly names: readonly string[];
    readonly validFrom: string;
    readonly validTo: string;
    readonly trusted: boolean;
  };
  /** Titles of web pages on the same address. */
  readonly titles: readonly string[];
  /** Names of cluster, database server and databases, masked where they hold personal data. */
  readonly storeNames: readonly string[];
  readonly fhir?: { readonly publisher?: string; readonly description?: string; readonly url?: string };
  readonly bucket?: {
    readonly scheme: string;
    readonly name: string;
    readonly projectNumber?: string;
    readonly labels?: readonly string[];
  };
  readonly sample?: SampleHints;
}

/** Looks up names for addresses and addresses for names. An empty list means that there is none. */
export interface Names {
  reverse(address: string): Promise<readonly string[]>;
  forward(name: string): Promise<readonly string[]>;
}

/** The text of a web page at a fixed well-known path; only for names for which somebody gave leave. */
export interface WellKnown {
  /** `refused` where no leave covers the name; nothing was sent then. */
  read(domain: string, path: string): Promise<WellKnownAnswer>;
}

export type WellKnownAnswer =
  | { readonly is: 'found'; readonly text: string; readonly url: string }
  | { readonly is: 'absent' }
  | { readonly is: 'refused' }
  | { readonly is: 'failed'; readonly why: string };

/** Means that a source may be handed; each can be missing, and is then named as an omission. */
export interface AttributionMeans {
  readonly rdap?: RdapClient;
  readonly names?: Names;
  readonly wellKnown?: WellKnown;
  readonly addressFacts?: AddressFacts;
  readonly contactBook?: ContactBook;
  /** UTC instant. */
  readonly now: string;
}

export interface Collected {
  readonly evidence: readonly Evidence[];
  readonly contacts: readonly ContactPoint[];
  readonly omissions: readonly Omission[];
  readonly linked?: readonly LinkedExposure[];
}

export interface AttributionSource {
  readonly id: string;
  readonly title: string;
  /** Which gate its traffic passes: none of its own, that of the registries, that of DNS, or that of well-known paths. */
  readonly gate: 'none' | 'registries' | 'dns' | 'well-known';
  readonly sends: readonly string[];
  readonly neverSends: readonly string[];
  /** Sources of the second round read the claims of the first. */
  readonly round: 1 | 2;
  collect(subject: AttributionSubject, means: AttributionMeans, claims: readonly Claim[]): Promise<Collected>;
}

export const nothing: Collected = { evidence: [], contacts: [], omissions: [] };

export function omitted(what: string, why: string): Collected {
  return { evidence: [], contacts: [], omissions: [{ what, why }] };
}
