/**
 * Puts what the stages found together into the value-free record of a target. The verdict is the protocol's;
 * flags stand beside it; what was not looked at is named.
 */
import type { CollectionOutcome, Outcome, Persons } from '../../outcome.ts';
import type { FlagSignal, Omission, Probed } from '../../protocols/protocol.ts';
import { formatTarget, type Target } from '../../target.ts';
import { raiseFlags } from './flags.ts';
import { add, type Identified } from './identify.ts';

/** What the classifier says of a store; everything in it is masked or a number. */
export interface Inventory {
  readonly storeName: string | undefined;
  readonly collections: readonly CollectionOutcome[];
  readonly systemCollections: number;
  readonly persons: Persons | null;
  readonly signals: readonly FlagSignal[];
  readonly omissions: readonly Omission[];
}

const MOST_COLLECTIONS = 1000;
const MOST_LINES = 60;

export function outcomeOf(target: Target, found: Identified, inventory: Inventory | undefined, at: Date): Outcome {
  const { probed, protocol, wire } = found;
  wire?.close();
  const spent = wire === undefined ? found.spent : add(found.spent, wire.spent);
  const answered = probed.is === 'answered' ? probed : undefined;
  const signals = [...(answered?.signals ?? []), ...(inventory?.signals ?? [])];
  const omissions = [...(answered?.omissions ?? []), ...(inventory?.omissions ?? [])];
  return {
    target: formatTarget(target),
    protocol: protocol?.id ?? null,
    verdict: verdictOf(probed),
    flags: raiseFlags(signals),
    ...(inventory === undefined || answered === undefined ? {} : storePart(answered, inventory)),
    reason: reasonOf(probed),
    evidence: evidenceOf(probed)
      .slice(0, MOST_LINES)
      .map(({ id, text }) => ({ id, text: text.slice(0, 600) })),
    notLookedAt: omissions.slice(0, MOST_LINES).map((omission) => ({ ...omission })),
    ...(answered?.tls === undefined ? {} : { tls: { ...answered.tls, names: answered.tls.names.slice(0, 50) } }),
    requests: spent.requests,
    bytes: spent.bytes,
    connections: spent.connections,
    ms: Math.round(spent.ms),
    at: at.toISOString(),
  };
}

function storePart(answered: Extract<Probed, { is: 'answered' }>, inventory: Inventory): Pick<Outcome, 'store' | 'collections'> {
  const { collections } = inventory;
  return {
    store: {
      ...(answered.product === undefined ? {} : { product: answered.product.slice(0, 200) }),
      ...(answered.version === undefined ? {} : { version: answered.version.slice(0, 200) }),
      ...(inventory.storeName === undefined ? {} : { name: inventory.storeName.slice(0, 200) }),
      documents: total(collections.map(({ documents }) => documents)),
      bytes: total(collections.map(({ bytes }) => bytes)),
      collections: collections.length,
      systemCollections: inventory.systemCollections,
      persons: inventory.persons,
    },
    collections: collections.slice(0, MOST_COLLECTIONS),
  };
}

/** A sum with an unknown part is unknown: a smaller number would look like a measurement. */
function total(counts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** Re-checks tell a store that has moved from another service by this. */
function evidenceOf(probed: Probed): Probed['evidence'] {
  if (probed.is !== 'other' || probed.saw !== 'redirect') return probed.evidence;
  return [{ id: 'redirects-elsewhere', text: 'The answer redirects elsewhere; it was not followed.' }, ...probed.evidence];
}

/** Silence names no service: what accepted us and said nothing could be anything. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['silent', 'closed-early']);

function verdictOf(probed: Probed): Outcome['verdict'] {
  if (probed.is !== 'other') return probed.verdict;
  return SAYS_NOTHING.has(probed.saw) ? 'unknown' : 'other-service';
}

const otherWords: Readonly<Record<string, string>> = {
  http: 'Speaks HTTP, but is none of the stores that are looked for.',
  silent: 'Accepted the connection and sent no whole answer within the time allowed.',
  'closed-early': 'Accepted the connection and closed it without a whole answer.',
  garbage: 'Answered in a way that is none of the protocols that are looked for.',
  redirect: 'Redirects elsewhere; redirects are never followed.',
};

function reasonOf(probed: Probed): string {
  if (probed.is !== 'other') return probed.reason.slice(0, 600);
  return otherWords[probed.saw] ?? 'Another service than the stores that are looked for.';
}
