/**
 * Opens one TCP or TLS connection to a literal address that a permit names. The address is never looked
 * up again, the peer's address is compared after the connect, and a certificate is recorded, not obeyed.
 */
import net, { type Socket } from 'node:net';
import tls, { type TLSSocket } from 'node:tls';
import { AppError } from '../../../errors.ts';
import type { LiveSockets } from '../connection/live-sockets.ts';
import type { Permit, TlsEvidence, WireFailure } from '../contract.ts';
import { connectFailure, errorCode, failure, isOurOwnLack } from '../failure.ts';
import { canonicalAddress } from './resolver.ts';
import { readTlsEvidence } from './tls-evidence.ts';

/** Servers with old cryptography are looked at, not avoided: what they accept is part of the finding. */
const LEGACY_CIPHERS = 'DEFAULT:@SECLEVEL=0';
const LEAST_HANDSHAKE_MS = 5000;
/** One for all connections: making one costs as much as the handshake of a server that does not speak TLS. */
const secureContext = tls.createSecureContext({ minVersion: 'TLSv1', ciphers: LEGACY_CIPHERS });

export interface Dial {
  readonly permit: Permit;
  /** Name for SNI and for the certificate check; undefined when the target is an address. */
  readonly serverName: string | undefined;
  readonly tls: boolean;
  readonly connectTimeoutMs: number;
  /** Time left in the target's budget. */
  readonly msLeft: number;
  readonly slow: () => WireFailure;
  readonly live: LiveSockets;
}

export interface Dialled {
  readonly ok: true;
  readonly raw: Socket;
  readonly socket: Socket | TLSSocket;
  readonly tls: TlsEvidence | undefined;
}

/** Settles when the TCP connect did (`onConnected` is called then) and, with TLS, when the handshake did. */
export async function dial(options: Dial, onConnected: () => void): Promise<Dialled | WireFailure> {
  const tcp = await openTcp(options).finally(onConnected);
  if ('ok' in tcp) return tcp;
  const connected = canonicalAddress(tcp.remoteAddress ?? '');
  if (connected !== options.permit.address) {
    tcp.destroy();
    return connected === undefined
      ? failure('reset', 'The connection broke as soon as it stood.')
      : failure('not-permitted', 'The connection led to another address than the permitted one.');
  }
  if (!options.tls) return { ok: true, raw: tcp, socket: tcp, tls: undefined };
  const secure = await secureTcp(tcp, options);
  return 'ok' in secure ? secure : { ok: true, raw: tcp, socket: secure, tls: readTlsEvidence(secure) };
}

function openTcp(options: Dial): Promise<Socket | WireFailure> {
  const { permit, live } = options;
  const withinMs = Math.min(options.connectTimeoutMs, options.msLeft);
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: permit.address, port: permit.port, noDelay: true, autoSelectFamily: false });
    const settle = (outcome: Socket | WireFailure) => {
      clearTimeout(timer);
      leave();
      socket.removeAllListeners('error').removeAllListeners('connect');
      // An error may still come from the destroyed socket; nobody is left to hear it.
      socket.on('error', ignore);
      if ('ok' in outcome) socket.destroy();
      resolve(outcome);
    };
    const leave = live.add({ address: permit.address, fail: settle });
    const timer = setTimeout(
      () => settle(failure('connect-timeout', `Nothing answered the connect within ${Math.round(withinMs)} ms.`)),
      withinMs,
    );
    socket.once('connect', () => settle(socket));
    socket.once('error', (error) => {
      const code = errorCode(error);
      settle(connectFailure(code));
      if (isOurOwnLack(code)) reject(exhausted(code));
    });
  });
}

function secureTcp(tcp: Socket, options: Dial): Promise<TLSSocket | WireFailure> {
  const { permit, live } = options;
  const handshakeMs = Math.max(LEAST_HANDSHAKE_MS, options.connectTimeoutMs);
  const withinMs = Math.min(handshakeMs, options.msLeft);
  return new Promise((resolve) => {
    const socket = tls.connect({
      socket: tcp,
      host: options.serverName ?? permit.address,
      ...(options.serverName === undefined ? {} : { servername: options.serverName }),
      rejectUnauthorized: false,
      secureContext,
    });
    const settle = (outcome: TLSSocket | WireFailure) => {
      clearTimeout(timer);
      leave();
      socket.removeAllListeners('error').removeAllListeners('secureConnect').removeAllListeners('close');
      socket.on('error', ignore);
      if ('ok' in outcome) {
        tcp.resetAndDestroy();
        socket.destroy();
      } else socket.disableRenegotiation();
      resolve(outcome);
    };
    const leave = live.add({ address: permit.address, fail: settle });
    const timedOut = () =>
      settle(withinMs < handshakeMs ? options.slow() : failure('tls', `The handshake took longer than ${handshakeMs} ms.`));
    const timer = setTimeout(timedOut, withinMs);
    socket.once('secureConnect', () => settle(socket));
    socket.once('error', (error) => settle(failure('tls', `The handshake failed (${errorCode(error)}).`)));
    socket.once('close', () => settle(failure('tls', 'The peer closed the connection during the handshake.')));
  });
}

/** A lack of this machine is a surprise: it must stop the run and not look like a silent target. */
export function exhausted(code: string): AppError {
  return new AppError('SOCKETS_EXHAUSTED', { detail: `The system refused a socket (${code}).` });
}

function ignore(): void {}
