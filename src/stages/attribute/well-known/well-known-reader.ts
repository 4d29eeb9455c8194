/**
 * Reads one well-known file of a name over a wire that it is handed. One request, no redirect, a small budget, and no
 * belief in a certificate that does not verify. Where the gate refuses, nothing is sent and that is the answer.
 */
import type { Budget, Wire } from '../../../platform/wire/contract.ts';
import type { SocketTarget } from '../../../target.ts';
import type { WellKnown, WellKnownAnswer } from '../source.ts';

export interface WellKnownReaderOptions {
  /** A wire whose gate is that of well-known files. */
  readonly wireFor: (target: SocketTarget, budget: Budget) => Wire;
  /** Where a name is asked; otherwise at its port 443. */
  readonly targetOf?: (domain: string) => SocketTarget;
}

const BUDGET: Budget = { requests: 2, bytes: 100_000, expandedBytes: 100_000, seconds: 10, depth: 1 };

export function createWellKnownReader({ wireFor, targetOf = atHttps }: WellKnownReaderOptions): WellKnown {
  return {
    async read(domain, path): Promise<WellKnownAnswer> {
      const target = targetOf(domain);
      const wire = wireFor(target, BUDGET);
      try {
        const answer = await wire.http({ path, headers: { Accept: 'text/plain' } });
        if (!answer.ok) return answer.kind === 'not-permitted' ? { is: 'refused' } : { is: 'failed', why: answer.detail };
        try {
          if (target.tls !== false && answer.tls?.trusted !== true) return { is: 'failed', why: 'the certificate does not verify' };
          if (answer.status === 404 || answer.status === 410) return { is: 'absent' };
          if (answer.status !== 200) return { is: 'failed', why: `it answers with status ${answer.status}` };
          if (!(answer.headers.get('content-type') ?? '').toLowerCase().startsWith('text/plain'))
            return { is: 'failed', why: 'it is not sent as plain text' };
          return { is: 'found', text: new TextDecoder().decode(answer.body), url: `https://${domain}${path}` };
        } finally {
          answer.erase();
        }
      } finally {
        wire.close();
      }
    },
  };
}

function atHttps(domain: string): SocketTarget {
  return { kind: 'socket', host: domain, port: 443, tls: true };
}
