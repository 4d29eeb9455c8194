/**
 * What the lab's registry holds: networks with their holders and abuse desks, and domains with their registrants. All of
 * it is invented; the networks are parts of loopback, so that an answer about one can never be about somebody.
 */
export interface RegisteredOrganisation {
  readonly handle: string;
  readonly name: string;
  /** ISO 3166-1. */
  readonly country: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface RegisteredNetwork {
  readonly handle: string;
  readonly name: string;
  /** `127.9.1.0/24` */
  readonly prefix: string;
  readonly type: 'ALLOCATED PA' | 'ASSIGNED PA';
  readonly parentHandle?: string;
  readonly holder: RegisteredOrganisation;
  /** Where misuse is told; some networks name nobody. */
  readonly abuse?: RegisteredOrganisation;
}

export interface RegisteredDomain {
  readonly name: string;
  /** Undefined where the registry redacts the registrant, as most do. */
  readonly registrant?: RegisteredOrganisation;
  readonly registrar: RegisteredOrganisation;
  readonly nameServers?: readonly string[];
}

export interface RegistryData {
  readonly networks: readonly RegisteredNetwork[];
  readonly domains: readonly RegisteredDomain[];
  /** Instant that answers carry as the last update of the database. */
  readonly updatedAt: string;
}
