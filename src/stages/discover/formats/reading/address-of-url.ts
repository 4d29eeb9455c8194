/**
 * The address and port of a URL or of `HOST:PORT`. Path, query and anything before an @ are dropped here, and a name is
 * handed on as it is, to be refused where addresses are read.
 */
const URL_START = /^([a-z][a-z0-9+.-]{0,20}):\/\/(?:[^/?#@]*@)?(\[[0-9a-f:.]*\]|[^/?#:@]*)(?::([0-9]{1,5}))?(?=[/?#]|$)/i;
const HOST_PORT = /^(\[[0-9a-f:.]*\]|[^/?#:@\s]*):([0-9]{1,5})$/i;
const usual: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };
const LONGEST = 4096;

export interface UrlPlace {
  readonly host: string;
  readonly port: number | undefined;
  readonly scheme: string | undefined;
}

export function placeOfUrl(written: string | undefined): UrlPlace | undefined {
  if (written === undefined || written.length > LONGEST) return undefined;
  const [, scheme, host, port] = URL_START.exec(written) ?? [];
  if (scheme !== undefined && host !== undefined) {
    const known = scheme.toLowerCase();
    return { host: bare(host), port: port === undefined ? usualPortOf(known) : Number(port), scheme: known };
  }
  const [, plainHost, plainPort] = HOST_PORT.exec(written) ?? [];
  if (plainHost === undefined || plainPort === undefined) return undefined;
  return { host: bare(plainHost), port: Number(plainPort), scheme: undefined };
}

export function usualPortOf(scheme: string): number | undefined {
  return Object.hasOwn(usual, scheme) ? usual[scheme] : undefined;
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}
