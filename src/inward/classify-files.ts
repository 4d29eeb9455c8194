/**
 * Looks inward: reads files, folders and archives of one's own in one pass and says which classes of data they hold,
 * whose, and about how many persons. Memory does not grow with the files; no value is kept.
 */
import { randomBytes } from 'node:crypto';
import { AppError } from '../errors.ts';
import { type FileReport, type Reading, readSource } from '../platform/files/read-source.ts';
import { type DocumentKind, type FileReader, type Intake, type ReadLimits, readLimits } from '../platform/files/reader.ts';
import { fileReaders } from '../platform/files/readers/registry.generated.ts';
import { type Source, sourceOfFile, sourceOfStream } from '../platform/files/source.ts';
import { walkPaths } from '../platform/files/walk-paths.ts';
import { type ClassifiedCollection, type Classifier, createClassifier } from '../stages/classify/index.ts';
import { CollectionIntake } from '../stages/inventory/intake.ts';
import {
  asWritten,
  type Explained,
  explain,
  type Inventory,
  type InventoryCollection,
  inventoryOf,
  type Naming,
} from '../stages/inventory/inventory.ts';

export interface ClassifyFiles {
  /** Paths of files and folders; `-` stands for `input`. */
  readonly paths: readonly string[];
  readonly input?: AsyncIterable<Uint8Array>;
  readonly naming?: Naming;
  /** A field to explain. */
  readonly explain?: string | undefined;
  readonly signal: AbortSignal;
  readonly limits?: ReadLimits;
  readonly readers?: readonly FileReader[];
  /** Uniform in [0, 1); chooses the samples. */
  readonly random?: () => number;
  /** Reads pictures and documents; without it they are named as not read. */
  readonly documents?: DocumentMeans;
  readonly onProgress?: (progress: ClassifyProgress) => void;
}

/** Means to look into what is no table and no text. */
export interface DocumentMeans {
  /** @returns the records that it makes of the document, or why it could not. */
  look(kind: DocumentKind, source: Source): Promise<{ readonly collection: string; readonly records: readonly unknown[] } | string>;
}

export interface ClassifyProgress {
  readonly files: number;
  readonly filesDone: number;
  readonly bytes: number;
  readonly bytesDone: number;
  readonly records: number;
  readonly file: string;
}

const SAMPLE = { records: 1000, weight: 64 * 1024 * 1024 } as const;
/** Beyond this, further collections are not opened: each holds a sample in memory. */
const MOST_COLLECTIONS = 2000;
/** Reports of single files; archives may hold any number. */
const MOST_REPORTS = 20_000;

/** @throws AppError FILE_UNREADABLE for a path that is not there, and INTERRUPTED */
export async function classifyFiles(work: ClassifyFiles): Promise<Inventory> {
  const inward = new Inward(work);
  const { files, passedOver } = await walkPaths(work.paths.filter((path) => path !== '-'));
  for (const { path, reason } of passedOver) inward.report({ name: path, reason });
  inward.expect(
    files.length,
    files.reduce((sum, { size }) => sum + size, 0),
  );
  try {
    if (work.paths.includes('-') && work.input !== undefined) {
      await inward.read(await sourceOfStream({ name: '-', folder: '', depth: 0, chunks: work.input }));
    }
    let folder = '';
    for (const file of files) {
      if (file.folder !== folder) await inward.close();
      folder = file.folder;
      await inward.readPath(file.path, file.folder);
    }
    await inward.close();
  } catch (error) {
    if (!work.signal.aborted) throw error;
    throw new AppError('INTERRUPTED', { detail: 'Stopped before every file was read.', hint: 'Run the command again.' });
  }
  return inward.inventory();
}

class Inward {
  readonly #work: ClassifyFiles;
  readonly #classifier: Classifier;
  readonly #random: () => number;
  readonly #naming: Naming;
  readonly #open = new Map<string, { readonly intake: CollectionIntake; readonly file: string }>();
  readonly #busy = new Set<CollectionIntake>();
  readonly #files: Inventory['files'] = [];
  readonly #collections: InventoryCollection[] = [];
  readonly #classified: ClassifiedCollection[] = [];
  readonly #explained: Explained[] = [];
  readonly #progress = { files: 0, filesDone: 0, bytes: 0, bytesDone: 0, records: 0, file: '' };
  #unnamed = 0;

  constructor(work: ClassifyFiles) {
    this.#work = work;
    this.#random = work.random ?? Math.random;
    this.#naming = work.naming ?? asWritten;
    this.#classifier = createClassifier({ key: randomBytes(32), random: this.#random });
  }

  expect(files: number, bytes: number): void {
    this.#progress.files = files;
    this.#progress.bytes = bytes;
  }

  async readPath(path: string, folder: string): Promise<void> {
    let source: Source;
    try {
      source = await sourceOfFile(path, path, folder);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.report({ name: path, reason: error.detail, code: error.code, state: 'failed' });
      return;
    }
    await this.read(source);
  }

  async read(source: Source): Promise<void> {
    this.#progress.file = source.name;
    await readSource(source, this.#reading());
    this.#progress.filesDone += 1;
    this.#say();
    // A collection of a file is over with the file; those of a folder go on.
    await this.#closeWhere((key) => key.startsWith(FILE));
  }

  close(): Promise<void> {
    return this.#closeWhere(() => true);
  }

  report(report: Partial<FileReport> & { readonly name: string }): void {
    if (this.#files.length >= MOST_REPORTS) {
      this.#unnamed += 1;
      return;
    }
    const { name, format, bytes = 0, records = 0, state = 'not-read', reason, code } = report;
    const shown = this.#naming.name(name);
    this.#files.push({
      name: shown,
      format: format ?? null,
      bytes,
      records,
      state,
      // A reason names its file, which may have to be masked.
      ...(reason === undefined ? {} : { reason: reason.replaceAll(name, shown) }),
      ...(code === undefined ? {} : { code }),
    });
  }

  inventory(): Inventory {
    if (this.#unnamed > 0) this.report({ name: `${this.#unnamed} more files`, reason: 'there are too many to name' });
    return {
      files: this.#files,
      collections: this.#collections,
      persons: this.#classifier.store(this.#classified),
      ...(this.#work.explain === undefined ? {} : { explained: this.#explained }),
    };
  }

  #reading(): Reading {
    const { signal, limits = readLimits, readers = fileReaders, documents } = this.#work;
    return {
      signal,
      limits,
      readers,
      intake: (source, name, of) => this.#intake(source, name, of),
      settled: () => this.#settled(),
      document: async (kind, source) => {
        if (documents === undefined) return NOT_READ[kind];
        const made = await documents.look(kind, source);
        if (typeof made === 'string') return made;
        const intake = this.#intake(source, made.collection, 'folder');
        for (const record of made.records) intake.add(record, 1024);
        return undefined;
      },
      onBytes: (bytes) => {
        this.#progress.bytesDone += bytes;
        this.#say();
      },
      onFile: (report) => this.report(report),
    };
  }

  #intake(source: Source, name: string, of: 'file' | 'folder'): Intake {
    const place = of === 'file' ? source.name : source.folder;
    const key = `${of === 'file' ? FILE : FOLDER}${place}\u0000${name}`;
    const known = this.#open.get(key)?.intake;
    if (known !== undefined) return this.#counted(known);
    if (this.#open.size + this.#collections.length >= MOST_COLLECTIONS) {
      throw new AppError('FILE_REFUSED', { detail: `${source.name} opens more than ${MOST_COLLECTIONS} collections.` });
    }
    const made = new CollectionIntake(name, { classifier: this.#classifier, random: this.#random, limits: SAMPLE });
    this.#open.set(key, { intake: made, file: place });
    return this.#counted(made);
  }

  #counted(intake: CollectionIntake): Intake {
    return {
      add: (record, weight) => {
        this.#progress.records += 1;
        if (intake.add(record, weight)) this.#busy.add(intake);
      },
    };
  }

  async #settled(): Promise<void> {
    for (const intake of this.#busy) {
      this.#busy.delete(intake);
      await intake.settled();
    }
  }

  async #closeWhere(matches: (key: string) => boolean): Promise<void> {
    for (const [key, { intake, file }] of this.#open) {
      if (!matches(key)) continue;
      this.#work.signal.throwIfAborted();
      const taken = await intake.finish();
      this.#open.delete(key);
      this.#collections.push(inventoryOf(intake.name, file, taken, this.#naming));
      this.#classified.push(taken.classified);
      if (this.#work.explain !== undefined) this.#explained.push(...explain(this.#work.explain, intake.name, taken, this.#naming));
    }
  }

  #say(): void {
    this.#work.onProgress?.({ ...this.#progress });
  }
}

const FILE = 'file:';
const FOLDER = 'folder:';

const NOT_READ: Readonly<Record<DocumentKind, string>> = {
  picture: 'pictures are not read',
  pdf: 'PDF documents are not read',
  dicom: 'DICOM files are not read',
};
