/**
 * The contract of a file reader: one file in readers/ that knows a format by its content and hands its records on.
 * A reader opens nothing and keeps nothing: it is given a source and a sink, and what it says in words never quotes
 * the content.
 */
import type { Source } from './source.ts';

/** How a file begins, which is all that recognising it may take. */
export interface Head {
  readonly bytes: Uint8Array;
  /** The bytes as text, without a byte order mark; empty where they are none. */
  readonly text: string;
  /** Lower case, without the dot; empty where there is none. */
  readonly extension: string;
  /** True when there is nothing behind the head. */
  readonly whole: boolean;
}

export interface FileReader {
  readonly id: string;
  readonly title: string;
  /** As they are written behind the dot; a hint, never the proof. */
  readonly extensions: readonly string[];
  /** From 0, not of this format, to 1, certainly so. */
  recognise(head: Head): number;
  /** @throws AppError FILE_MALFORMED or FILE_REFUSED, when what was handed on before is all that can be had */
  read(source: Source, sink: RecordSink, limits: ReadLimits): Promise<void>;
}

/** Where the records of one collection go. */
export interface Intake {
  /** @param weight bytes of the record, roughly */
  add(record: unknown, weight: number): void;
}

export interface RecordSink {
  /**
   * A collection of this file, or of all files in its folder: documents of which a file holds one each belong
   * together.
   */
  open(name: string, of?: 'file' | 'folder'): Intake;
  /** Says what of the file was passed over and why; never with a word of the content. */
  passedOver(count: number, what: string): void;
  /** A file inside of this one. Settles when it has been read. */
  member(source: Source): Promise<void>;
  /** A picture or a document for which the caller may have other means. */
  document(kind: DocumentKind, source: Source): Promise<void>;
  /** Settles when more records may come; readers that take large portions wait for it between them. */
  settled(): Promise<void>;
}

export type DocumentKind = 'picture' | 'pdf' | 'dicom';

export interface ReadLimits {
  /** Bytes of one record; longer ones are passed over. */
  readonly record: number;
  /** Bytes that a format which must be held as a whole may have. */
  readonly whole: number;
  /** Milliseconds that a library may work on one portion of a file. */
  readonly silentMs: number;
  /** Archives inside of archives. */
  readonly depth: number;
  /** Files in one archive. */
  readonly members: number;
  /** Bytes that come out of one archive. */
  readonly expanded: number;
  /** Bytes out for each byte in, once more than `ratioFrom` have come out. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const readLimits: ReadLimits = {
  record: 16 * 1024 * 1024,
  whole: 256 * 1024 * 1024,
  silentMs: 60_000,
  depth: 4,
  members: 100_000,
  expanded: 256 * 1024 ** 3,
  ratio: 250,
  ratioFrom: 64 * 1024 * 1024,
};
