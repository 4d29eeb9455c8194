/**
 * Where the bytes of advisories lie: one folder for each draft, named by the hash of its page. The page names the hashes
 * of its other forms, so that whoever approves the one hash has approved all bytes. What is there is never changed, and
 * is checked whenever it is read.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { type AdvisoryFacts, advisoryFactsSchema } from '../../stages/publish/advisory/advisory-facts.ts';

export interface ShelvedAdvisory {
  /** Of the page. */
  readonly hash: string;
  readonly facts: AdvisoryFacts;
  readonly page: string;
  readonly csaf: string;
  readonly pdf: Uint8Array;
}

const sheetSchema = z.strictObject({ facts: advisoryFactsSchema, csaf: z.string(), pdf: z.string() });

export function shelve(dataDir: string, advisory: Omit<ShelvedAdvisory, 'hash'>): ShelvedAdvisory {
  const hash = sha256(advisory.page);
  const shelf = join(dataDir, 'advisories');
  const place = join(shelf, hash);
  if (existsSync(place)) return readShelf(dataDir, hash);
  mkdirSync(shelf, { recursive: true, mode: 0o700 });
  const partial = mkdtempSync(join(shelf, '.partial-'));
  writeFileSync(join(partial, 'advisory.html'), advisory.page, { flush: true });
  writeFileSync(join(partial, 'advisory.pdf'), advisory.pdf, { flush: true });
  writeFileSync(join(partial, 'csaf.json'), advisory.csaf, { flush: true });
  const sheet = { facts: advisory.facts, csaf: sha256(advisory.csaf), pdf: sha256(advisory.pdf) };
  writeFileSync(join(partial, 'sheet.json'), JSON.stringify(sheet), { flush: true });
  try {
    renameSync(partial, place);
  } catch (failure) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(place)) throw failure;
  }
  return { hash, ...advisory };
}

/** @throws AppError ADVISORY_UNKNOWN when it is not there, or not what it was */
export function readShelf(dataDir: string, hash: string): ShelvedAdvisory {
  const place = join(dataDir, 'advisories', hash);
  try {
    const page = readFileSync(join(place, 'advisory.html'), 'utf8');
    const csaf = readFileSync(join(place, 'csaf.json'), 'utf8');
    const pdf = readFileSync(join(place, 'advisory.pdf'));
    const sheet = sheetSchema.parse(JSON.parse(readFileSync(join(place, 'sheet.json'), 'utf8')));
    const named = [sheet.csaf, sheet.pdf].every((form) => page.includes(form));
    if (sha256(page) === hash && sha256(csaf) === sheet.csaf && sha256(pdf) === sheet.pdf && named)
      return { hash, facts: sheet.facts, page, csaf, pdf };
  } catch (cause) {
    throw new AppError('ADVISORY_UNKNOWN', { detail: `The advisory ${hash.slice(0, 12)} cannot be read.`, cause });
  }
  throw new AppError('ADVISORY_UNKNOWN', { detail: `The bytes of the advisory ${hash.slice(0, 12)} are not those of its hash.` });
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
