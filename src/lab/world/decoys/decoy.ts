/**
 * What must not be taken for an exposure, and must not be lost either: each decoy names the server that plays it,
 * where it stands and what a scan must say.
 */
import type { Verdict } from '../../../protocols/protocol.ts';
import type { DatasetCollection } from '../../server.ts';

export interface Decoy {
  readonly id: string;
  /** Completes "a server that …". */
  readonly what: string;
  readonly address: string;
  readonly port: number;
  readonly plays:
    | { readonly is: 'store'; readonly kind: string; readonly secured?: boolean; readonly collections?: readonly DatasetCollection[] }
    | { readonly is: 'hostile'; readonly behaviour: string }
    /** Nothing listens there. */
    | { readonly is: 'nothing' };
  readonly verdicts: readonly Verdict[];
  readonly flags?: readonly string[];
  /** Set where no connection may arrive: outside the scope, excluded, opted out. */
  readonly untouched?: 'outside' | 'excluded' | 'opted-out';
  /** Set where data lies open that is about nobody. */
  readonly nobody?: boolean;
}
