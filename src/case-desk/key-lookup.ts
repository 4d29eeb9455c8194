/**
 * Asks the web server of a contact's domain for its OpenPGP key, over a wire that it is handed. One request; a second
 * one only where the host of the first does not exist. Believes a key that names the address and nothing else, from a
 * server whose certificate holds.
 */
import { AppError } from '../errors.ts';
import { type ContactKey, readContactKey } from '../platform/openpgp/contact-key.ts';
import { type KeyPlace, keyPlaces } from '../platform/openpgp/key-directory.ts';
import type { Budget, Wire } from '../platform/wire/contract.ts';
import type { SocketTarget } from '../target.ts';

export interface KeyLookup {
  /** A wire whose gate permits these names and nothing else. */
  readonly wireFor: (target: SocketTarget, budget: Budget) => Wire;
  readonly now: Date;
  /** Where a name is asked; otherwise at its port 443. */
  readonly targetOf?: (host: string) => SocketTarget;
}

export interface FoundKey extends ContactKey {
  readonly foundAt: string;
}

const BUDGET: Budget = { requests: 2, bytes: 200_000, expandedBytes: 200_000, seconds: 15, depth: 1 };

/** @throws AppError CONTACT_KEY_UNUSABLE where there is none, or none that can be used */
export async function lookUpKey(address: string, lookup: KeyLookup): Promise<FoundKey> {
  const why: string[] = [];
  for (const place of keyPlaces(address)) {
    const answer = await ask(place, lookup);
    if (answer.is === 'found') return { ...(await judge(answer.bytes, address, lookup.now)), foundAt: `https://${place.host}` };
    why.push(`${place.host}: ${answer.why}`);
    if (!answer.next) break;
  }
  throw new AppError('CONTACT_KEY_UNUSABLE', {
    detail: `No key of this address was found (${why.join('; ')}).`,
    hint: 'Ask the contact for its key, and take it in with --key FILE.',
  });
}

async function judge(bytes: Uint8Array, address: string, now: Date): Promise<ContactKey> {
  const key = await readContactKey(bytes, now);
  if (key.addresses.includes(address.toLowerCase())) return key;
  throw new AppError('CONTACT_KEY_UNUSABLE', { detail: `The key ${key.fingerprint} that was found does not name this address.` });
}

type Answer = { readonly is: 'found'; readonly bytes: Uint8Array } | { readonly is: 'none'; readonly why: string; readonly next: boolean };

async function ask({ host, path }: KeyPlace, { wireFor, targetOf = atHttps }: KeyLookup): Promise<Answer> {
  const target = targetOf(host);
  const wire = wireFor(target, BUDGET);
  try {
    const answer = await wire.http({ path, headers: { Accept: 'application/octet-stream' } });
    // The second method is for domains without the host of the first, not for those that say no.
    if (!answer.ok) return { is: 'none', why: answer.detail, next: answer.kind === 'name-unresolved' };
    try {
      if (target.tls !== false && answer.tls?.trusted !== true) return { is: 'none', why: 'the certificate does not verify', next: false };
      if (answer.status !== 200) return { is: 'none', why: `it answers with status ${answer.status}`, next: false };
      if (answer.truncated) return { is: 'none', why: 'it sends more than a key', next: false };
      return { is: 'found', bytes: new Uint8Array(answer.body) };
    } finally {
      answer.erase();
    }
  } finally {
    wire.close();
  }
}

function atHttps(host: string): SocketTarget {
  return { kind: 'socket', host, port: 443, tls: true };
}
