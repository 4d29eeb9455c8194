/**
 * The languages of text recognition: which are read for which script, and where their data lie. The data are packages
 * of their own that an installation may leave out; nothing is ever downloaded.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Codes of the engine, best guess first; scripts as it names them. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Latin: ['por', 'fra', 'eng'],
  Arabic: ['ara'],
  Han: ['chi_sim', 'eng'],
};

export const scripts: readonly string[] = Object.keys(SCRIPTS);

/** The installed languages of a script. */
export function languagesOf(script: string): readonly string[] {
  return (SCRIPTS[script] ?? []).filter((language) => dataFile(language) !== undefined);
}

/** What this installation lacks for recognition, or undefined when it can read something. */
export function missingForRecognition(): string | undefined {
  const engine = ['tesseract.js-core/package.json', '@silvia-odwyer/photon-node/package.json'].every((name) => resolve(name) !== undefined);
  if (!engine) return 'the optional packages of text recognition are not installed';
  if (scripts.every((script) => languagesOf(script).length === 0)) return 'no language of text recognition is installed';
  return undefined;
}

/** Finds the way up and the script of a page. */
export const ORIENTATION = 'osd';

export function isInstalled(language: string): boolean {
  return dataFile(language) !== undefined;
}

export function readLanguage(language: string): Uint8Array | undefined {
  const file = dataFile(language);
  return file === undefined ? undefined : gunzipSync(readFileSync(file));
}

function dataFile(language: string): string | undefined {
  const found = resolve(`@tesseract.js-data/${language}/package.json`);
  if (found === undefined) return undefined;
  const file = join(dirname(found), '4.0.0_best_int', `${language}.traineddata.gz`);
  return existsSync(file) ? file : undefined;
}

const { resolve: find } = createRequire(import.meta.url);

function resolve(name: string): string | undefined {
  try {
    return find(name);
  } catch {
    return undefined;
  }
}
