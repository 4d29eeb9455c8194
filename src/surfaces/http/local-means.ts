/** The means of local mode: whoever started the server is everyone, and everything it keeps besides the books is in memory. */
import { join } from 'node:path';
import type { VerifyingKey } from '../../platform/keys/signing-key.ts';
import type { Role } from './access/permissions.ts';
import { localSessions } from './access/sessions.ts';
import { apiMetrics } from './figures/metrics.ts';
import { overviewCache } from './figures/overview-cache.ts';
import { keptAnswers } from './guard/idempotency.ts';
import { rateLimits } from './guard/rate-limit.ts';
import type { ApiMeans } from './means.ts';
import { runKeeper } from './runs/run-keeper.ts';
import { ledgerWatch } from './streams/ledger-watch.ts';

type Given = 'records' | 'deskOf' | 'ladder' | 'clock' | 'version' | 'organisation' | 'mailServer' | 'onFault';

export interface LocalMeans extends Pick<ApiMeans, Given> {
  /** Whoever started it, and whom the link signs in. */
  readonly person: string;
  /** All of them unless given. */
  readonly roles?: readonly Role[];
  readonly dataDir: string;
  readonly trustedKey: VerifyingKey | undefined;
  /** Most targets of a run that are probed at the same time. */
  readonly inFlight: number;
  readonly onTrouble: (text: string) => void;
}

export function localMeans(means: LocalMeans, hosts: () => readonly string[], signal: AbortSignal): ApiMeans {
  const { records, clock, version, inFlight, onTrouble, person, roles } = means;
  const overview = overviewCache(records);
  const sessions = localSessions({ person, clock, ...(roles === undefined ? {} : { roles }) });
  return {
    ...means,
    hosts,
    sessions,
    answers: keptAnswers(),
    limits: rateLimits(),
    metrics: apiMetrics(() => overview.read(clock())),
    overview,
    runs: runKeeper({ records, version, inFlight, onTrouble }),
    scopes: { optOutFile: join(means.dataDir, 'opt-out.txt'), trustedKey: means.trustedKey, clock },
    ledgerWatch: ledgerWatch(records.ledger),
    stopping: () => signal.aborted,
    onStopping(tell) {
      signal.addEventListener('abort', tell, { once: true });
      return () => signal.removeEventListener('abort', tell);
    },
    async stillKnown(caller) {
      if (caller?.by === 'token') return records.tokens.isGood(caller.id, clock());
      return caller !== undefined && sessions.list().some(({ id }) => id === caller.id);
    },
  };
}
