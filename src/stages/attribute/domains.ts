/** Registrable domains by the public suffix list, and names that belong to nobody in particular. */
import { parse } from 'tldts';
import { isDomain } from './plain-text.ts';

/** Last labels that names inside a network carry; whoever is behind one is not told by it. */
const INSIDE = new Set(['arpa', 'cluster', 'corp', 'home', 'internal', 'intranet', 'lan', 'local', 'localdomain', 'localhost', 'svc']);

/** `www.clinic.example` is `clinic.example`; undefined for addresses, single labels and bare suffixes. */
export function registrableDomain(host: string): string | undefined {
  const name = host.toLowerCase().replace(/^\*\./, '').replace(/\.$/, '');
  if (!isDomain(name) || INSIDE.has(name.slice(name.lastIndexOf('.') + 1))) return undefined;
  const { domain, isIp } = parse(name, { allowPrivateDomains: false });
  return isIp === true || domain === null ? undefined : domain;
}

/** Platforms under whose names strangers run their own things; such a name speaks for a host, not for an owner. */
const PLATFORM = [
  'amazonaws.com',
  'azure.com',
  'azurewebsites.net',
  'windows.net',
  'cloudapp.net',
  'googleusercontent.com',
  'googleapis.com',
  'appspot.com',
  'cloudfront.net',
  'cloudflare.com',
  'akamaiedge.net',
  'digitaloceanspaces.com',
  'linode.com',
  'linodeusercontent.com',
  'ovh.net',
  'your-server.de',
  'hetzner.com',
  'contaboserver.net',
  'vultrusercontent.com',
  'aliyuncs.com',
  'myqcloud.com',
  'myhuaweicloud.com',
  'oraclecloud.com',
  'fly.dev',
  'herokuapp.com',
  'ngrok.io',
  'elastic-cloud.com',
  'found.io',
  'mongodb.net',
] as const;
const platforms: ReadonlySet<string> = new Set(PLATFORM);

export function isPlatform(domain: string): boolean {
  return platforms.has(domain);
}

/** True for a name that was made from an address, as providers give them to all of theirs. */
export function isMadeFromAddress(host: string, address: string): boolean {
  const name = host.toLowerCase();
  if (address.includes(':')) return name.replaceAll(/[.-]/g, '').includes(address.replaceAll(':', '').slice(0, 12));
  const parts = address.split('.');
  const runs = name.split(/[^0-9]+/).filter((run) => run !== '');
  const last = parts.slice(-2).every((part) => take(runs, part));
  return last || /(^|[.-])(static|dynamic|dyn|pool|dsl|vps|vmi|srv|host|ip|ec2|compute|cust|customer)[.0-9-]/.test(name);
}

/** Each run of digits stands for one part: "db1" was not made from an address that ends in 1.1. */
function take(runs: string[], part: string): boolean {
  const at = runs.indexOf(part);
  if (at >= 0) runs.splice(at, 1);
  return at >= 0;
}
