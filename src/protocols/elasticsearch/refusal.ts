/**
 * Answers that are not what was asked for: credentials wanted, too many requests, not ready. The marks by
 * which they are recognised are ours; the words of the server stay behind.
 */
import { z } from 'zod';
import type { TlsEvidence } from '../../platform/wire/contract.ts';
import type { Evidence, FlagSignal, Omission, Probed, RawStore, Verdict } from '../protocol.ts';
import type { Asked } from './ask.ts';

export interface Refusal {
  readonly kind: 'credentials' | 'throttled' | 'unavailable';
  readonly product?: string;
  /** Our word for how credentials are asked for. */
  readonly mark?: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

const securityError = z.object({ error: z.object({ type: z.literal('security_exception') }) });
const LOGIN_PATH = /[/.](log-?in|sign-?in|oauth2?|auth|authorize|sso|saml2?|openid[a-z-]*)([/?.]|$)/i;

/** Undefined when the answer refuses nothing, or refuses in a way that says nothing of credentials. */
export function refusalOf(asked: Asked): Refusal | undefined {
  if (asked.status === 429) return later('throttled', 'throttled-429', 'The target limits requests (429); nothing is concluded.');
  if (asked.status === 503 && /security not initialized/i.test(asked.text)) {
    return later('unavailable', 'security-not-ready', 'The security module of the cluster is not ready yet (503); ask again later.');
  }
  if (asked.status === 502 || asked.status === 503 || asked.status === 504) {
    return later(
      'unavailable',
      `unavailable-${asked.status}`,
      `The target is not available at present (${asked.status}); ask again later.`,
    );
  }
  if (asked.status === 401) return credentials(asked, markOf(asked) ?? 'without a challenge');
  if (asked.status === 403) return forbidden(asked);
  if (asked.status >= 300 && asked.status < 400 && LOGIN_PATH.test(asked.headers.get('location') ?? '')) {
    return credentials(asked, 'redirect to a login page');
  }
  return undefined;
}

/** 403 without a mark of a cluster or its host says only that somebody refused: that is no verdict. */
function forbidden(asked: Asked): Refusal | undefined {
  if (securityError.safeParse(asked.json).success) return credentials(asked, 'security exception');
  const managed = z.object({ Message: z.string().regex(/anonymous/i) }).safeParse(asked.json).success;
  return managed ? credentials(asked, 'managed service, anonymous caller refused') : undefined;
}

function credentials(asked: Asked, mark: string): Refusal {
  const product = productOf(asked);
  return {
    kind: 'credentials',
    mark,
    reason: `Asks for credentials (${asked.status}, ${mark}).`,
    evidence: [{ id: 'auth-challenge', text: `Status ${asked.status}, ${mark}.` }],
    ...(product === undefined ? {} : { product }),
  };
}

function markOf(asked: Asked): string | undefined {
  const challenge = asked.headers.get('www-authenticate')?.toLowerCase();
  if (challenge === undefined) return securityError.safeParse(asked.json).success ? 'security exception' : undefined;
  for (const scheme of ['basic', 'bearer', 'apikey', 'negotiate', 'digest']) if (challenge.startsWith(scheme)) return `${scheme} challenge`;
  return 'a challenge of another scheme';
}

function productOf(asked: Asked): string | undefined {
  if (/opensearch/i.test(asked.headers.get('www-authenticate') ?? '')) return 'OpenSearch';
  if (asked.headers.has('x-opensearch-version')) return 'OpenSearch';
  if (asked.headers.get('x-elastic-product') === 'Elasticsearch') return 'Elasticsearch';
  return securityError.safeParse(asked.json).success ? 'Elasticsearch' : undefined;
}

function later(kind: 'throttled' | 'unavailable', id: string, reason: string): Refusal {
  return { kind, reason, evidence: [{ id, text: reason }] };
}

/** What `answered` needs at least; everything else of the contract has an empty default. */
export interface AnsweredParts {
  readonly verdict: Exclude<Verdict, 'closed' | 'filtered' | 'other-service'>;
  readonly reason: string;
  readonly product?: string;
  readonly version?: string;
  readonly store?: RawStore;
  readonly signals?: readonly FlagSignal[];
  readonly evidence: readonly Evidence[];
  readonly omissions?: readonly Omission[];
  readonly tls?: TlsEvidence;
}

export function answered(parts: AnsweredParts): Probed {
  return { is: 'answered', ...parts, signals: parts.signals ?? [], omissions: parts.omissions ?? [] };
}
