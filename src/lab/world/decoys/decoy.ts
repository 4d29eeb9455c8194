/**
 * What must not be taken for an exposure, and must not be lost either: each decoy names the server that plays it,
 * where it stands and what a scan must say.
 */
import type { Verdict } from '../../../protocols/protocol.ts';
import type { SearchState } from '../../lookalikes/search-states.ts';
import type { DatasetCollection } from '../../server.ts';
import { american } from '../people/united-states.ts';

export interface Decoy {
  readonly id: string;
  /** Completes "a server that …". */
  readonly what: string;
  readonly address: string;
  readonly port: number;
  readonly plays: DecoyPlay;
  /** What a scan must say; undefined where nothing may be said, since nobody may look. */
  readonly verdict?: Verdict;
  readonly flags?: readonly string[];
  /**
   * Set where no connection may arrive: outside the scope, where a redirect leads, excluded, opted out; with `midway`
   * none after its owner objected, which is when the first connection came.
   */
  readonly untouched?: 'outside' | 'excluded' | 'opted-out' | 'midway';
  /** Set where data lies open that is about nobody. */
  readonly nobody?: boolean;
}

export type DecoyPlay =
  | { readonly is: 'store'; readonly kind: string; readonly secured?: boolean; readonly collections?: readonly DatasetCollection[] }
  /** Only a look-alike can play it: a trap is no program that one would install. */
  | { readonly is: 'trap'; readonly state: SearchState; readonly collections: readonly DatasetCollection[] }
  | { readonly is: 'hostile'; readonly behaviour: string }
  | { readonly is: 'redirect'; readonly location: string }
  /** Nothing listens there. */
  | { readonly is: 'nothing' };

export const decoyPersons = 120;

export function decoyPatient(n: number) {
  return american('decoy', n);
}

/** Patients of nobody's clinic, for the decoys that a scan must leave alone or must flag. */
export const patients: DatasetCollection = {
  name: 'patients',
  database: 'clinic',
  documents: function* () {
    for (let n = 0; n < decoyPersons; n += 1) {
      const p = decoyPatient(n);
      yield { patient_id: `D-${n}`, patient_name: p.fullName, ssn: p.ssn, dob: p.birthDate, phone: p.phone, address: p.street };
    }
  },
};

/** Two values of everybody in `patients`, as they are written. */
export function* decoyCanaries(): Iterable<string> {
  for (let n = 0; n < decoyPersons; n += 1) {
    const { ssn, streetWord } = decoyPatient(n);
    yield ssn;
    yield streetWord;
  }
}
