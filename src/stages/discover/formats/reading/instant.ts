/**
 * Times as tools write them, to an ISO 8601 instant: seconds or milliseconds since 1970, RFC 3339, and the forms without
 * a zone that mean UTC. Anything else, and any time that no tool can have seen, is no time.
 */
const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
const WRITTEN = /^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,9})? ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?$/;

export function instantOf(written: unknown): string | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const text = String(written);
  if (/^[0-9]{9,10}(\.[0-9]{1,9})?$/.test(text)) return plausible(Number(text) * 1000);
  if (/^[0-9]{12,13}$/.test(text)) return plausible(Number(text));
  const [, date, time, fraction = '', zone = 'Z'] = WRITTEN.exec(text) ?? [];
  if (date === undefined || time === undefined) return undefined;
  return plausible(Date.parse(`${date}T${time}${fraction.slice(0, 4)}${zoneOf(zone)}`));
}

function zoneOf(zone: string): string {
  if (zone === 'Z' || zone === 'UTC') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function plausible(ms: number): string | undefined {
  return ms >= EARLIEST && ms < LATEST ? new Date(ms).toISOString() : undefined;
}
