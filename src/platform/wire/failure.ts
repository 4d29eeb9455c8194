/**
 * Makes the named failures of the wire. The wording is ours plus numbers; a peer's text never gets in,
 * and an error of the operating system is told by its code alone.
 */
import type { Refusal, WireFailure, WireFailureKind } from './contract.ts';

export function failure(kind: WireFailureKind, detail: string): WireFailure {
  return { ok: false, kind, detail };
}

export function refused(refusal: Refusal): WireFailure {
  return { ok: false, kind: 'not-permitted', detail: `The scope refuses it: ${refusal.code}.`, refusal };
}

/** Code of a system error such as `ECONNRESET`; anything else has none. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code.slice(0, 60);
  return 'UNKNOWN';
}

/** This machine ran out of something: that says nothing about the target, so it must not become a verdict. */
export function isOurOwnLack(code: string): boolean {
  return code === 'EMFILE' || code === 'ENFILE' || code === 'ENOBUFS' || code === 'ENOMEM' || code === 'EADDRNOTAVAIL';
}

/** What a failed TCP connect means. */
export function connectFailure(code: string): WireFailure {
  if (code === 'ECONNREFUSED') return failure('refused', 'The port is closed: the connection was refused.');
  if (code === 'ETIMEDOUT') return failure('connect-timeout', 'Nothing answered the connect.');
  if (code === 'ECONNRESET') return failure('reset', 'The connection was reset while it was being made.');
  return failure('unreachable', `The address cannot be reached (${code}).`);
}
