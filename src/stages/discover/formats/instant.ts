/** Seconds since 1970, as scanners write them, to an ISO 8601 instant; undefined for anything that is none. */
export function instantOf(seconds: string | number | undefined): string | undefined {
  if (seconds === undefined || !/^[0-9]{1,11}(\.[0-9]+)?$/.test(String(seconds))) return undefined;
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
