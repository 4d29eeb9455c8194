/**
 * Makes an import format out of the two things that differ: how a file is cut into rows, and what a row says. What is the
 * same for all stands here: addresses in one spelling, ports that exist, the hash of the row, and that a row which
 * cannot be read is told by its line and dropped.
 */
import { hash } from 'node:crypto';
import { AppError } from '../../../../errors.ts';
import type { BucketScheme } from '../../../../target.ts';
import { formatAddress, parseAddress } from '../../../scope/address.ts';
import type { ImportFormat, SeenState, Sighting, Transport } from '../../import-format.ts';
import { instantOf } from './instant.ts';
import { serviceWord } from './service-word.ts';

/** A row that was cut out of the file; `why` says what is wrong where there is nothing to read. */
export type Cut<Row> =
  | { readonly line: number; readonly text: string; readonly row: Row }
  | { readonly line: number; readonly why: string };

/** What a row says, as it is written; all of it is checked before it is handed on. */
export interface Said {
  readonly address?: string | undefined;
  readonly port?: string | number | undefined;
  readonly bucket?: { readonly scheme: BucketScheme; readonly name: string };
  /** tcp unless told. */
  readonly transport?: string | undefined;
  /** Open unless told. */
  readonly state?: SeenState;
  readonly seenAt?: string | number | undefined;
  readonly service?: string | undefined;
}

/** Nothing to see in a row that is of the format, and why. */
export interface Passed {
  readonly skip: string;
}

export interface RowFormat<Row> extends Omit<ImportFormat, 'read'> {
  /** The cutter itself refuses what is not of the format, so that a file without any row may be of it. */
  readonly knownByRoot?: true;
  cut(text: AsyncIterable<string>): AsyncIterable<Cut<Row>>;
  /** Undefined where the row is not of this format; an empty list where it says nothing, as a comment does. */
  rowOf(row: Row): readonly Said[] | Passed | undefined;
}

const NAME_OF_BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;

export function rowFormat<Row>({ cut, rowOf, knownByRoot, ...facts }: RowFormat<Row>): ImportFormat {
  return {
    ...facts,
    async *read(text, report) {
      let rows = 0;
      let known = 0;
      for await (const piece of cut(text)) {
        rows += 1;
        const tell = (message: string) => report({ line: piece.line, column: 1, key: '', message });
        if ('why' in piece) {
          tell(piece.why);
          continue;
        }
        const said = rowOf(piece.row);
        if (said === undefined) {
          tell(`is no row of ${facts.title}`);
          continue;
        }
        known += 1;
        if ('skip' in said) {
          tell(said.skip);
          continue;
        }
        const source = { format: facts.id, row: hash('sha256', piece.text).slice(0, 16) };
        for (const one of said) {
          const sighting = sightingOf(one, piece.line, source);
          if (typeof sighting === 'string') tell(sighting);
          else yield sighting;
        }
      }
      if (rows > 0 && known === 0 && knownByRoot !== true)
        throw new AppError('IMPORT_MALFORMED', { detail: `The file holds no row of ${facts.title}.` });
    },
  };
}

function sightingOf(said: Said, line: number, source: Sighting['source']): Sighting | string {
  const seen = { state: said.state ?? 'open', seenAt: instantOf(said.seenAt), service: serviceWord(said.service), line, source } as const;
  if (said.bucket !== undefined) {
    if (!NAME_OF_BUCKET.test(said.bucket.name)) return 'names a bucket that cannot be one';
    return { kind: 'bucket', scheme: said.bucket.scheme, name: said.bucket.name, ...seen };
  }
  if (said.address === undefined || said.address === '') return 'names no address';
  const address = said.address.length > 60 ? undefined : parseAddress(said.address);
  if (address === undefined) return 'names a host, not an address in full form';
  if (said.port === undefined || said.port === '') return 'names no port';
  const port = portOf(said.port);
  if (port === undefined) return 'names a port that cannot be one';
  const transport = transportOf(said.transport ?? 'tcp');
  if (transport === undefined) return 'names a transport that is neither TCP, UDP nor SCTP';
  return { kind: 'port', address: formatAddress(address), port, transport, ...seen };
}

function portOf(written: string | number): number | undefined {
  const port = typeof written === 'number' ? written : /^[0-9]{1,5}$/.test(written) ? Number(written) : 0;
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}

function transportOf(written: string): Transport | undefined {
  const text = written.toLowerCase();
  return text === 'tcp' || text === 'udp' || text === 'sctp' ? text : undefined;
}
