/**
 * The contract of an import format: one file that reads what another tool saw and hands on addresses, ports,
 * states and times, nothing else. Banners, script outputs, notes and names are dropped inside the parser,
 * since they may hold what a store sent. Every file is untrusted: memory is bounded whatever it holds.
 */
import type { Problem } from '../../errors.ts';

export type Transport = 'tcp' | 'udp' | 'sctp';

/** `unknown` where the tool itself could not tell, as nmap's `unfiltered` or `open|filtered`. */
export type SeenState = 'open' | 'closed' | 'filtered' | 'unknown';

/** One port of one address, as a tool saw it. */
export interface Sighting {
  /** In canonical form. */
  readonly address: string;
  readonly port: number;
  readonly transport: Transport;
  readonly state: SeenState;
  /** UTC instant, ISO 8601; undefined when the file does not say. */
  readonly seenAt: string | undefined;
  readonly source: {
    /** Id of the format. */
    readonly format: string;
    /** First 16 hex digits of SHA-256 over the row, so that a finding can be traced to it. */
    readonly row: string;
  };
}

export interface ImportFormat {
  /** Kebab-case; names the file. */
  readonly id: string;
  readonly title: string;
  /** Does the beginning of a file, up to 4 KiB as text, look like this format? */
  detect(head: string): boolean;
  /**
   * Streams sightings in the order of the file, repeats included. A row that cannot be read, or an end that is
   * missing, is reported and costs nothing but itself.
   *
   * @throws AppError IMPORT_MALFORMED when no part of the file is of this format
   */
  read(chunks: AsyncIterable<Uint8Array>, report: (problem: Problem) => void): AsyncIterable<Sighting>;
}
