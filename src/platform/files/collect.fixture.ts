/** Reads bytes as a file and gathers what comes out, for tests. */
import { type FileReport, readSource } from './read-source.ts';
import { type DocumentKind, type FileReader, type ReadLimits, readLimits } from './reader.ts';
import { fileReaders } from './readers/registry.generated.ts';
import { sourceOfStream } from './source.ts';

export interface Collected {
  readonly collections: ReadonlyMap<string, readonly unknown[]>;
  /** Without `-`, as each ended. */
  readonly reports: readonly FileReport[];
  readonly documents: readonly { readonly kind: DocumentKind; readonly name: string }[];
}

export interface CollectOptions {
  readonly name?: string;
  readonly chunk?: number;
  readonly limits?: Partial<ReadLimits>;
  readonly readers?: readonly FileReader[];
  readonly signal?: AbortSignal;
}

export async function collect(content: string | Uint8Array, options: CollectOptions = {}): Promise<Collected> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const collections = new Map<string, unknown[]>();
  const reports: FileReport[] = [];
  const documents: { kind: DocumentKind; name: string }[] = [];
  const source = await sourceOfStream({
    name: options.name ?? 'file',
    folder: 'folder',
    depth: 0,
    size: bytes.length,
    chunks: inChunks(bytes, options.chunk ?? 65_536),
  });
  await readSource(source, {
    readers: options.readers ?? fileReaders,
    limits: { ...readLimits, ...options.limits },
    signal: options.signal ?? new AbortController().signal,
    intake: (_, name) => {
      const records = collections.get(name) ?? [];
      collections.set(name, records);
      return { add: (record) => void records.push(record) };
    },
    settled: async () => {},
    document: async (kind, found) => {
      documents.push({ kind, name: found.name });
      return 'not read';
    },
    onBytes: () => {},
    onFile: (report) => void reports.push(report),
  });
  return { collections, reports, documents };
}

export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** How many records each collection has. */
export function countsOf({ collections }: Collected): Readonly<Record<string, number>> {
  return Object.fromEntries([...collections].map(([name, records]) => [name, records.length]));
}
