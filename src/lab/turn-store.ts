/**
 * What owners, hosts and strangers do to a store in the course of its story: close it, firewall it, put a login before
 * it, open it again, leave a ransom note. A re-check of Openward then meets the real thing, not a word for it.
 */
import { mongoLookalike } from './lookalikes/mongodb.ts';
import type { LabServer } from './server.ts';
import { ransomNote } from './world/cases/ransom-note.ts';

export type StoreTurn = 'open' | 'closed' | 'filtered' | 'auth' | 'silent';

/** @param stands protocol that the server speaks, since each asks for credentials in its own way */
export async function turnStore(server: LabServer, stands: string, to: StoreTurn): Promise<void> {
  if (server.become === undefined) throw new Error(`${server.name} has no door that can be turned.`);
  if (to !== 'auth' || stands !== 'mongodb') return server.become(to);
  // The same door, and behind it a server that greets anyone and lists nothing without credentials.
  const locked = await mongoLookalike.start({ address: '127.0.0.1', port: 0, secured: true });
  await server.become({ back: locked, close: locked.close });
}

/** Beside the data, which stays. */
export async function leaveRansomNote(server: LabServer): Promise<void> {
  await server.load({ collections: [ransomNote] });
}
