/** Who asks, however they proved it. */
import type { Role } from './permissions.ts';

export interface Caller {
  /** As the ledger names them. */
  readonly person: string;
  readonly roles: readonly Role[];
  /** Of the session or the token. */
  readonly id: string;
  readonly by: 'session' | 'token';
}
