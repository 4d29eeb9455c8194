/**
 * Who these records belong to: an id for the installation and the key that masks names. The key lies in
 * a file for its owner's eyes alone, never in the database, whose copies travel; the database keeps a
 * fingerprint, so that a lost or foreign key is noticed before it gives old collections new names.
 */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { AppError } from '../../../errors.ts';
import { codeOf } from '../database/database-failure.ts';
import type { Tables } from '../database/tables.ts';
import { newInstallationId } from '../ids.ts';
import type { Write } from '../ledger/writer.ts';

export interface Installation {
  readonly id: string;
  readonly createdAt: string;
}

const KEY_BYTES = 32;

/** Reads the masking key, and makes one where there is none yet. */
export function loadMaskingKey(path: string): Buffer {
  const found = readKey(path);
  if (found !== undefined) return found;
  const fresh = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.new`;
  const descriptor = openSync(fresh, 'wx', 0o600);
  try {
    writeSync(descriptor, `${randomBytes(KEY_BYTES).toString('hex')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    // A link, not a rename: of two that come at once, one makes the key and both use it.
    linkSync(fresh, path);
  } catch (failure) {
    if (codeOf(failure) !== 'EEXIST') throw failure;
  } finally {
    unlinkSync(fresh);
  }
  const made = readKey(path);
  if (made === undefined) throw new AppError('DATA_UNUSABLE', { detail: `The masking key ${path} has vanished.` });
  return made;
}

/** @throws AppError DATA_UNUSABLE when the records were masked with another key. */
export async function identify(db: Kysely<Tables>, write: Write, key: Buffer): Promise<Installation> {
  const fingerprint = createHash('sha256').update('openward masking key\n').update(key).digest('hex').slice(0, 32);
  const known = (await readInstallation(db)) ?? (await write((change) => introduce(change, fingerprint)));
  if (known.masking_key_fingerprint !== fingerprint) {
    throw new AppError('DATA_UNUSABLE', {
      detail: 'The masking key is not the one that these records were written with.',
      hint: 'Put the file masking.key of the first data directory beside the records.',
    });
  }
  return { id: known.id, createdAt: known.created_at.toISOString() };
}

function readInstallation(db: Kysely<Tables>) {
  return db.selectFrom('installation').select(['id', 'created_at', 'masking_key_fingerprint']).executeTakeFirst();
}

async function introduce({ tx, now, append }: Parameters<Parameters<Write>[0]>[0], fingerprint: string) {
  const already = await readInstallation(tx);
  if (already !== undefined) return already;
  const id = newInstallationId();
  await tx.insertInto('installation').values({ id, created_at: now.toISOString(), masking_key_fingerprint: fingerprint }).execute();
  await append({ actor: 'system', event: 'installation.created', subject: id, payload: {} });
  return { id, created_at: now, masking_key_fingerprint: fingerprint };
}

function readKey(path: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new AppError('DATA_UNUSABLE', { detail: `The masking key ${path} cannot be read (${codeOf(cause) ?? 'unknown fault'}).`, cause });
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new AppError('DATA_UNUSABLE', { detail: `The masking key ${path} is damaged.` });
  return Buffer.from(text, 'hex');
}
