/**
 * Reads one file, and through it the files inside of it: finds its reader, lets no more bytes in than the owner of the
 * records can take, and ends every file in a named state with a reason. One bad file never ends the others.
 */
import { AppError, type ErrorCode } from '../../errors.ts';
import type { DocumentKind, FileReader, Intake, ReadLimits, RecordSink } from './reader.ts';
import { recognise } from './recognise.ts';
import type { Source } from './source.ts';
import { unknownForm } from './unknown-form.ts';

export interface FileReport {
  readonly name: string;
  /** Id of the reader; absent where none knew the file. */
  readonly format: string | undefined;
  /** Bytes that were read of it, expanded where it lay in an archive. */
  readonly bytes: number;
  readonly records: number;
  /** `partly`: something was passed over. `failed`: it broke off or was refused; what came before counts. */
  readonly state: 'read' | 'partly' | 'not-read' | 'failed';
  readonly reason: string | undefined;
  readonly code: ErrorCode | undefined;
}

/** Whoever wants the records. */
export interface Reading {
  readonly readers: readonly FileReader[];
  readonly limits: ReadLimits;
  readonly signal: AbortSignal;
  /** Where records of a collection go; asked again for the same file and name it gives the same. */
  intake(source: Source, name: string, of: 'file' | 'folder'): Intake;
  /** Settles when more records may come. */
  settled(): Promise<void>;
  /** @returns why it was not read, or nothing when it was */
  document(kind: DocumentKind, source: Source): Promise<string | undefined>;
  onBytes(bytes: number): void;
  onFile(report: FileReport): void;
}

export async function readSource(source: Source, reading: Reading): Promise<void> {
  const tally = { bytes: 0, records: 0, notes: new Map<string, number>() };
  const end = (state: FileReport['state'], reason?: string, code?: ErrorCode): void =>
    reading.onFile({ name: source.name, format: reader?.id, bytes: tally.bytes, records: tally.records, state, reason, code });
  const reader = recognise(source.head, reading.readers);
  if (reader === undefined) return end('not-read', unknownForm(source.head));
  try {
    const refused = await readWith(reader, source, reading, tally);
    if (refused !== undefined) end('not-read', refused);
    else if (tally.notes.size > 0) end('partly', [...tally.notes].map(([what, count]) => `${count} ${what}`).join(', '));
    else end('read');
  } catch (error) {
    if (reading.signal.aborted) throw error;
    const known = asFailure(error, source.name);
    end('failed', known.detail, known.code);
  }
}

interface Tally {
  bytes: number;
  records: number;
  readonly notes: Map<string, number>;
}

async function readWith(reader: FileReader, source: Source, reading: Reading, tally: Tally): Promise<string | undefined> {
  let refused: string | undefined;
  const sink: RecordSink = {
    open(name, of = 'file') {
      const intake = reading.intake(source, name, of);
      return {
        add(record, weight) {
          tally.records += 1;
          intake.add(record, weight);
        },
      };
    },
    passedOver(count, what) {
      if (count > 0) tally.notes.set(what, (tally.notes.get(what) ?? 0) + count);
    },
    member: (member) => readSource(member, reading),
    async document(kind, document) {
      refused = await reading.document(kind, document);
    },
    settled: () => reading.settled(),
  };
  await reader.read({ ...source, chunks: () => gated(source, reading, tally) }, sink, reading.limits);
  await reading.settled();
  return refused;
}

/** A portion is let in when the owner of the records is ready for it. */
async function* gated(source: Source, reading: Reading, tally: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.chunks()) {
    reading.signal.throwIfAborted();
    tally.bytes += chunk.length;
    if (source.depth === 0) reading.onBytes(chunk.length);
    yield chunk;
    await reading.settled();
  }
}

/** Errors of parsers quote what they read; only those of our own are passed on. */
function asFailure(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error;
  const kind = error instanceof Error ? error.name : 'unknown';
  return new AppError('FILE_MALFORMED', { detail: `${name} cannot be read to its end (${kind}).` });
}
