/**
 * The contract of a server in the lab, real or look-alike: it listens on loopback, counts the connections
 * that reach its front door, is filled and measured through a back door that is not counted, and says
 * whether it is the real program.
 */

import type { Certificate, FrontState } from './front.ts';

/** Collections to put into a store. Documents are made on demand, so that a large set needs no memory. */
export interface Dataset {
  readonly collections: readonly DatasetCollection[];
}

export interface DatasetCollection {
  readonly name: string;
  /** MongoDB database; ignored elsewhere. */
  readonly database?: string;
  readonly documents: () => Iterable<LabDocument>;
}

/** A JSON document, or for buckets `{ key, contentType, body }`. */
export type LabDocument = Readonly<Record<string, unknown>>;

/** What the server itself states of a collection, asked through the back door. */
export interface Measured {
  readonly name: string;
  readonly documents: number;
  readonly bytes: number;
}

export interface LabServer {
  /** Product and version as shown to a person, such as `Elasticsearch 7.10.2`. */
  readonly name: string;
  readonly real: boolean;
  readonly address: string;
  readonly port: number;
  /** Connections accepted at the front door so far. */
  readonly connections: number;
  load(dataset: Dataset): Promise<void>;
  measure(): Promise<readonly Measured[]>;
  /** Turns the front door: closes it, filters it, opens it again. Absent where the server has none. */
  become?(state: FrontState): Promise<void>;
  close(): Promise<void>;
}

export interface StartOptions {
  /** Loopback address of the front door. */
  readonly address: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly clusterName?: string;
  /** Of the proxy before it that speaks TLS. */
  readonly certificate?: Certificate;
  /** True starts the server so that it asks for credentials. */
  readonly secured?: boolean;
}

/** A kind of server that the lab can start. Kinds with the same `stands` answer the same requests. */
export interface ServerKind {
  readonly id: string;
  readonly real: boolean;
  /** Protocol id that it speaks. */
  readonly stands: string;
  /** Undefined when this machine can start it, otherwise why not, for the "skipped" line. */
  missing(): Promise<string | undefined>;
  start(options: StartOptions): Promise<LabServer>;
}
