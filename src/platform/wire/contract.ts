/**
 * What the rest of the system may ask of the network. A `Wire` is bound to one target and one budget;
 * it can read and nothing else: HTTP is GET and HEAD without a body or credentials, and raw TCP is
 * for protocols whose own allow-list of commands is read-only. Nothing here opens a socket.
 */
import type { Target } from '../../target.ts';

/** What a scope may grant for a target, each level including the ones before it. */
export type Depth = 'presence' | 'metadata' | 'sample';

/** The scope's leave to connect to one resolved address and port, valid for this connect alone. */
export interface Permit {
  readonly address: string;
  readonly port: number;
  /** Name of the scope rule that grants it, for the ledger. */
  readonly rule: string;
  readonly depth: Depth;
}

export type Permission = { readonly granted: true; readonly permit: Permit } | { readonly granted: false; readonly refusal: Refusal };

/** Why a connect was refused. `rule` names the exclusion, opt-out or range that decided. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly rule: string;
}

export type RefusalCode = 'not-covered' | 'excluded' | 'opted-out' | 'special-purpose' | 'expired' | 'not-yet-valid' | 'bad-name';

/** Consulted synchronously at every connect, after every DNS answer, with the address that will be dialled. */
export interface Gate {
  permit(target: Target, address: string, port: number): Permission;
  /** Consulted before the name of a target is looked up: why no address that it could have would be permitted. */
  refuseLookup(target: Target, port: number): Refusal | undefined;
}

/** Ceilings for everything that one target may cost. A target that exceeds one ends with a named failure. */
export interface Budget {
  readonly requests: number;
  /** Bytes received from the socket. */
  readonly bytes: number;
  /** Bytes after decompression, summed over all answers. */
  readonly expandedBytes: number;
  readonly seconds: number;
  /** Deepest nesting of a JSON or BSON answer that is parsed at all. */
  readonly depth: number;
}

/** How long a target may keep us waiting, inside its budget. */
export interface Patience {
  /** For the first byte of a connection, until the target has said one. */
  readonly greetingMs: number;
  /** For each pause after that. */
  readonly answerMs: number;
  /** True shortens the greeting to what hosts of this run were seen to need. */
  readonly adaptive: boolean;
}

/** What was used of a budget so far; `ms` runs from the first connect. */
export interface Spent {
  readonly requests: number;
  readonly bytes: number;
  readonly expandedBytes: number;
  readonly connections: number;
  readonly ms: number;
}

export type WireFailureKind =
  | 'not-permitted' // the scope refused; nothing was sent
  | 'name-unresolved' // DNS gave no address
  | 'refused' // RST to our SYN: closed
  | 'unreachable' // ICMP or routing error
  | 'connect-timeout' // no answer to our SYN: filtered
  | 'reset' // connection broken after it stood
  | 'ended' // closed by the peer before the answer was complete
  | 'slow' // the time budget ran out while the peer was sending or silent
  | 'too-large' // the byte budget ran out
  | 'too-deep' // nesting beyond the budget
  | 'malformed' // not the protocol it should be
  | 'tls' // the handshake failed
  | 'requests-spent' // the request budget ran out
  | 'stopped'; // opted out, expired or interrupted while under way

export interface WireFailure {
  readonly ok: false;
  readonly kind: WireFailureKind;
  /** Fixed wording of ours plus numbers; never text that the peer sent. */
  readonly detail: string;
  readonly refusal?: Refusal;
}

/** Certificate facts kept as evidence. It is never verified away: `trusted` says what verification would have said. */
export interface TlsEvidence {
  readonly protocol: string;
  readonly subject: string;
  readonly issuer: string;
  readonly names: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly fingerprint256: string;
  readonly trusted: boolean;
  readonly trustError?: string;
}

export interface HttpRequest {
  /** GET and HEAD only: the wire cannot write. */
  readonly method?: 'GET' | 'HEAD';
  /** Path and query, already percent-encoded; the target's base path is put in front. */
  readonly path: string;
  /** `Accept`, `Range` and the like. `Authorization`, `Cookie` and `Host` are refused. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Lower ceiling for this answer than the budget's rest; the body is cut there and `truncated` set. */
  readonly maxBytes?: number;
}

export interface HttpAnswer {
  readonly ok: true;
  readonly status: number;
  /** Names in lower case; repeated ones joined with ", ". */
  readonly headers: ReadonlyMap<string, string>;
  /** Decoded body. Owned by the answer: call `erase` as soon as it has been read. */
  readonly body: Uint8Array;
  readonly truncated: boolean;
  readonly tls?: TlsEvidence;
  /** Parses the body within the budget's depth; a failure says why in our words. */
  json(): { readonly ok: true; readonly value: unknown } | WireFailure;
  /** Overwrites the body. */
  erase(): void;
}

/** One TCP (or TLS) connection with the target's budget behind it. */
export interface Connection extends Disposable {
  readonly tls?: TlsEvidence;
  write(bytes: Uint8Array): void;
  /** Takes one more request from the budget: the connection is the first, and each further command on it is another. */
  takeRequest(): WireFailure | undefined;
  /** Exactly `length` bytes, or a failure. */
  read(length: number): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | WireFailure>;
  close(): void;
}

export interface Wire {
  readonly target: Target;
  readonly budget: Budget;
  /** Depth of the permit that was last granted for this target. */
  readonly depth: Depth;
  readonly spent: Spent;
  /** Sends one request on a kept-alive connection. Redirects are answers, never followed. `tls` overrides the target's. */
  http(request: HttpRequest, options?: { readonly tls?: boolean }): Promise<HttpAnswer | WireFailure>;
  /** Opens a connection of its own; counts as one request. */
  connect(options?: { readonly tls?: boolean }): Promise<({ readonly ok: true } & { readonly connection: Connection }) | WireFailure>;
  /**
   * The same bucket at another endpoint, such as that of its region, on the same budget. The gate is asked for that
   * endpoint as for any other: what the scope does not cover there is not dialled.
   */
  elsewhere(endpoint: string): Wire;
  /** Closes every connection and forgets their buffers. */
  close(): void;
}

/** The answer to a bare connect, for sweeps. */
export type Knock = 'open' | 'closed' | 'filtered' | 'refused-by-scope' | 'stopped';
