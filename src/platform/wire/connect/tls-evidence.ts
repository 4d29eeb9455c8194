/**
 * Reads what a peer's certificate says, as evidence and never as a condition: we look at servers whose
 * certificates are wrong, and say so. Text from a certificate is cut to printable characters and length.
 */
import type { TLSSocket } from 'node:tls';
import type { TlsEvidence } from '../contract.ts';
import { errorCode } from '../failure.ts';

const MOST_CHARACTERS = 200;
const MOST_NAMES = 50;
const MOST_CERTIFICATE_BYTES = 65_536;
const MOST_NAME_LIST_CHARACTERS = 20_000;

export function readTlsEvidence(socket: TLSSocket): TlsEvidence {
  const certificate = socket.getPeerX509Certificate();
  const readable = certificate !== undefined && certificate.raw.length <= MOST_CERTIFICATE_BYTES;
  const trustError = socket.authorized ? undefined : describeTrustError(socket.authorizationError);
  return {
    protocol: printable(socket.getProtocol() ?? 'unknown'),
    subject: readable ? printable(joinLines(certificate.subject)) : '',
    issuer: readable ? printable(joinLines(certificate.issuer)) : '',
    names: readable ? splitNames(certificate.subjectAltName) : [],
    validFrom: readable ? toInstant(certificate.validFromDate) : '',
    validTo: readable ? toInstant(certificate.validToDate) : '',
    fingerprint256: certificate?.fingerprint256 ?? '',
    trusted: socket.authorized,
    ...(trustError === undefined ? {} : { trustError }),
  };
}

/** Printable text of at most 200 characters; everything else becomes a question mark. */
export function printable(text: string): string {
  return text.slice(0, MOST_CHARACTERS).replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?');
}

function joinLines(text: string | undefined): string {
  return (text ?? '').slice(0, MOST_NAME_LIST_CHARACTERS).replaceAll('\n', ', ');
}

function splitNames(list: string | undefined): string[] {
  if (list === undefined) return [];
  const names = list.slice(0, MOST_NAME_LIST_CHARACTERS).split(', ', MOST_NAMES);
  return names.map((name) => printable(name.replace(/^(DNS|IP Address|URI|email):/, '')));
}

function toInstant(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** OpenSSL's reason code; the message is dropped, since it can quote the certificate. */
function describeTrustError(error: unknown): string {
  if (typeof error === 'string') return printable(error);
  return errorCode(error);
}
