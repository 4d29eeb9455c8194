/** The addresses of this machine alone, and the names under which a server there answers. */
import ipaddr from 'ipaddr.js';
import { AppError } from '../../errors.ts';

/** @throws AppError ADDRESS_UNUSABLE for an address that others can reach */
export function requireLoopback(host: string): void {
  const named = host === 'localhost';
  const address = ipaddr.isValid(host) ? ipaddr.process(host) : undefined;
  if (named || address?.range() === 'loopback') return;
  throw new AppError('ADDRESS_UNUSABLE', {
    detail: `${host.slice(0, 60)} is not an address of this machine alone.`,
    hint: 'Whoever holds the link is the person who started the server, so it listens on loopback only: --host 127.0.0.1 or ::1.',
  });
}

/** As browsers write the Host header. */
export function hostsOf(host: string, port: number): readonly string[] {
  const bound = host.includes(':') ? `[${host}]` : host.toLowerCase();
  const names = [...new Set([bound, 'localhost', '127.0.0.1', '[::1]'])];
  return port === 80 ? names.flatMap((name) => [name, `${name}:80`]) : names.map((name) => `${name}:${port}`);
}
