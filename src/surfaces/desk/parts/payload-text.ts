/** What a ledger entry says, as one line. Hashes are shortened; the entry itself has them whole. */

const MOST = 160;

export function payloadText(payload: string): string {
  let said: unknown;
  try {
    said = JSON.parse(payload);
  } catch {
    return payload.slice(0, MOST);
  }
  if (typeof said !== 'object' || said === null) return payload.slice(0, MOST);
  return Object.entries(said)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}: ${wordOf(value)}`)
    .join(' · ')
    .slice(0, MOST);
}

function wordOf(value: unknown): string {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : value;
  return JSON.stringify(value);
}
