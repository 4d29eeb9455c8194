/** How long a `Retry-After` header asks us to wait, in ms; 0 when it is absent or makes no sense. */
const LONGEST_MS = 24 * 3_600_000;

export function readRetryAfter(value: string | undefined, nowMs: number): number {
  if (value === undefined) return 0;
  if (/^[0-9]{1,9}$/.test(value)) return Math.min(LONGEST_MS, Number(value) * 1000);
  if (!/^[A-Z][a-z]{2}, [0-9A-Za-z: ]{10,40}$/.test(value)) return 0;
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.min(LONGEST_MS, Math.max(0, at - nowMs));
}
