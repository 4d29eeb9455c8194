/**
 * Keeps the remembered head as evidence. Where the database does not hold the entry that is remembered, its
 * ledger was cut, rewritten or lost, and every later entry would carry the memory past the gap and hide it.
 * So nothing more is remembered until a person has looked: `ledger verify` goes on naming what is missing.
 */
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { HeadMemory } from './ledger-head-file.ts';

/** Called once, when the records are opened and before anything is written. */
export async function guardHead(db: Kysely<Tables>, memory: HeadMemory): Promise<HeadMemory> {
  return (await isHeld(db, memory)) ? memory : { read: () => memory.read(), remember: () => undefined };
}

async function isHeld(db: Kysely<Tables>, memory: HeadMemory): Promise<boolean> {
  const remembered = memory.read();
  if (remembered === 'absent') return true;
  if (remembered === 'unreadable') return false;
  if (remembered.seq === 0) return true;
  const entry = await db.selectFrom('ledger').select('hash').where('seq', '=', remembered.seq).executeTakeFirst();
  return entry?.hash === remembered.hash;
}
