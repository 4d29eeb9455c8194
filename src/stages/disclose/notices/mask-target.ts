/**
 * The address of a store for a reader of whom nobody is sure yet. Enough to know one's own again, too little to
 * find another's: two parts of an IPv4 address, two groups of an IPv6 one, the ends of a name.
 */
import { parseTarget } from '../../../target.ts';

export function maskTarget(target: string): string {
  const read = safely(target);
  if (read === undefined) return '****';
  if (read.kind === 'bucket') return `${read.scheme}://${maskName(read.name)}`;
  return maskHost(read.host);
}

/** The port is left out: with it, a scan of the rest of the network would take seconds. */
function maskHost(host: string): string {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return `${host.split('.').slice(0, 2).join('.')}.***.***`;
  if (host.includes(':')) return `${host.split(':').slice(0, 2).join(':')}:****:****`;
  const labels = host.split('.');
  const domain = labels.length > 2 ? labels.slice(-2) : labels.slice(-1);
  return ['****', ...domain].join('.');
}

function maskName(name: string): string {
  return `${name.slice(0, 2)}****${name.length > 8 ? name.slice(-2) : ''}`;
}

function safely(target: string) {
  try {
    return parseTarget(target);
  } catch {
    return undefined;
  }
}
