/**
 * The contract of an import format: one file that reads what another tool saw and hands on addresses, ports, bucket
 * names, states, times and a word for the service, nothing else. Banners, script outputs, notes and names are dropped
 * inside the parser, since they may hold what a store sent. Every file is untrusted: memory is bounded whatever it holds.
 */
import type { Problem } from '../../errors.ts';
import type { BucketScheme } from '../../target.ts';

export type Transport = 'tcp' | 'udp' | 'sctp';

/** `unknown` where the tool itself could not tell, as nmap's `unfiltered` or `open|filtered`. */
export type SeenState = 'open' | 'closed' | 'filtered' | 'unknown';

interface Seen {
  readonly state: SeenState;
  /** UTC instant, ISO 8601; undefined when the file does not say. */
  readonly seenAt: string | undefined;
  /** What the tool holds the service to be, out of a closed list of words; undefined for any other word. */
  readonly service: string | undefined;
  /** Line on which the row begins, from 1. */
  readonly line: number;
  readonly source: {
    /** Id of the format. */
    readonly format: string;
    /** First 16 hex digits of SHA-256 over the row, so that a finding can be traced to it. */
    readonly row: string;
  };
}

/** One port of one address, as a tool saw it. */
export interface SeenPort extends Seen {
  readonly kind: 'port';
  /** In canonical form. */
  readonly address: string;
  readonly port: number;
  readonly transport: Transport;
}

/** One bucket, as a tool saw it; `open` where anybody may list it. */
export interface SeenBucket extends Seen {
  readonly kind: 'bucket';
  readonly scheme: BucketScheme;
  readonly name: string;
}

export type Sighting = SeenPort | SeenBucket;

export interface ImportFormat {
  /** Kebab-case; names the file. */
  readonly id: string;
  readonly title: string;
  /** How the tool is made to write it, for the documentation. */
  readonly written: string;
  /** What of it is dropped, for the documentation. */
  readonly drops: string;
  /** The flag without which it is never tried; absent for a format that is known by its content. */
  readonly onlyWith?: string;
  /** Does the beginning of a file, up to 256 KiB as text, look like this format? No two formats may say so of one file. */
  detect(head: string): boolean;
  /**
   * Streams sightings in the order of the file, repeats included. A row that cannot be read, or an end that is
   * missing, is reported and costs nothing but itself. A problem's message never quotes the file.
   *
   * @throws AppError IMPORT_MALFORMED when no part of the file is of this format
   */
  read(text: AsyncIterable<string>, report: (problem: Problem) => void): AsyncIterable<Sighting>;
}
