/**
 * What a ledger entry says, as one short line: what it went from and to first, and neither hashes nor the ids of parts,
 * which the entry itself has.
 */

const MOST = 160;
const left = new Set(
  'by hash messageId party notice contact deadline reply delivery note owner from to set dueAt attempts expiresAt late kind exposure digest seed'.split(
    ' ',
  ),
);

export function payloadText(payload: string): string {
  let said: unknown;
  try {
    said = JSON.parse(payload);
  } catch {
    return payload.slice(0, MOST);
  }
  if (typeof said !== 'object' || said === null) return payload.slice(0, MOST);
  const moved = 'from' in said && 'to' in said && said.from !== said.to ? [`${wordOf(said.from)} → ${wordOf(said.to)}`] : [];
  const rest = Object.entries(said)
    .filter(([key, value]) => value !== null && value !== '' && !left.has(key) && (typeof value !== 'object' || Array.isArray(value)))
    .map(([key, value]) => `${key}: ${wordOf(value)}`);
  return [...moved, ...rest].join(' · ').slice(0, MOST);
}

function wordOf(value: unknown): string {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : value;
  return JSON.stringify(value);
}
