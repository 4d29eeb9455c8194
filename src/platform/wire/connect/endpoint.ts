/**
 * Where a target is dialled: host, port, whether by TLS, and the path in front of every request. Buckets
 * are dialled at their provider's public endpoint unless the target names another.
 */
import { publicEndpoint } from '../../../provider-endpoints.ts';
import { type BucketTarget, parseTarget, type SocketTarget, type Target } from '../../../target.ts';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly basePath: string;
}

export function endpointOf(target: Target): Endpoint {
  const socket = target.kind === 'socket' ? target : bucketSocket(target);
  return { host: socket.host, port: socket.port, tls: socket.tls ?? false, basePath: socket.basePath ?? '' };
}

function bucketSocket(target: BucketTarget): SocketTarget {
  const parsed = parseTarget(target.endpoint ?? publicEndpoint(target.scheme, target.name));
  if (parsed.kind !== 'socket') throw new TypeError('The endpoint of a bucket target must be a base URL or ADDRESS:PORT.');
  return parsed;
}
