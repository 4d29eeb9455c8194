/**
 * Asks for an object under a made-up name. A store that says it has that too says yes to everything: a trap, or
 * something that is no store at all.
 */
import type { FlagSignal } from '../protocol.ts';
import type { ObjectSource } from './source.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export async function canaryObject(source: ObjectSource, random: () => number): Promise<readonly FlagSignal[]> {
  const name = Array.from({ length: 24 }, () => LETTERS[Math.floor(random() * LETTERS.length)] ?? 'a').join('');
  const answer = await source.wire.http({ maxBytes: 20_000, ...source.proof(name) });
  if (!answer.ok) return [];
  answer.erase();
  if (answer.status !== 200) return [];
  return [{ flag: 'honeypot-suspected', weight: 0.8, reason: 'The store says that it holds an object of a made-up name.' }];
}
