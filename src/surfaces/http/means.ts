/** What the routes work with: the books, the desk and the runs of this process. Handed in by whoever starts the server. */
import type { CaseDesk } from '../../case-desk/case-desk.ts';
import type { Records } from '../../platform/store/open-records.ts';
import type { LadderPolicy } from '../../stages/disclose/ladder/policy.ts';
import type { Caller } from './access/caller.ts';
import type { Sessions } from './access/sessions.ts';
import type { Metrics } from './figures/metrics.ts';
import type { OverviewCache } from './figures/overview-cache.ts';
import type { KeptAnswers } from './guard/idempotency.ts';
import type { RateLimits } from './guard/rate-limit.ts';
import type { RunKeeper } from './runs/run-keeper.ts';
import type { ScopeMeans } from './runs/sent-scope.ts';
import type { LedgerWatch } from './streams/ledger-watch.ts';

export interface ApiMeans {
  readonly records: Records;
  /** The desk as a named person uses it. */
  readonly deskOf: (person: string) => CaseDesk;
  readonly ladder: LadderPolicy;
  readonly sessions: Sessions;
  readonly answers: KeptAnswers;
  readonly limits: RateLimits;
  readonly metrics: Metrics;
  readonly overview: OverviewCache;
  readonly clock: () => Date;
  readonly version: string;
  readonly organisation: string;
  /** Host and port of the mail server; null for the sandbox outbox. */
  readonly mailServer: string | null;
  /** Hosts, with port, under which the server answers; any other is an attack by DNS. */
  readonly hosts: () => readonly string[];
  readonly onFault: (failure: unknown, requestId: string) => void;
  readonly runs: RunKeeper;
  readonly scopes: ScopeMeans;
  readonly ledgerWatch: LedgerWatch;
  /** Whether the server has begun to stop. */
  readonly stopping: () => boolean;
  /** Calls back when it does; gives back how to stop that. */
  readonly onStopping: (tell: () => void) => () => void;
  /** Whether a caller who was let in would be let in again. */
  readonly stillKnown: (caller: Caller | undefined) => Promise<boolean>;
}

/** What a request carries on its way through the routes. */
export interface ApiEnv {
  Variables: {
    means: ApiMeans;
    requestId: string;
    caller: Caller | undefined;
  };
}
