/** Lists the files of folders, deep and in order, without following links; what cannot be listed is told. */
import { lstat, opendir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../errors.ts';

export interface FoundFile {
  readonly path: string;
  readonly folder: string;
  readonly size: number;
}

export interface Walked {
  readonly files: readonly FoundFile[];
  /** Links, devices and folders that were not entered. */
  readonly passedOver: readonly { readonly path: string; readonly reason: string }[];
}

const DEEPEST = 64;
const MOST = 1_000_000;

/** @throws AppError FILE_UNREADABLE for a path that was named and is not there */
export async function walkPaths(paths: readonly string[]): Promise<Walked> {
  const files: FoundFile[] = [];
  const passedOver: { path: string; reason: string }[] = [];
  for (const path of paths) {
    // A link that is named is meant; one that is met is not followed.
    const facts = await stat(path).catch((error: unknown) => {
      throw new AppError('FILE_UNREADABLE', { detail: `${path} cannot be read (${codeOf(error)}).`, cause: error });
    });
    if (facts.isDirectory()) await walk(path, 0, files, passedOver);
    else if (facts.isFile() || facts.isFIFO()) files.push({ path, folder: dirname(path), size: facts.size });
    else passedOver.push({ path, reason: 'it is no file' });
  }
  return { files, passedOver };
}

async function walk(folder: string, depth: number, files: FoundFile[], passedOver: { path: string; reason: string }[]): Promise<void> {
  if (depth > DEEPEST || files.length > MOST) {
    passedOver.push({ path: folder, reason: depth > DEEPEST ? 'it lies too deep' : 'there are too many files' });
    return;
  }
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(folder)) names.push(name);
  } catch (error) {
    passedOver.push({ path: folder, reason: `it cannot be listed (${codeOf(error)})` });
    return;
  }
  const folders: string[] = [];
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    const facts = await lstat(path).catch(() => undefined);
    if (facts === undefined) passedOver.push({ path, reason: 'it went away' });
    else if (facts.isDirectory()) folders.push(path);
    else if (facts.isFile()) files.push({ path, folder, size: facts.size });
    else passedOver.push({ path, reason: facts.isSymbolicLink() ? 'it is a link' : 'it is no file' });
  }
  // The files of a folder stay together.
  for (const path of folders) await walk(path, depth + 1, files, passedOver);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
