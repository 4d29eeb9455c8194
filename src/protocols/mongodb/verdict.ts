/** From what a server listed to a verdict with its reason. A list that is not whole never becomes "empty". */
import type { Evidence, FlagSignal, Omission, Probed, RawStore } from '../protocol.ts';
import type { Inventory } from './inventory.ts';
import type { Declared } from './privileges.ts';

export interface Judged {
  readonly verdict: Extract<Probed, { is: 'answered' }>['verdict'];
  readonly reason: string;
  readonly store?: RawStore;
  readonly evidence?: readonly Evidence[];
  readonly omissions?: readonly Omission[];
  readonly signals?: readonly FlagSignal[];
}

export interface Findings {
  readonly databases: number;
  readonly inventory: Inventory;
  readonly privileges: Declared;
}

const DECLARED: Readonly<Record<Declared, string>> = {
  writes: 'Declares that this caller may change the data; that was not tried.',
  reads: 'Declares for this caller the right to read, and none to write.',
  nothing: 'Declares no privileges at all, as servers without access control do; whether a caller may write was not tried.',
};

export function judge({ databases, inventory, privileges }: Findings): Judged {
  const own = inventory.collections.filter(({ system }) => !system);
  const documents = own.reduce((sum, { documents: count }) => sum + (count ?? 0), 0);
  const seen = {
    store: { collections: inventory.collections },
    omissions: inventory.omissions,
    evidence: [
      { id: 'listing-answered', text: `The list names ${databases} databases to anyone.` },
      { id: 'privileges-declared', text: DECLARED[privileges] },
    ],
  };
  if (documents > 0) {
    const found = `Lists ${own.length} collections with ${documents} documents to anyone, without credentials`;
    return privileges === 'writes'
      ? { ...seen, verdict: 'open-write-possible', reason: `${found}, and declares that the caller may change them.` }
      : { ...seen, verdict: 'open-data', reason: `${found}.` };
  }
  if (inventory.refused > 0) {
    const what =
      own.length > 0 ? 'Names its databases and collections to anyone, but refuses' : 'Names its databases to anyone, but refuses';
    return { ...seen, verdict: 'metadata-only', reason: `${what} what is in them.` };
  }
  if (inventory.omissions.length > 0) {
    return { ...seen, verdict: 'unknown', reason: 'Names its databases to anyone; how many documents they hold could not be read.' };
  }
  return { ...seen, verdict: 'open-empty', reason: 'Lists its databases to anyone, and there is no document in them.' };
}
